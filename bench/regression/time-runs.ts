/**
 * Runs something until it is warm, and then times it in milliseconds: at least 9 runs, and more as
 * long as they take less than `seconds` together.
 */
export function timeRuns(run: () => unknown, seconds = 1): number[] {
  const warmAt = performance.now() + 300 * seconds;
  for (let runs = 0; runs < 2 || performance.now() < warmAt; runs++) run();
  const taken: number[] = [];
  const endAt = performance.now() + 1000 * seconds;
  while (taken.length < LEAST_RUNS || (performance.now() < endAt && taken.length < 99)) {
    const started = performance.now();
    run();
    taken.push(performance.now() - started);
  }
  return taken;
}

export const LEAST_RUNS = 9;
