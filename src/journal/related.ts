import { backlinks } from './backlinks.ts';
import type { Day } from './day.ts';

/**
 * The days most like a day: at most four, the most alike first. What two days share counts
 * by how rare it is, so that a category of every day says nothing: categories, courses, twice
 * as much a unit of a course, and a link from this day as much as the rarest unit could.
 * Among equals the nearest in time is first, then the earlier.
 *
 * Left out is what stands on the page already: the day before and the day after, in the log
 * and in each of the day's courses, and the days that link to it.
 *
 * @param days those that readers see, in the order of dates. What is on their shelves is
 *   worked out once, and remembered for as long as the list is.
 */
export function related(days: readonly Day[], day: Day): Day[] {
  const index = indexOf(days);
  const own = index.places.get(day.path);
  if (own === undefined) return [];
  const scores = scoresFor(index, day);
  for (const place of shownBeside(index, day, own)) scores[place] = 0;
  const distance = (place: number) => Math.abs((days[place]?.number ?? 0) - day.number);
  return bestOf(scores, distance).flatMap((place) => days[place] ?? []);
}

const MOST = 4;
/** A unit is a narrower subject than a course or a category. */
const UNIT = 2;

/** How much each day of the list is like this one. */
function scoresFor({ days, places, shelves }: Index, day: Day): Float64Array {
  const scores = new Float64Array(days.length);
  for (const name of shelvesOf(day)) {
    const shelf = shelves.get(name) ?? [];
    const factor = name.startsWith('unit') ? UNIT : 1;
    const score = factor * Math.log2(days.length / shelf.length);
    for (const place of shelf) scores[place] = (scores[place] ?? 0) + score;
  }
  for (const path of day.linked) {
    const place = places.get(path);
    if (place !== undefined) scores[place] = (scores[place] ?? 0) + UNIT * Math.log2(days.length);
  }
  return scores;
}

function shownBeside(index: Index, day: Day, own: number): number[] {
  const courses = shelvesOf(day).filter((name) => name.startsWith('course'));
  const beside = courses.flatMap((name) => {
    const shelf = index.shelves.get(name) ?? [];
    const at = shelf.indexOf(own);
    return [shelf[at - 1] ?? own, shelf[at + 1] ?? own];
  });
  const linking = backlinks(index.days, day).map(({ path }) => index.places.get(path) ?? own);
  return [own, own - 1, own + 1, ...beside, ...linking];
}

/** The places of the highest scores above 0. A place further on wins only by being nearer. */
function bestOf(scores: Float64Array, distance: (place: number) => number): number[] {
  const best: number[] = [];
  const isBetter = (score: number, place: number, other = place): boolean =>
    score === scores[other] ? distance(place) < distance(other) : score > (scores[other] ?? 0);
  for (const [place, score] of scores.entries()) {
    if (score === 0) continue;
    if (best.length === MOST && !isBetter(score, place, best.at(-1))) continue;
    const rank = best.findIndex((other) => isBetter(score, place, other));
    best.splice(rank === -1 ? best.length : rank, 0, place);
    best.length = Math.min(best.length, MOST);
  }
  return best;
}

/** The names of all shelves on which a day stands, each once. */
function shelvesOf({ categories, courses, homework }: Day): string[] {
  return [
    ...new Set([
      ...categories.map((id) => `category ${id}`),
      ...courses.flatMap(({ course, units }) => [
        `course ${course}`,
        ...units.map((unit) => `unit ${course} ${unit}`),
      ]),
      ...homework.flatMap(({ course, module }) => [`course ${course}`, `unit ${course} ${module}`]),
    ]),
  ];
}

function indexOf(days: readonly Day[]): Index {
  const remembered = indexes.get(days);
  if (remembered) return remembered;
  const index: Index = { days, places: new Map(), shelves: new Map() };
  for (const [place, day] of days.entries()) {
    index.places.set(day.path, place);
    for (const name of shelvesOf(day)) {
      const shelf = index.shelves.get(name);
      if (shelf) shelf.push(place);
      else index.shelves.set(name, [place]);
    }
  }
  indexes.set(days, index);
  return index;
}

const indexes = new WeakMap<readonly Day[], Index>();

interface Index {
  days: readonly Day[];
  /** By its path, where a day stands in the list. */
  places: Map<string, number>;
  /** By its name, the places of the days on a shelf, in order. */
  shelves: Map<string, number[]>;
}
