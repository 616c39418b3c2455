/** Which way a language is written, as HTML's `dir` says it. Throws RangeError for what is no BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return FROM_THE_RIGHT.has(script) ? 'rtl' : 'ltr';
}

/** The scripts of living languages that Unicode writes from the right. */
const FROM_THE_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
