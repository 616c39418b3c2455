import { visit } from 'unist-util-visit';
import { isReadAsMath } from './dollar-rule.ts';
import type { Edit } from './edits.ts';
import type { MathRange } from './find-math.ts';
import { gradeMath } from './grade-math.ts';
import { isInside, rangeAt, type Range, type Regions } from './regions.ts';
import { count, emptyRewrite, quote, type Rewrite } from './rewrite.ts';

/**
 * Writes `\( … \)`, `\[ … \]` and `$$ … $$` as Daybook reads them: `$…$` in a sentence,
 * `$$` on lines of their own for what stands alone. What only looks like mathematics stays.
 *
 * @param regions Of the text with the mathematics masked.
 * @returns also `known`: the ranges that are mathematics now, in order.
 */
export function rewriteMath(
  text: string,
  regions: Regions,
  found: { math: readonly MathRange[]; unclosed: readonly number[] },
): Rewrite & { known: Range[] } {
  const rewrite = { ...emptyRewrite(), known: [] as Range[] };
  const paragraphs = found.math.length > 0 ? paragraphsOf(regions) : [];
  const isCertain = found.math.some((range) => certainty(range) === 'clear');
  let inline = 0;
  let display = 0;
  for (const range of found.math) {
    const how = range.fenced
      ? 'keep'
      : judge(text, range, rangeAt(paragraphs, range.start), isCertain);
    if (how !== 'text') rewrite.known.push(range);
    else leave(text, range, regions, rewrite);
    if (typeof how === 'string') continue;
    rewrite.edits.push(how);
    if (how.text.includes('$$')) display += 1;
    else inline += 1;
  }
  for (const offset of found.unclosed) {
    rewrite.edits.push(...escapeDollars(text, offset, offset + 2));
    rewrite.changes.push('`$$` without an end escaped, so that it does not open mathematics');
  }
  if (inline > 0) rewrite.changes.push(`${count(inline, 'formula')} written as \`$…$\``);
  if (display > 0)
    rewrite.changes.push(`${count(display, 'formula')} written between lines of \`$$\``);
  return rewrite;
}

function judge(
  text: string,
  range: MathRange,
  paragraph: Paragraph | undefined,
  isCertain: boolean,
): Edit | 'text' {
  const grade = certainty(range);
  if (grade === 'prose' || (grade === 'unclear' && !isCertain)) return 'text';
  const { start, end } = range;
  const isAlone = paragraph?.start === start && paragraph.end === end;
  if (
    paragraph &&
    range.mark !== 'round' &&
    (isAlone || (range.mark === 'square' && paragraph.direct(start)))
  ) {
    return displayed(text, range, paragraph);
  }
  const content = unescaped(range)
    .trim()
    .replace(/[ \t]*\n[ \t>]*/g, '\n');
  if (!isReadAsMath(text[start - 1] ?? '', content, text[end] ?? '')) return 'text';
  return { start, end, text: `$${content}$` };
}

/** `\(see above\)` is an escaped bracket more often than mathematics; `\\(` and `$$` are never. */
function certainty({ mark, doubled, content }: MathRange): ReturnType<typeof gradeMath> {
  if (mark === 'dollars') return isProgram(content) ? 'prose' : 'clear';
  if (doubled) return 'clear';
  const grade = gradeMath(content);
  return mark === 'square' && grade === 'unclear' ? 'prose' : grade;
}

/** kramdown takes a backslash away before `_` and `*` where the marks are `\\( … \\)`. */
function unescaped({ content, doubled }: MathRange): string {
  return doubled ? content.replace(/\\([_*])/g, '$1') : content;
}

/** SQL's `DO $$ … END $$;` and its like, where `$$` quotes a program. */
function isProgram(content: string): boolean {
  return !/\\[A-Za-z]/.test(content) && /;|\b(?:BEGIN|END|SELECT|DECLARE|RETURNS?)\b/.test(content);
}

function leave(text: string, range: MathRange, regions: Regions, rewrite: Rewrite): void {
  const written = text.slice(range.start, range.end);
  if (range.mark === 'dollars') {
    const edits = escapeDollars(text, range.start, range.end);
    rewrite.edits.push(...edits.filter(({ start }) => !isInside(regions.html, start)));
  }
  rewrite.notes.push({
    offset: range.start,
    length: Math.min(written.length, 60),
    kind: 'unclear-math',
    message: `${quote(written)} was left as text: it is not clear that it is mathematics`,
    fix: 'if it is, write it between single dollars',
  });
}

/** Escapes every dollar of a range that is not escaped yet. */
function escapeDollars(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('$', start); at >= 0 && at < end; at = text.indexOf('$', at + 1)) {
    if (text[at - 1] !== '\\') edits.push({ start: at, end: at, text: '\\' });
  }
  return edits;
}

/** A block between lines of `$$`, indented and quoted as its paragraph is, which it may split in two. */
function displayed(text: string, range: MathRange, paragraph: Paragraph): Edit {
  const lineStart = text.lastIndexOf('\n', paragraph.start - 1) + 1;
  const prefix = text.slice(lineStart, paragraph.start).replace(/[^>\s]/g, ' ');
  const lines = unescaped(range)
    .trim()
    .split('\n')
    .map((line, index) => (index === 0 ? line : withoutPrefix(line, prefix)));
  const block = ['$$', ...lines, '$$'].join(`\n${prefix}`);
  const apart = `\n${prefix.trimEnd()}\n${prefix}`;
  const blanks = /[ \t]*(?:\n[ \t>]*)?$/.exec(text.slice(paragraph.start, range.start))?.[0] ?? '';
  const following = /^[ \t]*(?:\n[ \t>]*)?/.exec(text.slice(range.end, paragraph.end))?.[0] ?? '';
  return {
    start: range.start - blanks.length,
    end: range.end + following.length,
    text: `${range.start > paragraph.start ? apart : ''}${block}${range.end < paragraph.end ? apart : ''}`,
  };
}

/** Takes the marks of the quote and the indentation of the list off a line that has them. */
function withoutPrefix(line: string, prefix: string): string {
  let rest = line;
  for (const mark of prefix) {
    if (mark === '>') rest = rest.replace(/^ {0,3}>/, '');
    else if (rest.startsWith(' ')) rest = rest.slice(1);
  }
  return rest;
}

function paragraphsOf(regions: Regions): Paragraph[] {
  const found: Paragraph[] = [];
  visit(regions.tree, 'paragraph', (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const direct = (offset: number) => {
      const child = node.children.find(({ position }) => offset < (position?.end.offset ?? 0));
      return child === undefined || child.type === 'text';
    };
    found.push({ start, end, direct });
  });
  return found.sort((a, b) => a.start - b.start);
}

interface Paragraph extends Range {
  /** Whether an offset lies in the paragraph's own text, not in bold text or a link. */
  direct: (offset: number) => boolean;
}
