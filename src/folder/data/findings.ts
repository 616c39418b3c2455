import type { Problem } from '../../journal/problem.ts';
import type { Explanation } from '../explain.ts';
import type { Place } from '../typed-yaml.ts';

/** So many problems of one file are told; the rest is counted. */
const MOST_PROBLEMS = 20;

/** Gathers what is wrong in a file with data. `At` says where, in the words of its reader. */
export interface Findings<At> {
  add(at: At, found: Explanation, severity?: Problem['severity']): void;
  /** The problems with their places, which are only looked for where they are told. */
  problems(file: string, placeOf: (at: At) => Place): Problem[];
}

/** Findings of one file, in the order in which they are added: at most 20, and how many more there are. */
export function gatherFindings<At>(): Findings<At> {
  const kept: { at: At; found: Explanation; severity: Problem['severity'] }[] = [];
  let more = 0;
  return {
    add(at, found, severity = 'error') {
      // One beyond those that are told: the count stands at its place.
      if (kept.length <= MOST_PROBLEMS) kept.push({ at, found, severity });
      if (kept.length > MOST_PROBLEMS) more++;
    },
    problems(file, placeOf) {
      return kept.map(({ at, found, severity }, index) => ({
        ...{ file, ...placeOf(at), severity },
        ...(index < MOST_PROBLEMS ? found : moreOf(more)),
      }));
    },
  };
}

function moreOf(count: number): Explanation {
  const rest = count === 1 ? 'one more problem' : `${count.toLocaleString('en')} more problems`;
  return {
    kind: 'more-problems',
    message: `from here on the file has ${rest}`,
    fix: 'mend those above first: often one cause has many effects',
  };
}
