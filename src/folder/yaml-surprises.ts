import { isAlias, isMap, isNode, isScalar, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import type { Problem } from '../journal/problem.ts';
import type { Explanation } from './explain.ts';
import { shown } from './shown.ts';

/** A finding, and the part of the text that is meant. */
type Surprise = Explanation & Pick<Problem, 'severity'> & { start: number; end: number };

/**
 * Finds what is YAML, but means something else than its author thinks: a field twice, a
 * title that begins with `*`, `&` or `!`, that loses its end to a ` #`, or whose `\t` is a tab.
 */
export function findSurprises(document: Document, text: string): Surprise[] {
  const found: Surprise[] = [];
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  visit(document, {
    Node(_key, node) {
      if (!isNode(node) || !node.range) return;
      const [start, end] = node.range;
      if (isAlias(node)) {
        used.add(node.source);
        if (!anchors.has(node.source)) found.push(signError(text, start, `*${node.source}`));
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, text.lastIndexOf(`&${node.anchor}`, start));
      }
      if (isMap(node)) found.push(...repeatedKeys(node, text));
      if (isScalar(node) && typeof node.value === 'string') {
        found.push(...lostComment(text, end, node), ...controlLetters(node.value, start, end));
      }
    },
  });
  for (const [name, start] of anchors)
    if (!used.has(name)) found.push(signError(text, start, `&${name}`));
  for (const { code, pos } of document.warnings) {
    if (code !== 'TAG_RESOLVE_FAILED') continue;
    found.push(signError(text, pos[0], /^\S*/.exec(text.slice(pos[0], pos[0] + 100))?.[0] ?? '!'));
  }
  return found;
}

function repeatedKeys(map: YAMLMap, text: string): Surprise[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }): Surprise[] => {
    if (!isScalar(key) || !key.range) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    const [start, end] = key.range;
    const message = `\`${shown(text.slice(start, end))}\` is written twice`;
    return [{ kind: 'yaml', severity: 'error', start, end, message, fix: 'keep one of the two' }];
  });
}

function signError(text: string, start: number, word: string): Surprise {
  const line = /^.*/.exec(text.slice(start, start + 2000))?.[0].trimEnd() ?? word;
  return {
    ...{ kind: 'yaml', severity: 'error', start, end: start + word.length },
    message: `\`${shown(word)}\` is not text: \`${word.charAt(0)}\` at the beginning has a meaning in YAML`,
    fix: `put the text in quotes: \`${shown(JSON.stringify(line))}\``,
  };
}

/** `title: Homework #2` says `Homework`; `title: Homework # for Friday` may be meant. */
function lostComment(
  text: string,
  end: number,
  scalar: { comment?: string | null; type?: string },
): Surprise[] {
  const { comment } = scalar;
  if (scalar.type !== 'PLAIN' || !comment || /^\s/.test(comment)) return [];
  const start = text.indexOf('#', end);
  const lost = shown(`#${comment.split('\n', 1)[0] ?? ''}`);
  return [
    {
      ...{ kind: 'lost-text', severity: 'warning', start, end: start + lost.length },
      message: `\`${lost}\` is a comment in YAML and does not belong to the text`,
      fix: 'put the whole text in quotes, or write a space behind `#` if it is a comment',
    },
  ];
}

/** `"\theta"` is a tab and `heta`. A line break is the only such sign that a text can hold. */
function controlLetters(value: string, start: number, end: number): Surprise[] {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (!/[\x00-\x08\x0b-\x1f\x7f]|\S\t|\t\S/.test(value)) return [];
  return [
    {
      ...{ kind: 'control-letter', severity: 'warning', start, end },
      message: 'the text holds a control letter, because `\\` has a meaning between double quotes',
      fix: 'write two backslashes for one, or put the text in single quotes',
    },
  ];
}
