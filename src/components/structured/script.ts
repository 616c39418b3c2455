/** Structured data as the content of a script element, which no text in them can end. */
export function scriptOf(graph: readonly object[]): string {
  const data = { '@context': 'https://schema.org', '@graph': graph };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
