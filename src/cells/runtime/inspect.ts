/*
 * Values as text. Libraries for this were tried: they list all keys of an array of ten million
 * numbers before they cut, and do not end with an array that holds itself.
 */
const { getPrototypeOf, getOwnPropertyDescriptor, ownKeys, apply } = Reflect;
const { isArray } = Array;
const getter = (owner: object, name: string): (() => unknown) =>
  getOwnPropertyDescriptor(owner, name)?.get as () => unknown;
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');
const typedName = getter(
  getPrototypeOf(Int8Array.prototype) as object,
  Symbol.toStringTag as never,
);
const bufferLength = getter(ArrayBuffer.prototype, 'byteLength');
const { entries } = Map.prototype;
const { values } = Set.prototype;
const { next } = getPrototypeOf(new Map().entries()) as Iterator<unknown>;
const { next: nextOfSet } = getPrototypeOf(new Set().values()) as Iterator<unknown>;
const { getTime, toISOString } = Date.prototype;
const { toString: regExpText } = RegExp.prototype;
const { toString: tagOf } = Object.prototype;
const { stringify } = JSON;

/** So many members of one object are shown, so deep, and so many in all. */
const MOST_MEMBERS = 100;
const DEEPEST = 4;
const MOST_IN_ALL = 1_000;
const LONGEST_TEXT = 1_000;
const WIDTH = 76;

/** Any value as text, as in a console: never throws, and is quick for what is huge. */
export function inspect(value: unknown): string {
  return show(value, { path: [], left: MOST_IN_ALL });
}

/** A number as it is written; `-0` keeps its sign. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : `${value}`;
}

/** The text of an error's `name` or `message`, even if reading it throws. */
export function textOf(error: unknown, name: 'name' | 'message' | 'stack'): string | undefined {
  try {
    const text = (error as Record<string, unknown> | null | undefined)?.[name];
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the value is an `Error`, of this realm or of the host's. */
export function isError(value: unknown): boolean {
  try {
    return value instanceof Error || apply(tagOf, value, []) === '[object Error]';
  } catch {
    return false;
  }
}

function show(value: unknown, walk: Walk): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return `${shorten(`${value}`)}n`;
  if (typeof value === 'symbol') return shorten(String(value));
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return `${value as undefined}`;
  if (walk.path.includes(value)) return '[Circular]';
  try {
    walk.path.push(value);
    return typeof value === 'function' ? showFunction(value) : showObject(value, walk);
  } catch {
    return '[an object that cannot be shown]';
  } finally {
    walk.path.pop();
  }
}

function showFunction(value: object): string {
  const name = ownValue(value, 'name');
  return typeof name === 'string' && name ? `[Function ${shorten(name)}]` : '[Function]';
}

function showObject(value: object, walk: Walk): string {
  const name = nameOf(value);
  const deep = walk.path.length > DEEPEST || walk.left <= 0;
  if (isArray(value)) {
    const label = name === 'Array' ? '' : `${name} `;
    return deep
      ? `[${name}]`
      : label + list('[', ']', value.length, (at) => element(value, at, walk));
  }
  if (apply(typedName, value, []) !== undefined) {
    const typed = value as unknown as ArrayLike<unknown>;
    return (
      `${name}(${typed.length}) ` + list('[', ']', typed.length, (at) => show(typed[at], walk))
    );
  }
  if (isError(value))
    return `${textOf(value, 'name') ?? 'Error'}: ${shorten(textOf(value, 'message') ?? '')}`;
  const built = showBuiltIn(value, name, walk, deep);
  if (built !== undefined) return built;
  if (deep) return `[${name}]`;
  const keys = ownKeys(value).filter((key) => getOwnPropertyDescriptor(value, key)?.enumerable);
  const label = name === 'Object' ? '' : `${name} `;
  return label + list('{', '}', keys.length, (at) => property(value, keys[at] as string, walk));
}

function showBuiltIn(value: object, name: string, walk: Walk, deep: boolean): string | undefined {
  const attempt = <Result>(method: (this: never) => Result): Result | undefined => {
    try {
      return apply(method, value, []);
    } catch {
      return undefined;
    }
  };
  const time = attempt(getTime as (this: never) => number);
  if (time !== undefined) return isNaN(time) ? 'Invalid Date' : apply(toISOString, value, []);
  const counted = (size: number, members: unknown, step: Step, text: (member: never) => string) => {
    const member = () => text((apply(step, members, []) as { value: never }).value);
    return `${name}(${size}) ` + (deep ? '{…}' : list('{', '}', size, member));
  };
  const pairs = attempt(mapSize) as number | undefined;
  if (pairs !== undefined)
    return counted(
      pairs,
      apply(entries, value, []),
      next,
      ([key, member]: [unknown, unknown]) => `${show(key, walk)} => ${show(member, walk)}`,
    );
  const size = attempt(setSize) as number | undefined;
  if (size !== undefined)
    return counted(size, apply(values, value, []), nextOfSet, (member) => show(member, walk));
  const bytes = attempt(bufferLength);
  if (bytes !== undefined) return `${name}(${bytes as number})`;
  if (value instanceof RegExp) return shorten(apply(regExpText, value, []));
  if (value instanceof Promise) return 'Promise {}';
  return undefined;
}

function element(array: unknown[], at: number, walk: Walk): string {
  if (!(at in array)) return '<empty>';
  return property(array, at, walk, false);
}

function property(owner: object, key: string | symbol | number, walk: Walk, named = true): string {
  walk.left--;
  const { get, set, value } = getOwnPropertyDescriptor(owner, key) ?? {};
  // A column that nobody has asked for yet is a value like all others.
  const read = get ? (get as Lazy).isLazy && get : () => value;
  const text = !read ? '[Getter]' : set && !get ? '[Setter]' : show(read(), walk);
  if (!named) return text;
  const name =
    typeof key === 'symbol'
      ? `[${String(key)}]`
      : /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key as string)
        ? (key as string)
        : quote(key as string);
  return `${name}: ${text}`;
}

/** On one line if there is room; else short members fill lines, and others get one each. */
function list(open: string, close: string, size: number, member: (at: number) => string): string {
  const shown: string[] = [];
  for (let at = 0; at < size && at < MOST_MEMBERS; at++) shown.push(member(at));
  if (size > MOST_MEMBERS) shown.push(`… ${size - MOST_MEMBERS} more`);
  if (shown.length === 0) return open + close;
  const line = shown.join(', ');
  const pad = open === '{' ? ' ' : '';
  if (line.length <= WIDTH && !line.includes('\n')) return open + pad + line + pad + close;
  const short = shown.every((text) => text.length <= 16 && !text.includes('\n'));
  return `${open}\n${short ? fill(shown) : shown.map((text) => `  ${text.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`;
}

function fill(words: string[]): string {
  let text = ' ';
  let width = 0;
  words.forEach((word, at) => {
    const piece = ` ${word}${at < words.length - 1 ? ',' : ''}`;
    if (width + piece.length > WIDTH) {
      text += '\n ';
      width = 0;
    }
    text += piece;
    width += piece.length;
  });
  return text;
}

function nameOf(value: object): string {
  const prototype = getPrototypeOf(value);
  if (prototype === null) return 'Object';
  const maker = ownValue(prototype, 'constructor');
  const name = typeof maker === 'function' ? ownValue(maker, 'name') : undefined;
  return typeof name === 'string' && name ? shorten(name) : 'Object';
}

function ownValue(owner: object, name: string): unknown {
  return getOwnPropertyDescriptor(owner, name)?.value;
}

function quote(text: string): string {
  const quoted = stringify(shorten(text));
  return text.includes("'") ? quoted : `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

type Step = () => unknown;

/** A getter that only puts off making what is then a plain value. */
export type Lazy = (() => unknown) & { isLazy?: boolean };

interface Walk {
  /** The objects that hold the one being shown. */
  path: object[];
  left: number;
}
