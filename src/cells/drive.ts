import type { Runtime } from './contract.ts';

/** A program that waits and has no reason to wait is given up after so many milliseconds. */
const PATIENCE = 100;

/** What a host knows and the loop does not. */
export interface DriveHost {
  /** Resolves after a macrotask: everything that was due has run. */
  nextTask(): Promise<void>;
  /** Milliseconds of the machine's clock. */
  now(): number;
  /** Whether a `load` was posted and not yet delivered. */
  awaitsData(): boolean;
  /** A promise of the program that was rejected and that nobody looks at; asked after each task. */
  unhandled?(): { reason: unknown } | undefined;
}

/**
 * Brings a program to its end: `evaluation` is the promise of its module. Lets virtual time
 * pass whenever nothing else is left to do, also after the module is done, until no timer
 * waits. An error, a rejection and a wait for something that never comes are shown through
 * `runtime.fail`; a run that stops before a cell just ends. `runtime.end` is called in any
 * case. Delivering data, and ending a program that never rests, are up to the host.
 */
export async function drive(
  runtime: Runtime,
  evaluation: Promise<unknown>,
  host: DriveHost,
): Promise<void> {
  let settled: { error?: unknown; threw: boolean } | undefined;
  evaluation.then(
    () => (settled = { threw: false }),
    (error: unknown) => (settled = { threw: true, error }),
  );
  let restingSince: number | undefined;
  for (;;) {
    await host.nextTask();
    const rejection = host.unhandled?.();
    if (rejection) {
      runtime.fail(rejection.reason);
      break;
    }
    if (settled?.threw) {
      runtime.fail(settled.error);
      break;
    }
    if (host.awaitsData()) {
      restingSince = undefined;
      continue;
    }
    try {
      if (runtime.turn()) {
        restingSince = undefined;
        continue;
      }
    } catch (error) {
      runtime.fail(error);
      break;
    }
    if (settled) break;
    restingSince ??= host.now();
    if (host.now() - restingSince >= PATIENCE) {
      runtime.fail(
        new Error(
          'The program waits for something that never comes: a promise that nothing resolves.',
        ),
        'deadlock',
      );
      break;
    }
  }
  runtime.end();
}
