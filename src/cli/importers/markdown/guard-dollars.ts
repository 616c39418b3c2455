import { mayClose, mayOpen } from './dollar-rule.ts';
import type { Edit } from './edits.ts';
import { gradeMath } from './grade-math.ts';
import { rangeAt, rangesWithin, union, type Range, type Regions } from './regions.ts';
import { count, emptyRewrite, quote, type Rewrite } from './rewrite.ts';

/**
 * Escapes every dollar that Daybook would read as the beginning of mathematics although
 * it is money or part of a program. Money that no rule can mistake stays as it is. Where
 * a document has no formula beyond doubt, every pair counts as an accident.
 *
 * @param known What is mathematics already, in order.
 * @param others Addresses of links, in which dollars open nothing, and ranges in which
 *   every dollar is escaped already.
 */
export function guardDollars(
  text: string,
  regions: Regions,
  known: readonly Range[],
  others: { addresses: readonly Range[]; escaped: readonly Range[] },
): Rewrite {
  const rewrite = emptyRewrite();
  if (!text.includes('$')) return rewrite;
  const skipped = union([...regions.code, ...regions.html, ...others.addresses]);
  const blocks = regions.blocks.map((block) =>
    dollarsIn(text, block, known, skipped, others.escaped),
  );
  const pair = (isTaken: (grade: Grade) => boolean) =>
    blocks.flatMap((dollars) => pairsOf(text, dollars, isTaken));
  const certain = pair((grade) => grade === 'clear');
  const hasMath = known.length > 0 || certain.some(({ isMath }) => isMath);
  const pairs = hasMath ? pair((grade) => grade !== 'prose') : certain;

  const escaped = pairs.filter(({ isMath }) => !isMath);
  rewrite.edits.push(...escaped.map(({ start }) => ({ start, end: start, text: '\\' })));
  if (escaped.length > 0) {
    rewrite.changes.push(
      `${count(escaped.length, 'dollar')} escaped that would begin mathematics by accident`,
    );
  }
  const loose = pairs.flatMap(({ start, end, isMath }) =>
    isMath ? tightened(text, start, end) : [],
  );
  rewrite.edits.push(...loose);
  if (loose.length > 0) rewrite.changes.push('blanks taken from inside `$ … $`');
  const doubtful = pairs.filter(({ isMath, grade }) => isMath && grade === 'unclear');
  const [first] = doubtful;
  if (first) {
    const others =
      doubtful.length > 1
        ? ` (and ${count(doubtful.length - 1, 'more pair', 'more pairs')} like it)`
        : '';
    rewrite.notes.push({
      offset: first.start,
      length: first.end - first.start,
      kind: 'unclear-math',
      message: `${quote(text.slice(first.start, first.end))}${others} is read as mathematics`,
      fix: 'if it is money, write `\\$`',
    });
  }
  return rewrite;
}

/**
 * Pairs the dollars of one block as the parser does: each with the next, if that may close
 * it. One that is escaped is gone for the one before it, whose next is then another.
 */
function pairsOf(
  text: string,
  dollars: readonly Dollar[],
  isTaken: (grade: Grade) => boolean,
): Pair[] {
  const pairs: Pair[] = [];
  let waiting: Dollar[] = [];
  for (const closer of dollars) {
    let isFormula = closer.isEdge;
    for (let opener = waiting.at(-1); opener; opener = waiting.at(-1)) {
      const pair = pairOf(text, opener, closer, isTaken);
      if (!pair) break;
      pairs.push(pair);
      waiting.pop();
      if (pair.isMath) {
        isFormula = true;
        break;
      }
    }
    // What stands before a formula meets its first dollar and nothing behind it.
    if (isFormula) waiting = [];
    else waiting.push(closer);
  }
  return pairs;
}

function pairOf(
  text: string,
  opener: Dollar,
  closer: Dollar,
  isTaken: (grade: Grade) => boolean,
): Pair | undefined {
  if (!opener.isLoose && !(opener.opens && closer.closes)) return undefined;
  const content = text.slice(opener.at + 1, closer.at);
  if (content.includes('`')) return undefined;
  const grade = closer.isOwn ? gradeMath(content) : 'prose';
  const isMath = isTaken(grade) && (!opener.isLoose || isTex(content));
  if (opener.isLoose && !isMath) return undefined;
  return { start: opener.at, end: closer.at + 1, grade, isMath };
}

function dollarsIn(
  text: string,
  block: Range,
  known: readonly Range[],
  skipped: readonly Range[],
  escaped: readonly Range[],
): Dollar[] {
  const dollars: Dollar[] = [];
  let at = text.indexOf('$', block.start);
  for (const range of rangesWithin(known, block)) {
    dollars.push(edge(text, range.start));
  }
  for (; at >= 0 && at < block.end; at = text.indexOf('$', at + 1)) {
    if (rangeAt(known, at) || rangeAt(escaped, at) || isEscaped(text, at)) continue;
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    const isOwn = rangeAt(skipped, at) === undefined;
    const isSingle = before !== '$' && after !== '$';
    const isLoose = isOwn && isSingle && /[ \t]/.test(after);
    dollars.push({
      at,
      isOwn: isOwn && isSingle,
      opens: isOwn && isSingle && mayOpen(before, after),
      closes: mayClose(before, after),
      isLoose,
      isEdge: false,
    });
  }
  return dollars.sort((a, b) => a.at - b.at);
}

/** Where a formula will have its first dollar: nothing else may pair with it. */
function edge(text: string, at: number): Dollar {
  const closes = !/\s/.test(text[at - 1] ?? ' ');
  return { at, isOwn: false, opens: false, closes, isLoose: false, isEdge: true };
}

/** Takes the blanks from inside `$ \alpha $`, which Daybook would not read as mathematics. */
function tightened(text: string, start: number, end: number): Edit[] {
  const content = text.slice(start + 1, end - 1);
  const leading = content.length - content.trimStart().length;
  const trailing = content.length - content.trimEnd().length;
  return [
    { start: start + 1, end: start + 1 + leading, text: '' },
    { start: end - 1 - trailing, end: end - 1, text: '' },
  ].filter((edit) => edit.end > edit.start);
}

function isTex(content: string): boolean {
  return /\\[A-Za-z]+|[\^_]/.test(content);
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

type Grade = ReturnType<typeof gradeMath>;

interface Dollar {
  at: number;
  /** A single dollar of running text. */
  isOwn: boolean;
  opens: boolean;
  closes: boolean;
  /** A blank follows, as in `$ x $`: no opening, unless it is mathematics beyond doubt. */
  isLoose: boolean;
  /** The beginning of what is known to be a formula. */
  isEdge: boolean;
}

interface Pair extends Range {
  grade: Grade;
  isMath: boolean;
}
