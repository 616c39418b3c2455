import type { DayHomework, DayQuestion } from '../journal/day.ts';
import { cellIdOf } from '../journal/cell.ts';
import type { Course } from '../journal/schemas.ts';

/** What a homework is called: its own title, or that of the unit that set it. */
export function homeworkTitle(homework: DayHomework, course: Course | undefined): string {
  const unit = course?.units.find(({ number }) => number === homework.module);
  const title = homework.title ?? unit?.title ?? course?.title ?? homework.course;
  return `Module ${homework.module}: ${title}`;
}

/** The cell that proves an answer, as the fragment of its day's address. */
export function proofFragment({ proof, state }: DayQuestion): string | undefined {
  return state === 'proved' && proof !== undefined
    ? `#${encodeURIComponent(cellIdOf(proof))}`
    : undefined;
}

/** The host of a source that is an address; undefined for one in words. */
export function hostOf(source: string): string | undefined {
  return /^https?:\/\//.test(source) && URL.canParse(source) ? new URL(source).host : undefined;
}
