import { MOST_OUTPUTS } from '../contract.ts';
import type { Batch } from './protocol.ts';

/**
 * Holds back what a worker shows and passes it on in batches, never more often than
 * every 30 ms, so that no flood of messages reaches the page. The first passes at once.
 */
export function openRelay(pass: (batches: Batch[]) => void): Relay {
  const kept = new Map<number, number>();
  const waiting = new Map<number, Batch>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let size = 0;

  const flush = () => {
    if (waiting.size > 0) pass([...waiting.values()]);
    waiting.clear();
  };
  const tick = () => {
    timer = waiting.size > 0 ? setTimeout(tick, PAUSE) : undefined;
    flush();
  };
  return {
    add({ cell, outputs, dropped, place }, letters) {
      size += letters + LETTERS_OF_A_MESSAGE;
      const batch = waiting.get(cell) ?? { cell, outputs: [], dropped: 0 };
      let count = kept.get(cell) ?? 0;
      const fitting = outputs.filter(({ kind }) => {
        const fits = count < (kind === 'error' ? MOST_OUTPUTS + MOST_ENDS : MOST_OUTPUTS);
        if (fits) count++;
        return fits;
      });
      batch.outputs.push(...fitting);
      batch.dropped = Math.max(batch.dropped, dropped + outputs.length - fitting.length);
      if (place) batch.place = place;
      kept.set(cell, count);
      waiting.set(cell, batch);
      if (timer === undefined) tick();
      return size <= MOST_LETTERS;
    },
    end() {
      clearTimeout(timer);
      flush();
    },
  };
}

const PAUSE = 30;

/** At what a cell ended is shown however much was shown before: what it threw, and what came late. */
const MOST_ENDS = 2;

/** So much JSON of one run and no more: a thousand tables, or twenty thousand messages. */
const MOST_LETTERS = 20_000_000;
const LETTERS_OF_A_MESSAGE = 1_000;

export interface Relay {
  /** False when more has come than anybody can read: the run is to be ended. */
  add(batch: Batch, letters: number): boolean;
  /** Passes what still waits. */
  end(): void;
}
