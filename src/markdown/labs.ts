import type { Element } from 'hast';
import type { Blockquote, Code } from 'mdast';
import { codeIdOf, LAB_ELEMENT } from '../journal/lab.ts';
import { nearMiss } from '../journal/near-miss.ts';
import { type Draft, report } from './draft.ts';
import { type Fence, readFence } from './fence.ts';
import { isLanguage } from './languages.ts';
import { placeOf } from './place.ts';

/**
 * Notes the lab that a fence is, and returns the hole that stands in its place. Undefined for
 * every other code; a fence that is nearly one is a problem. What the YAML says is read in `folder/`.
 */
export function settleLab(draft: Draft, node: Code): Blockquote | undefined {
  const written = node.lang?.toLowerCase() ?? '';
  const fence = isNearlyLab(written) ? readFence(draft.source, node) : undefined;
  if (!fence) return undefined;
  const fault = faultOf(draft, fence, written);
  if (fault) {
    node.lang = 'yaml';
    const length = fence.language.text.length;
    report(draft, fence.language, { kind: 'lab', length, ...fault });
    return undefined;
  }
  const [word] = fence.words;
  if (word)
    report(draft, word, {
      kind: 'lab',
      length: word.text.length,
      message: `a lab takes no options, and \`${word.text}\` is none of its fields here`,
      fix: 'write its fields between the fences, each on a line of its own',
    });
  const { line, code, indents } = fence;
  const index = draft.labs.length;
  const id = `lab-${index + 1}`;
  draft.labs.push({ index, id, yaml: code, line, indents });
  const data = { hName: LAB_ELEMENT, hProperties: { id, dataIndex: String(index) } };
  return { type: 'blockquote', children: [], data };
}

/** Tells of labs that have no place in the HTML: what no text refers to is not shown. */
export function reportUnshownLabs(draft: Draft): void {
  for (const { id, line } of draft.labs) {
    if (draft.anchors.includes(id)) continue;
    report(
      draft,
      { line, column: 1 },
      {
        kind: 'lab',
        message: 'this lab is not shown: it stands in a footnote to which nothing refers',
        fix: 'refer to the footnote, or take the lab out of it',
      },
    );
  }
}

/** Tells of an element of the author that has the `id` of a lab, or of its code. */
export function reportTakenLabId(draft: Draft, element: Element, id: string): void {
  const lab = draft.labs.find((one) => id === one.id || id === codeIdOf(one));
  if (!lab) return;
  report(draft, placeOf(element), {
    kind: 'lab',
    message: `\`${id}\` is the \`id\` of the lab in line ${lab.line}, or of its code`,
    fix: 'give the element another `id`',
  });
}

function isNearlyLab(written: string): boolean {
  return written === 'lab' || (!isLanguage(written) && nearMiss(written, ['lab']) !== undefined);
}

function faultOf(draft: Draft, { language }: Fence, written: string) {
  if (written !== 'lab')
    return { message: `\`${language.text}\` does not make a lab`, fix: 'write `lab`' };
  if (!draft.context.file.startsWith('days/'))
    return { message: 'labs can be used in days only', fix: 'link to a day with the lab' };
  return undefined;
}
