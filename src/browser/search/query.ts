/**
 * A query as Pagefind's index has its words: small, without punctuation, and where words are not
 * set apart by blanks, apart.
 */
export function normalQuery(query: string, language: string): string {
  const words = WRITTEN_TOGETHER.test(language)
    ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(query)].map(
        ({ segment }) => segment,
      )
    : [query];
  return words
    .map((word) => word.replace(/(?!_)\p{P}/gu, '').toLocaleLowerCase(language))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const WRITTEN_TOGETHER = /^(?:zh|ja|th)\b/;

/** The query without accents and other marks: the index has both. */
export function withoutMarks(query: string): string {
  return query.normalize('NFD').replace(/\p{M}/gu, '');
}
