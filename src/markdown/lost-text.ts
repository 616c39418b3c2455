import type { Html, Parents } from 'mdast';
import { type Draft, report } from './draft.ts';
import { isElementName } from './element-names.ts';
import { type Place, placeOf } from './place.ts';

/**
 * Finds what reads like text and is a tag, as in `a List<String>`: a browser makes an
 * empty element of it, and the reader sees "a List". Each name is told once per file.
 */
export function reportLostText(draft: Draft, node: Html, parent: Parents): void {
  const escapable = !isBlockOfHtml(node, parent);
  for (const { index, name, written } of openingTagsOf(node.value)) {
    if (isMeantAsHtml(name) || draft.lostNames.has(name)) continue;
    draft.lostNames.add(name);
    const [line = ''] = written.split(/\r\n?|\n/, 1);
    // A long one, or one with a backtick, would not be legible in the message.
    const shown = written.length <= 40 && !/[`\r\n]/.test(written) ? written : `<${name}>`;
    const rest = shown.slice(1);
    report(draft, placeIn(draft.source, node, index), {
      severity: 'warning',
      kind: 'lost-text',
      length: line.length,
      message: `\`${shown}\` is read as HTML and not shown`,
      fix: escapable
        ? `write \`\\<${rest}\`, or put it between backticks`
        : `write \`&lt;${rest}\``,
    });
  }
}

/** A name with a hyphen is that of a custom element, one with a colon is of other XML. */
function isMeantAsHtml(name: string): boolean {
  return isElementName(name) || name.includes('-') || /^\w+:\w/.test(name);
}

/** Whether Markdown is not read there, so that neither a backslash nor a backtick means anything. */
function isBlockOfHtml(node: Html, parent: Parents): boolean {
  if (!BLOCKS.has(parent.type)) return false;
  const first = /^\s*<\/?([A-Za-z][^\s/<>]*)/.exec(node.value)?.[1];
  return first === undefined || isMeantAsHtml(first);
}

/** The nodes in which HTML is a block of its own, and not a part of a sentence. */
const BLOCKS = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function* openingTagsOf(html: string): Generator<Tag> {
  for (const match of html.matchAll(MARKUP)) {
    const { name } = match.groups ?? {};
    if (name !== undefined) yield { index: match.index, name, written: match[0] };
  }
}

/** Comments and the like, elements in which a tag is text, and tags, of which only the opening ones are named. */
const MARKUP = new RegExp(
  [
    /<!--[^]*?(?:-->|$)/,
    /<!\[CDATA\[[^]*?(?:\]\]>|$)/,
    /<[!?/][^>]*(?:>|$)/,
    /<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])[^]*?(?:<\/\1|$)/,
    /<(?<name>[A-Za-z][^\s/<>]*)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** The place of a character of the HTML: its lines are those of the source, less what stands before them. */
function placeIn(source: string, node: Html, index: number): Place {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined) return placeOf(node);
  const lineBreak = /\r\n?|\n/;
  const before = node.value.slice(0, index).split(lineBreak);
  const below = before.length - 1;
  const line = node.value.split(lineBreak)[below] ?? '';
  const written = source.slice(start.offset, end?.offset).split(lineBreak)[below];
  if (!written?.endsWith(line)) return placeOf(node);
  const column = written.length - line.length + (before[below] ?? '').length + 1;
  return { line: start.line + below, column: below === 0 ? start.column + column - 1 : column };
}

interface Tag {
  index: number;
  name: string;
  written: string;
}
