/*
 * When a dollar begins or ends a formula in a sentence, by the rule of Daybook's Markdown:
 * the one that opens has no blank behind it; the next one must be able to close, with no
 * blank before and no digit behind it, and no backtick may lie between; behind a letter
 * and before a digit it is money (`US$5`).
 */

/** Whether a single `$` may open mathematics, by the characters beside it. */
export function mayOpen(before: string, after: string): boolean {
  if (after === '' || /\s/.test(after) || after === '$') return false;
  return !(/\p{L}/u.test(before) && /\d/.test(after));
}

/** Whether a single `$` may close mathematics, by the characters beside it. */
export function mayClose(before: string, after: string): boolean {
  return before !== '' && !/\s/.test(before) && !/\d/.test(after);
}

/** Whether `$content$` is read as mathematics between these two characters. */
export function isReadAsMath(before: string, content: string, after: string): boolean {
  const inner = content.replace(/\\[\s\S]/g, 'xx');
  return (
    inner !== '' &&
    !/[$`]/.test(inner) &&
    !/\n[ \t]*\n/.test(content) &&
    before !== '\\' &&
    before !== '$' &&
    after !== '$' &&
    mayOpen(before, inner[0] ?? '') &&
    mayClose(inner.at(-1) ?? '', after)
  );
}
