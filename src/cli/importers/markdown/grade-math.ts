/**
 * Whether the text between two dollars is mathematics: `clear` beyond doubt (`x_1`, `n = 5`),
 * `unclear` where only the rest of the document can tell (`10`, `AB`), or `prose`
 * (`5 to US`), which is money or something else.
 */
export function gradeMath(content: string): 'clear' | 'unclear' | 'prose' {
  const text = content.trim();
  if (text === '' || text.length > 2000) return 'prose';
  if (/(?<!\\)\$|\*\*|<\/?[A-Za-z]|\]\(https?:/.test(text)) return 'prose';
  if (text.includes('\\$') && !/\\[A-Za-z]/.test(text)) return 'prose';
  if (/^[A-Z_]{3,}\b|^[{(]\w+[})]\s|^\.\w/.test(text)) return 'prose';
  if (
    /\\(?:[A-Za-z]+|[{},;|\\])|[\w)}\]]\s?\^[\w{\\*]|(?<![A-Za-z0-9])[A-Za-z]_[\w{\\]|[)}]_[\w{\\]/.test(
      text,
    )
  ) {
    return 'clear';
  }
  if (/[α-ωΑ-Ω∑∏∫√∞≤≥≈≠∈∉∀∃∂∇×÷±·]/u.test(text) && !hasSentence(text)) return 'clear';
  if (/^[A-Za-z]['′]*$/.test(text)) return 'clear';
  if (/^[*/]|[-–—,/:;(]$|^\d{1,3}(?:,\d{3})+\b/.test(text)) return 'prose';
  if (/^[-+]?[\d.]+%?$/.test(text)) return 'unclear';
  if (!isBalanced(text) || hasSentence(text) || isAmount(text)) return 'prose';
  if (/[A-Za-z]/.test(text) && /[=+*/<>|(),!'-]/.test(text)) return 'clear';
  return /\s/.test(text) || text.length > 12 ? 'prose' : 'unclear';
}

const functions = new Set(
  (
    'sin cos tan log ln exp max min det dim lim mod var cov arg sup inf argmax argmin erf sgn tanh ' +
    'sinh cosh relu softmax rank trace sqrt mean std'
  ).split(' '),
);

/** Two words beside each other, or one too long to be the name of a variable. */
function hasSentence(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const longest = text.includes('=') ? 4 : 3;
  if (words.some((word) => word.length > longest && !functions.has(word.toLowerCase())))
    return true;
  const pairs = text.matchAll(/(?<!\p{L})(\p{L}{2,})[,;:.]?\s+(\p{L}{2,}|\p{Nd})/gu);
  return [...pairs].some(([, first = '']) => !functions.has(first.toLowerCase()));
}

/** A sum of money and what goes with it: `5k`, `1.5 (or US`, `10/mo`. */
function isAmount(text: string): boolean {
  return /^\d[\d.,]*(?:\s*(?:[kKmMbB]|bn|mn|USD|EUR|GBP)\b|\s+\p{L}{2}|\/(?:mo|yr|hr|day|month|year|hour)\b)/u.test(
    text,
  );
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
