import { isValues } from './features.ts';

/** Which of two classes each row has: 0 or 1, or false or true. */
export type Labels = ArrayLike<number | boolean>;

/**
 * Labels as zeros and ones.
 *
 * @throws TypeError for what are no labels.
 */
export function readLabels(labels: Labels): Uint8Array {
  if (!isValues(labels)) throw new TypeError('labels must be an array of 0 and 1, or booleans.');
  const read = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const label: unknown = labels[row];
    if (label === 1 || label === true) read[row] = 1;
    else if (label !== 0 && label !== false)
      throw new TypeError(
        `labels[${row}] is ${String(label)}: labels are 0 and 1, or false and true, as in \`origin.map((name) => name === 'Japan')\`.`,
      );
  }
  return read;
}

/** A number, or 0 and 1 for false and true; NaN for anything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : NaN;
}
