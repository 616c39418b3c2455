import { addDays, daysBetween } from '../journal/calendar.ts';
import type { Scale } from '../journal/schemas.ts';
import { setApart } from './set-apart.ts';

/**
 * Lays out the drawing of a scale: its levels as rungs, the lowest at the bottom, and over
 * time from left to right the line of each subject, which climbs or falls where it was
 * assessed anew. Upright in pixels, across in percent of the width, so that a narrow page
 * has letters as large as a wide one.
 *
 * @param assessed in the order of dates.
 * @param until the date at which all lines end: that of the last day.
 */
export function layLadder(
  levels: Scale['levels'],
  assessed: readonly Assessed[],
  until: string,
): Ladder {
  const subjects = [...new Set(assessed.map(({ subject }) => subject))];
  const rungs: Rung[] = [];
  const lanes = new Map<number, string[]>();
  let height = 0;
  for (const { number, name } of levels.toReversed()) {
    const own = subjects.filter((subject) =>
      assessed.some((one) => one.level === number && one.subject === subject),
    );
    lanes.set(number, own);
    const label = height + LABEL;
    height += LABEL + ABOVE_RUNG + LANE * own.length;
    rungs.push({ level: number, label, y: height, text: shortened(`${number} ${name}`) });
  }

  const from = assessed[0]?.date ?? until;
  const end = [until, ...assessed.map(({ date }) => date)].toSorted().at(-1) ?? until;
  const span = daysBetween(from, end);
  const x = (date: string) => LEFT + (span === 0 ? 0.5 : daysBetween(from, date) / span) * WIDTH;
  const yOf = (subject: string, level: number) => {
    const rung = rungs.find((one) => one.level === level);
    const lane = lanes.get(level)?.toReversed().indexOf(subject) ?? 0;
    return (rung?.y ?? 0) - LANE * (lane + 0.5);
  };
  const laid = subjects.map((subject, at): Omit<Track, 'shift'> => {
    const own = assessed.filter((one) => one.subject === subject);
    const steps = own.map(({ date, level }) => ({
      x: x(date),
      y: yOf(subject, level),
      level,
      date,
    }));
    const lines = steps.flatMap((step, index): Line[] => {
      const next = steps[index + 1];
      const right = next?.x ?? x(end);
      const along = { x1: step.x, y1: step.y, x2: right, y2: step.y };
      return next ? [along, { x1: right, y1: step.y, x2: right, y2: next.y }] : [along];
    });
    return { subject, letter: letterOf(at), steps, lines };
  });
  const shifts = setApart(laid);
  const tracks = laid.map((track, at): Track => ({ ...track, shift: shifts[at] ?? 0 }));
  const dates = datesBetween(from, end).map((one) => ({ ...one, x: x(one.date) }));
  return { height, rungs, tracks, dates };
}

/** The dates that are written below. */
function datesBetween(from: string, end: string): Omit<Ladder['dates'][number], 'x'>[] {
  const span = daysBetween(from, end);
  if (span === 0) return [{ place: 'only', date: from }];
  const between = { place: 'between', date: addDays(from, Math.round(span / 2)) } as const;
  return [
    { place: 'first', date: from },
    ...(span > 1 ? [between] : []),
    { place: 'last', date: end },
  ];
}

/** `A` to `Z`, then `A2`. */
function letterOf(at: number): string {
  const round = Math.floor(at / 26);
  return String.fromCharCode(65 + (at % 26)) + (round > 0 ? String(round + 1) : '');
}

/** What fits into the width of a phone; the whole name stands below the drawing. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : text;
}

const LABEL = 20;
const LANE = 26;
const ABOVE_RUNG = 8;
const LEFT = 6;
const WIDTH = 88;
const MOST_LETTERS = 40;

/** Where something stood, and since when. */
export interface Assessed {
  subject: string;
  level: number;
  date: string;
}

export interface Ladder {
  height: number;
  /** From the top down. */
  rungs: Rung[];
  tracks: Track[];
  /** What is written below, and where. */
  dates: { date: string; x: number; place: 'only' | 'first' | 'between' | 'last' }[];
}

interface Rung {
  level: number;
  text: string;
  /** The base line of its text, and the rung itself. */
  label: number;
  y: number;
}

/** The line of a subject. */
interface Track {
  subject: string;
  letter: string;
  /** How far all of it is moved to the right, in pixels. */
  shift: number;
  steps: { x: number; y: number; level: number; date: string }[];
  lines: Line[];
}

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
