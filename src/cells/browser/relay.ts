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
      const before = kept.get(cell) ?? 0;
      const room = Math.max(0, MOST_OUTPUTS - before);
      batch.outputs.push(...outputs.slice(0, room));
      batch.dropped = Math.max(batch.dropped, dropped + Math.max(0, outputs.length - room));
      if (place) batch.place = place;
      kept.set(cell, before + Math.min(room, outputs.length));
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

/** So much JSON of one run and no more: a thousand tables, or twenty thousand messages. */
const MOST_LETTERS = 20_000_000;
const LETTERS_OF_A_MESSAGE = 1_000;

export interface Relay {
  /** False when more has come than anybody can read: the run is to be ended. */
  add(batch: Batch, letters: number): boolean;
  /** Passes what still waits. */
  end(): void;
}
