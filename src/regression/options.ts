/** @throws RangeError saying what an option must be, unless it is. */
export function demand(isMet: boolean, name: string, wanted: string, value: unknown): void {
  if (!isMet) throw new RangeError(`${name} must be ${wanted}; it is ${String(value)}.`);
}

/** @throws RangeError unless a value is a whole number in a range. */
export function demandWhole(name: string, value: number, least: number, most: number): void {
  const isMet = Number.isInteger(value) && value >= least && value <= most;
  demand(isMet, name, `a whole number from ${least} to ${most}`, value);
}
