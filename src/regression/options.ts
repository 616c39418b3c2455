/** @throws RangeError saying what an option must be, unless it is. */
export function demand(isMet: boolean, name: string, wanted: string, value: unknown): void {
  if (!isMet) throw new RangeError(`${name} must be ${wanted}; it is ${shown(value)}.`);
}

/** A value in a message: that '5' is a text can be seen. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? `the text “${value}”` : String(value);
}

/** @throws RangeError unless a value is a number from 0 on. */
export function demandAmount(name: string, value: number): void {
  demand(Number.isFinite(value) && value >= 0, name, '0 or a positive number', value);
}

/** @throws RangeError unless a value is a whole number in a range. */
export function demandWhole(name: string, value: number, least: number, most: number): void {
  const isMet = Number.isInteger(value) && value >= least && value <= most;
  demand(isMet, name, `a whole number from ${least} to ${most}`, value);
}
