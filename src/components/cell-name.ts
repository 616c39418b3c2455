import { formatDate, isPrelude } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';

/**
 * What a cell of the calendar says: `Day 134, 14 May 2024: Mathematics with the sign of money`.
 * A long title is cut, since a year of them must stay a light page.
 */
export function cellName(day: Day, language: string): string {
  const date = formatDate(day.date, language);
  const name = isPrelude(day) ? date : `Day ${day.number}, ${date}`;
  const state = day.state === 'published' ? '' : ` (${day.state})`;
  return `${name}: ${shortened(day.title)}${state}`;
}

/** In bytes, not letters: sixteen signs of Chinese weigh, and say, as much as a line of English. */
const LONGEST = 52;

function shortened(title: string): string {
  if (weight(title) <= LONGEST) return title;
  let kept = '';
  for (const { segment } of segmenter.segment(title)) {
    if (weight(kept + segment) > LONGEST) break;
    kept += segment;
  }
  const words = kept.replace(/\s+\S*$/, '');
  return `${words}…`;
}

function weight(text: string): number {
  return encoder.encode(text).length;
}

/** By graphemes, so that no letter is parted from its accent. */
const segmenter = new Intl.Segmenter();
const encoder = new TextEncoder();
