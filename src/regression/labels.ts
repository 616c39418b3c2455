import { isValues } from './features.ts';
import { shown } from './options.ts';

/** Which of two classes each row has: 0 or 1, or false or true. */
export type Labels = ArrayLike<number | boolean>;

/**
 * Labels as zeros and ones.
 *
 * @throws TypeError for what are no labels.
 */
export function readLabels(labels: Labels): Uint8Array {
  const read = new Uint8Array(isValues(labels) ? labels.length : 1);
  for (let row = 0; row < read.length; row++) {
    const label = numberOf(labels[row]);
    if (label !== 0 && label !== 1)
      throw new TypeError(
        `labels[${row}] is ${shown(labels[row])}: labels must be 0 and 1, or false and true.`,
      );
    read[row] = label;
  }
  return read;
}

/** A number, or 0 and 1 for false and true; NaN for anything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : NaN;
}
