/**
 * Adds properties to an object that are made when they are first read, and kept: a fit of three
 * million rows costs its solving alone, until somebody asks for its residuals.
 */
export function lazily<Plain extends object, Late extends object>(
  plain: Plain,
  makers: { [Name in keyof Late]: () => Late[Name] },
): Plain & Readonly<Late> {
  for (const name in makers) {
    const get = () => {
      const value = makers[name]();
      Object.defineProperty(plain, name, { get: () => value });
      return value;
    };
    Object.defineProperty(plain, name, { get, enumerable: true, configurable: true });
  }
  return plain as Plain & Readonly<Late>;
}

/** A function that makes its value once. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
