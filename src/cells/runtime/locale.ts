const { construct, apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;

type Native = new (locales?: unknown, options?: object) => object;
type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What is formatted without naming a language or a zone is English and in UTC, on every machine. */
export function fixLocale(): void {
  const intl = Intl as unknown as Record<string, Native>;
  for (const name of ownKeys(Intl) as string[]) {
    if (typeof intl[name] === 'function' && name !== 'Locale' && /^[A-Z]/.test(name)) {
      replace(intl, name, english(intl[name], name));
    }
  }
  formatsVirtualNow();
  addDefaults(Number.prototype, ['toLocaleString']);
  addDefaults(BigInt.prototype, ['toLocaleString']);
  addDefaults(
    Date.prototype,
    ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
    zoned,
  );
  addDefaults(String.prototype, ['toLocaleUpperCase', 'toLocaleLowerCase']);
  const compare = String.prototype.localeCompare as Method;
  replace(
    String.prototype,
    'localeCompare',
    function (this: unknown, ...[other, locales, options]: unknown[]) {
      return apply(compare, this, [other, locales ?? 'en', options]);
    },
  );
}

function zoned(options: unknown): object {
  return { timeZone: 'UTC', ...(options as object | undefined) };
}

function english(native: Native, name: string): unknown {
  const made = function (this: unknown, locales?: unknown, options?: object): object {
    const all = [locales ?? 'en', name === 'DateTimeFormat' ? zoned(options) : options];
    const target = new.target as unknown;
    return construct(native, all, target && target !== made ? (target as Native) : native);
  };
  for (const key of ownKeys(native)) {
    defineProperty(made, key, getOwnPropertyDescriptor(native, key) as PropertyDescriptor);
  }
  replace(native.prototype as object, 'constructor', made);
  return made;
}

/** Without a date these two formatted the machine's own now. */
function formatsVirtualNow(): void {
  const prototype = Intl.DateTimeFormat.prototype;
  const format = getOwnPropertyDescriptor(prototype, 'format')?.get as Method;
  const parts = prototype.formatToParts as Method;
  defineProperty(prototype, 'format', {
    configurable: true,
    get(this: unknown) {
      const bound = apply(format, this, []) as (date: unknown) => string;
      return (date?: unknown) => bound(date === undefined ? Date.now() : date);
    },
  });
  replace(prototype, 'formatToParts', function (this: unknown, date?: unknown) {
    return apply(parts, this, [date === undefined ? Date.now() : date]);
  });
}

function addDefaults(
  prototype: object,
  names: string[],
  add: (options: unknown) => unknown = (options) => options,
): void {
  for (const name of names) {
    const native = (prototype as Record<string, Method>)[name] as Method;
    replace(prototype, name, function (this: unknown, locales?: unknown, options?: unknown) {
      return apply(native, this, [locales ?? 'en', add(options)]);
    });
  }
}

function replace(owner: object, name: string, value: unknown): void {
  defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}
