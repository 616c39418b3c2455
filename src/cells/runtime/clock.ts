const NativeDate = Date;
const { construct, apply, ownKeys, defineProperty } = Reflect;

/**
 * Puts a `Date` and a `performance` in place that tell the virtual time. Local time is UTC,
 * so that a program sees the same day and hour on every machine.
 */
export function startClock(now: () => number): void {
  const start = now();

  const prototype = NativeDate.prototype as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  for (const name of ownKeys(prototype)) {
    if (typeof name !== 'string') continue;
    const universal = name.replace(/^([gs]et)(?!UTC|Time|Year)/, '$1UTC');
    if (universal !== name && prototype[universal]) replace(prototype, name, prototype[universal]);
  }
  const { toUTCString, getTime, getUTCFullYear, setUTCFullYear } = NativeDate.prototype;
  const text = (part: (utc: string) => string) =>
    function (this: Date): string {
      if (isNaN(apply(getTime, this, []))) return 'Invalid Date';
      return part(apply(toUTCString, this, []));
    };
  // "Tue, 14 May 2024 12:00:00 GMT" → "Tue May 14 2024" and "12:00:00 GMT+0000 (…)"
  const day = (utc: string) => utc.replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4');
  const time = (utc: string) =>
    `${utc.replace(/^.* ([\d:]+) GMT$/, '$1')} GMT+0000 (Coordinated Universal Time)`;
  const whole = text((utc) => `${day(utc)} ${time(utc)}`);
  replace(prototype, 'toDateString', text(day));
  replace(prototype, 'toTimeString', text(time));
  replace(prototype, 'toString', whole);
  replace(prototype, 'getTimezoneOffset', function (this: Date) {
    return apply(getTime, this, []) * 0;
  });
  replace(prototype, 'getYear', function (this: Date) {
    return apply(getUTCFullYear, this, []) - 1900;
  });
  replace(prototype, 'setYear', function (this: Date, year: number) {
    const whole = Math.trunc(year);
    return apply(setUTCFullYear, this, [whole >= 0 && whole <= 99 ? 1900 + whole : year]);
  });

  const VirtualDate = function (this: unknown, ...args: unknown[]): unknown {
    const target = new.target as unknown;
    if (target === undefined) return apply(whole, construct(NativeDate, [now()]), []);
    return construct(
      NativeDate,
      args.length === 0 ? [now()] : timeOf(args),
      target as () => unknown,
    );
  };
  for (const [name, value] of [
    ['prototype', NativeDate.prototype],
    ['now', () => now()],
    ['parse', (text: unknown) => parseUniversal(`${text as string}`)],
    ['UTC', NativeDate.UTC],
  ] as const) {
    defineProperty(VirtualDate, name, {
      value,
      writable: name !== 'prototype',
      configurable: name !== 'prototype',
    });
  }
  defineProperty(VirtualDate, 'name', { value: 'Date' });
  defineProperty(VirtualDate, 'length', { value: 7 });
  replace(prototype, 'constructor', VirtualDate);
  replace(globalThis, 'Date', VirtualDate);
  replace(globalThis, 'performance', { now: () => now() - start, timeOrigin: start });
}

/** The one argument of the native constructor that stands for those of a program. */
function timeOf(args: unknown[]): unknown[] {
  if (args.length > 1) return [apply(NativeDate.UTC, undefined, args)];
  let value = args[0];
  if (typeof value === 'object' && value !== null) {
    if (value instanceof NativeDate) return [value.getTime()];
    const primitive = (value as Record<symbol, ((hint: string) => unknown) | undefined>)[
      Symbol.toPrimitive
    ];
    value = primitive ? apply(primitive, value, ['default']) : (value as object).valueOf();
    if (typeof value === 'object') value = `${value as unknown as string}`;
  }
  return [typeof value === 'string' ? parseUniversal(value) : value];
}

/** `Date.parse`, but a text without a zone is in UTC: natively it is in the machine's. */
function parseUniversal(text: string): number {
  const hasZone = /\b(?:z|ut|utc|gmt|[ecmp][sd]t)\b|\d\s*z$|:\d\d.*[+-]\d\d/i.test(text);
  const isDay = /^[+-]?\d{4,6}(?:-\d\d){0,2}$/.test(text);
  if (hasZone || isDay) return NativeDate.parse(text);
  return NativeDate.parse(/^[+-]?\d{4,6}-\d\d-\d\dT/.test(text) ? `${text}Z` : `${text} UTC`);
}

function replace(owner: object, name: string, value: unknown): void {
  defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}
