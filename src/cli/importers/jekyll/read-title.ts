/**
 * Takes the day's number off a title: `(Day 134) …`, `[Day 134] …`, `Day 134: …`,
 * `Day 134 - …`, or behind it. A title that is nothing but the number stays whole.
 */
export function readTitle(written: string): { title: string; number?: number; removed?: string } {
  const whole = written.replace(/\s+/g, ' ').trim();
  for (const pattern of patterns) {
    const match = pattern.exec(whole);
    const rest = match ? whole.replace(match[0], '').trim() : '';
    if (!match || /^[-–—:.,!]*$/.test(rest)) continue;
    return { title: rest, number: Number(match[1]), removed: match[0].trim() };
  }
  const alone = /^[([]?day[ #]*(\d{1,5})[)\]]?[-–—:.,!]*$/i.exec(whole);
  return { title: whole, ...(alone && { number: Number(alone[1]) }) };
}

/** A title for a post that has none, out of its file's name: `finished-cs109` → `Finished cs109`. */
export function titleFromSlug(slug: string): string {
  const words = slug.replace(/[-_\s]+/g, ' ').trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}

const patterns = [
  /^\(day[ #]*(\d{1,5})\)\s*[-–—:|]?\s*/i,
  /^\[day[ #]*(\d{1,5})\]\s*[-–—:|]?\s*/i,
  /^day[ #]*(\d{1,5})\s*(?::|\||[-–—](?!\s*\d)|\.(?=\s))\s*/i,
  /\s*\(day[ #]*(\d{1,5})\)$/i,
  /\s*\[day[ #]*(\d{1,5})\]$/i,
];
