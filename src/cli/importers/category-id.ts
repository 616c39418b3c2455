/**
 * The id of a category by what the author called it: small letters, digits and single
 * hyphens. Letters that cannot be written so are named by their code points.
 */
export function categoryId(written: string): string {
  const words = written
    .replace(/\+/g, ' plus ')
    .replace(/#(?=\s|$)/g, ' sharp ')
    .replace(/&/g, ' and ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => latin[letter] ?? letter);
  const id = slug(words);
  if (id !== '' && !/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{C}]/u.test(words)) return id;
  const coded = words.replace(
    /[^\p{ASCII}]/gu,
    (letter) => `-u${letter.codePointAt(0)?.toString(16) ?? ''}-`,
  );
  return slug(coded) || 'uncategorised';
}

/** What readers see: the author's own spelling, or `applying-knowledge` → `Applying knowledge`. */
export function categoryLabel(written: string): string {
  const text = written.trim();
  if (/[^a-z0-9 _-]/.test(text)) return text;
  const words = text.split(/[-_ ]+/).filter((word) => word !== '');
  const label = words
    .map((word, index) => acronym(word) ?? (index === 0 ? capital(word) : word))
    .join(' ');
  return label === '' ? text : label;
}

const latin: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

function slug(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `nlp` → `NLP`: a short word without vowels, and a few that have one. */
function acronym(word: string): string | undefined {
  if (word === 'mlops' || word === 'llmops') return word.replace('ops', '').toUpperCase() + 'Ops';
  const isShort = /^[bcdfghjklmnpqrstvwxz]{2,4}$/.test(word);
  return isShort || known.has(word) ? word.toUpperCase() : undefined;
}

const known = new Set('ai api aws cpu eda etl gpu iot rag ui ux'.split(' '));
