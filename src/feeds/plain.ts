/** Text in one line that Markdown shows as it is. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>$~]|&(?=#?\w+;)/g, '\\$&');
}
