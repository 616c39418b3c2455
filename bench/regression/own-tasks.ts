import { dictVectorizer } from '../../src/regression/dict-vectorizer.ts';
import { leastSquares } from '../../src/regression/least-squares.ts';
import { makeDense, makeRides, type Popularity } from './made-up.ts';

/** What Daybook's own library is timed at. Knows nothing of Node: a browser runs the same. */
export const OWN_TASKS = {
  'reading alone': readRides,
  'columns, uniform': (rows) => fromColumns(rows, 'uniform'),
  'columns, skewed': (rows) => fromColumns(rows, 'skewed'),
  'dictionaries, uniform': (rows) => fromDictionaries(rows, 'uniform'),
  'dictionaries, skewed': (rows) => fromDictionaries(rows, 'skewed'),
  levels: (rows) => fromColumns(rows, 'uniform', FEW_LEVELS),
  dense: (rows) => ofDense(rows, DENSE_COLUMNS),
  line: (rows) => ofDense(rows, 1),
} satisfies Record<string, Task>;

/** What no fit can be faster than: each of the numbers is read once. */
function readRides(rows: number): Prepared {
  const { pickup, dropoff, distance, minutes } = makeRides(rows, 'uniform');
  const [a, b] = [pickup.codes, dropoff.codes];
  function run(): Found {
    // Four sums, since one would wait for each of its additions.
    let [ofA, ofB, ofX, ofY] = [0, 0, 0, 0];
    for (let row = 0; row < minutes.length; row++) {
      ofA += a[row] ?? 0;
      ofB += b[row] ?? 0;
      ofX += distance[row] ?? 0;
      ofY += minutes[row] ?? 0;
    }
    return { terms: [], estimates: [ofA, ofB, ofX, ofY] };
  }
  return { run, truth: () => [] };
}

function fromColumns(
  rows: number,
  popularity: Popularity,
  levels?: readonly [number, number],
): Prepared {
  const { pickup, dropoff, distance, minutes, truth } = makeRides(rows, popularity, levels);
  return { run: () => read(leastSquares({ pickup, dropoff, distance }, minutes)), truth };
}

function fromDictionaries(rows: number, popularity: Popularity): Prepared {
  const { pickup, dropoff, distance, minutes, truth } = makeRides(rows, popularity);
  const records = Array.from(distance, (far, row) => ({
    pickup: pickup.levels[pickup.codes[row] ?? 0] ?? '',
    dropoff: dropoff.levels[dropoff.codes[row] ?? 0] ?? '',
    distance: far,
  }));
  return { run: () => read(leastSquares(dictVectorizer(records).features, minutes)), truth };
}

function ofDense(rows: number, columns: number): Prepared {
  const { features, y, truth } = makeDense(rows, columns);
  return { run: () => read(leastSquares(features, y)), truth };
}

/** Estimates and r², without standard errors. */
function read({ terms, estimates, r2 }: Found & { r2: number }): Found {
  if (!(r2 > 0.5)) throw new Error(`a fit has an r² of ${r2}`);
  return { terms, estimates };
}

export const FEW_LEVELS = [20, 20] as const;
export const DENSE_COLUMNS = 20;

/** Makes what it needs, which is not timed, for so many rows. */
export type Task = (rows: number) => Prepared;

export interface Prepared {
  run: () => Found;
  truth: (terms: readonly string[]) => number[];
}

export interface Found {
  terms: readonly string[];
  estimates: ArrayLike<number>;
}
