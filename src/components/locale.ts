/** A language as Open Graph has it, with a region: `en_GB`, `pt_BR`. */
export function localeOf(language: string): string {
  // Plain `en` would be American, as in `formatDate`.
  const tag = new Intl.Locale(language === 'en' ? 'en-GB' : language);
  const { language: code, region } = tag.maximize();
  return region === undefined ? code : `${code}_${region}`;
}
