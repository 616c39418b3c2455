import type { Element } from 'hast';
import type { Blockquote, Code, Html } from 'mdast';
import { CELL_ELEMENT, type Cell } from '../journal/cell.ts';
import { LAB_ELEMENT } from '../journal/lab.ts';
import { nearMiss } from '../journal/near-miss.ts';
import { isCellOption, readCellOptions } from './cell-options.ts';
import { type Draft, report } from './draft.ts';
import { type Fence, readFence, type Word } from './fence.ts';
import { isLanguage } from './languages.ts';
import { offsetIn, placeAt, placeOf } from './place.ts';

/**
 * Notes the cell that a fence is, and returns what stands in its place: the code inside
 * an element that the page fills. Undefined for a listing; one that looks as if it was
 * meant to be run is a problem.
 */
export function settleCell(draft: Draft, node: Code): Blockquote | undefined {
  const fence = readFence(draft.source, node);
  const run = fence && runOf(draft, node, fence);
  if (!run) return undefined;
  if (!draft.context.file.startsWith('days/')) {
    report(draft, run, {
      kind: 'misplaced-cell',
      length: run.text.length,
      message: 'cells can be used in days only',
      fix: 'leave `run` out, and link to a day with the cell',
    });
    return undefined;
  }
  const cell = cellOf(draft, fence);
  if (cell.code.trim() === '') {
    report(draft, run, {
      kind: 'empty-cell',
      length: run.text.length,
      message: 'this cell is empty: there is nothing to run',
      fix: 'write TypeScript between the two fences, or take them out',
    });
  }
  draft.cells.push(cell);
  const { id, index } = cell;
  const data = { hName: CELL_ELEMENT, hProperties: { id, dataIndex: String(index) } };
  return { type: 'blockquote', children: [node], data };
}

/** Tells of cells that have no place in the HTML: what no text refers to is not shown. */
export function reportUnshown(draft: Draft): void {
  for (const { id, line } of draft.cells) {
    if (draft.anchors.includes(id)) continue;
    report(
      draft,
      { line, column: 1 },
      {
        kind: 'misplaced-cell',
        message: 'this cell is not shown: it stands in a footnote to which nothing refers',
        fix: 'refer to the footnote, or take the cell out of it',
      },
    );
  }
}

/** Tells of an element of the author that has the `id` of a cell. */
export function reportTakenId(draft: Draft, element: Element, id: string): void {
  const cell = draft.cells.find((one) => one.id === id);
  if (!cell) return;
  report(draft, placeOf(element), {
    kind: 'cell-id',
    message: `\`${id}\` is the \`id\` of the cell in line ${cell.line}`,
    fix: 'give the element another `id`',
  });
}

/** Makes an author's own element with the name of a cell's or a lab's an ordinary one, which is never filled. */
export function disarmWrittenCells(draft: Draft, node: Html): void {
  const [written] = WRITTEN_CELL.exec(node.value) ?? [];
  node.value = node.value.replace(EVERY_WRITTEN_TAG, '<$1span');
  if (written === undefined) return;
  const isLab = written.slice(1).toLowerCase() === LAB_ELEMENT;
  const { start } = node.position ?? {};
  const offset = offsetIn(draft.source, node, written);
  report(draft, start && offset !== -1 ? placeAt(draft.source, start, offset) : placeOf(node), {
    severity: 'warning',
    kind: 'cell-element',
    length: written.length,
    message: `\`${written}>\` makes no ${isLab ? 'lab' : 'cell'}, and is read as \`<span>\``,
    fix: `write a fence that begins with \`\`\`\` \`\`\`${isLab ? 'lab' : 'ts run'} \`\`\`\``,
  });
}

const WRITTEN_CELL = new RegExp(`<(?:${CELL_ELEMENT}|${LAB_ELEMENT})\\b`, 'i');
const EVERY_WRITTEN_TAG = new RegExp(`<(/?)(?:${CELL_ELEMENT}|${LAB_ELEMENT})\\b`, 'gi');

function cellOf(draft: Draft, fence: Fence): Cell {
  const { line, code, indents } = fence;
  const { name, options } = readCellOptions(draft, fence.words.slice(1));
  const index = draft.cells.length;
  const named = name === undefined ? {} : { name };
  return { index, id: `cell-${name ?? index + 1}`, ...named, code, line, indents, options };
}

/** The word that makes a fence a cell. One that is nearly there is a problem. */
function runOf(draft: Draft, node: Code, { language, words }: Fence): Word | undefined {
  const written = node.lang?.toLowerCase() ?? '';
  const run = words.find(({ text }) => text === 'run');
  if (written === 'run') {
    node.lang = 'text';
    reportRun(draft, language, 'a cell needs its language before `run`', 'write `ts run`');
  } else if (!TYPESCRIPT.has(written)) {
    // An unknown language is problem enough, and perhaps it is meant to be this one.
    if (!run || !isLanguage(written)) return undefined;
    const fix = 'write `ts run`, or leave `run` out';
    reportRun(draft, run, `\`${language.text}\` cannot be run, only \`ts\` can`, fix);
  } else if (run && run === words[0]) {
    return run;
  } else {
    reportNearlyRun(draft, language, words, run);
  }
  return undefined;
}

const TYPESCRIPT = new Set(['ts', 'typescript']);

function reportNearlyRun(draft: Draft, language: Word, words: Word[], run?: Word): void {
  const [first] = words;
  const near = first && nearMiss(/^\p{L}*/u.exec(first.text)?.[0] ?? '', ['run']) ? first : run;
  const option = words.find(({ text }) => isCellOption(text));
  const fix = `write \`${language.text} run\``;
  if (near?.text === 'run') {
    reportRun(draft, near, '`run` is not the first word behind the language', fix);
  } else if (near) {
    reportRun(draft, near, `\`${near.text}\` does not make a cell`, fix);
  } else if (option) {
    const message = `\`${option.text}\` is an option of a cell, and this is none without \`run\``;
    reportRun(draft, option, message, `${fix} before it, or leave it out`);
  }
}

function reportRun(draft: Draft, word: Word, message: string, fix: string): void {
  report(draft, word, { kind: 'cell-option', length: word.text.length, message, fix });
}
