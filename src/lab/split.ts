import { trainTestSplit } from '../regression/split.ts';
import type { Lab, LabState } from './lab.ts';

/**
 * Which points the model is fitted to: those that `trainTestSplit` takes of the author's, and of
 * those that a reader adds about the same share. No point changes sides because another is
 * moved, added or removed.
 */
export function isTrained({ xs, seed }: Lab, { points, settings }: LabState): boolean[] {
  const { split: share } = settings;
  if (share === undefined) return points.map(() => true);
  const { train } = trainTestSplit({ row: xs.map((_, row) => row) }, { share, seed });
  const rows = new Set<number>(train.row);
  return points.map(({ row }) => (row < xs.length ? rows.has(row) : (row * GOLDEN) % 1 < share));
}

/** Multiples of it, less their whole parts, fill the unit interval evenly (Weyl). */
const GOLDEN = 0.6180339887498949;
