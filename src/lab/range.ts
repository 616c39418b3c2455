import { niceStep } from './scale.ts';

/** From where to where a setting can be moved, both included, and where it stands at the start. */
export interface Range {
  min: number;
  max: number;
  start: number;
}

/**
 * The values at which a slider can stand, in order. Degrees are whole. A range over two or more
 * powers of ten goes up by factors, every other one by about a hundred even steps.
 */
export function valuesOf({ min, max, start }: Range, name: string): number[] {
  if (min === max) return [min];
  const values = new Set([min, max, start]);
  if (name !== 'degree' && min > 0 && max >= 100 * min) {
    for (let power = -300; power <= 300; power++)
      for (const digits of FACTORS) values.add(Number(`${digits}e${power}`));
  } else {
    const step = name === 'degree' ? 1 : niceStep((max - min) / 100);
    for (let at = Math.ceil(min / step); at * step < max; at++)
      values.add(Number((at * step).toPrecision(12)));
  }
  return [...values].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
}

const FACTORS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
