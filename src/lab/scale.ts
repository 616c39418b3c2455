/** The part of an axis that is shown: from and to. */
export type Domain = readonly [from: number, to: number];

/** A domain with all of these values and some room around them. */
export function domainOf(values: readonly number[]): Domain {
  let [from, to] = [Infinity, -Infinity];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  if (from > to) return [0, 1];
  const room = (to - from) * 0.05 || Math.abs(from) * 0.1 || 1;
  return [from - room, to + room];
}

/** Round numbers in a domain, about as many as are asked for, from low to high. */
export function ticksOf([from, to]: Domain, count: number): number[] {
  const step = niceStep((to - from) / count);
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step); at * step <= to; at++)
    ticks.push(Number((at * step).toPrecision(12)));
  return ticks;
}

/** The first of 1, 2, 5 times a power of ten that is not below `least`. */
export function niceStep(least: number): number {
  // Text, and no logarithm: its last bits are not the same in every engine.
  const [digits = '1', power = '0'] = least.toExponential().split('e');
  const nice = [1, 2, 5, 10].find((one) => one >= Number(digits) * 0.999) ?? 10;
  return Number(`${nice}e${power}`);
}

/** Where values of a domain lie between two ends of an axis. */
export function scaleOf([from, to]: Domain, start: number, end: number): Scale {
  const factor = (end - start) / (to - from);
  return {
    at: (value) => start + (value - from) * factor,
    valueAt: (place) => from + (place - start) / factor,
  };
}

export interface Scale {
  /** The place of a value. */
  at(value: number): number;
  /** The value at a place. */
  valueAt(place: number): number;
}
