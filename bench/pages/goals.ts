import { CATEGORIES, LEAST_PERFORMANCE } from '../../e2e/lighthouse.ts';
import { met, verdict } from '../goals.ts';
import { summarize } from '../statistics.ts';
import { PLAIN_DAY } from './kinds.ts';
import type { AuditedPage, PageResults, WeighedPage } from './results.ts';
import { kilobytes, shift } from './tables.ts';

/** What was wanted of the pages and whether it came true, one line each. */
export function pageGoals({ weighed, audited, strip, search, cards }: PageResults): string[] {
  return [
    ...weighed.filter(({ kind }) => kind === PLAIN_DAY).flatMap(light),
    still(weighed),
    own(weighed),
    strip
      ? small(`The calendar of a year with ${strip.days} days takes`, strip.bytes, STRIP)
      : `${verdict(false)}  No calendar of a year was found`,
    small(`The first search (“${search.query}”, by gzip) takes`, search.bytes, SEARCH),
    quick(cards),
    ...audited.map(scored),
  ];
}

function light({ log, bytes, fonts, requests, scripts }: WeighedPage): string[] {
  const what = `The longest plain day of the log “${log}”`;
  return [
    small(`${what} without fonts takes`, bytes - fonts, WITHOUT_FONTS),
    small(`${what} with fonts takes`, bytes, WITH_FONTS),
    `${met(requests, REQUESTS)}  ${what} makes ${requests} requests (goal: at most ${REQUESTS})`,
    `${met(scripts.length, 0)}  ${what} asks for ${scripts.length} script files (goal: none)`,
  ];
}

function still(pages: readonly WeighedPage[]): string {
  const most = Math.max(...pages.map(({ cls }) => cls));
  return `${met(most, 0)}  The page that moves most has a CLS of ${shift(most)} (goal: 0)`;
}

function own(pages: readonly WeighedPage[]): string {
  const elsewhere = pages.flatMap((page) => page.elsewhere);
  const first = elsewhere[0] ? `, the first is ${elsewhere[0]}` : '';
  return `${met(elsewhere.length, 0)}  Of other hosts, ${elsewhere.length} things are asked${first} (goal: none)`;
}

function quick(times: readonly number[]): string {
  const { median, min, max } = summarize(times);
  const [middle, least, most] = [median, min, max].map((time) => time.toFixed(1));
  return `${met(median, CARD)}  A card takes ${middle} ms (${least}–${most}, of ${times.length}; goal: at most ${CARD})`;
}

function scored({ kind, path, log, scores }: AuditedPage): string {
  const isMet = CATEGORIES.every(
    (name) => scores[name] >= (name === 'performance' ? LEAST_PERFORMANCE : 100),
  );
  const all = CATEGORIES.map((name) => scores[name]).join(', ');
  return `${verdict(isMet)}  Lighthouse, ${kind} (${path}, ${log}): ${all} (goal: ${LEAST_PERFORMANCE}, 100, 100, 100)`;
}

function small(what: string, bytes: number, most: number): string {
  return `${met(bytes, most)}  ${what} ${kilobytes(bytes)} (goal: at most ${most / 1024})`;
}

/** In bytes. */
const [WITHOUT_FONTS, WITH_FONTS, STRIP, SEARCH] = [50 * 1024, 120 * 1024, 12 * 1024, 100 * 1024];
const REQUESTS = 15;
/** In milliseconds. */
const CARD = 60;
