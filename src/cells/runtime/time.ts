const { now: nativeNow, parse } = Date;

let now = 0;

/** Sets the clock to noon UTC of the day: it only moves when a timer is run. */
export function startTime(date: string): void {
  now = parse(`${date}T12:00:00Z`);
}

/** The virtual time in milliseconds since 1970. */
export function virtualNow(): number {
  return now;
}

/** Time never goes back. */
export function advanceTo(time: number): void {
  if (time > now) now = time;
}

/** What the machine's clock says: for batching outputs, never for a program. */
export function machineNow(): number {
  return nativeNow();
}
