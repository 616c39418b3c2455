import type { Place } from '../typed-yaml.ts';

/** Keys and positions, from the outside in: `[3, "mpg"]`. */
export type JsonPath = readonly (string | number)[];

/** What was found in a JSON text. */
export interface JsonPlaces {
  /** The place of a value of the two outer levels; the beginning for one that is not there. */
  placeOf: (path: JsonPath) => Place;
  /** Where the text stops to be JSON; undefined when all of it is. */
  fault?: Place & { sign: string };
}

/** Finds where values stand in a JSON text, among those that are wanted. */
export function placesInJson(text: string, wanted: readonly JsonPath[]): JsonPlaces {
  const keys = new Set(wanted.map(keyOf));
  const spans = new Map<string, Span>();
  const fault = walk(text, (path, span) => {
    const key = keyOf(path);
    if (keys.has(key)) spans.set(key, span);
  });
  const place = lines(text);
  return {
    placeOf: (path) => place(spans.get(keyOf(path)) ?? { start: 0, end: 1 }),
    ...(fault && { fault: { ...place(fault), sign: text.slice(fault.start, fault.end) } }),
  };
}

interface Span {
  start: number;
  end: number;
}

/** A list or an object that is being read, and the key or position of its next value. */
interface Container {
  close: ']' | '}';
  key: string | number;
}

const token =
  /[\s]*(?:([[\]{}:,])|("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/uy;

/** Visits the values of the two outer levels; returns the first piece that does not belong there. */
function walk(text: string, visit: (path: JsonPath, span: Span) => void): Span | undefined {
  const open: Container[] = [];
  let expected: 'value' | 'first' | 'key' | 'colon' | 'next' = 'value';
  token.lastIndex = 0;
  for (;;) {
    const from = token.lastIndex;
    const found = token.exec(text);
    const top = open.at(-1);
    if (!found) return remainder(text, from, open.length === 0 && expected === 'next');
    const [, sign, string, scalar] = found;
    const written = sign ?? string ?? scalar ?? '';
    const span = { start: token.lastIndex - written.length, end: token.lastIndex };
    const closes = top !== undefined && sign === top.close;
    if (closes && (expected === 'next' || expected === 'first')) {
      open.pop();
      expected = 'next';
    } else if (expected === 'next' && sign === ',' && top) {
      if (typeof top.key === 'number') top.key++;
      expected = top.close === '}' ? 'key' : 'value';
    } else if (expected === 'colon' && sign === ':') {
      expected = 'value';
    } else if (top?.close === '}' && (expected === 'key' || expected === 'first') && string) {
      top.key = JSON.parse(string) as string;
      expected = 'colon';
    } else if (
      (expected === 'value' || (expected === 'first' && top?.close === ']')) &&
      (!sign || sign === '[' || sign === '{')
    ) {
      if (open.length <= 2)
        visit(
          open.map(({ key }) => key),
          span,
        );
      expected = 'next';
      if (sign === '[') open.push({ close: ']', key: 0 });
      if (sign === '{') open.push({ close: '}', key: '' });
      if (sign) expected = 'first';
    } else {
      return span;
    }
  }
}

function remainder(text: string, from: number, complete: boolean): Span | undefined {
  const start = from + (/^\s*/.exec(text.slice(from, from + 10_000))?.[0].length ?? 0);
  if (start >= text.length) return complete ? undefined : { start: text.length, end: text.length };
  const length = /^(?:[\w.+-]+|.)/u.exec(text.slice(start, start + 60))?.[0].length ?? 1;
  return { start, end: start + length };
}

function lines(text: string): (span: Span) => Place {
  return ({ start, end }) => {
    const before = text.slice(0, start);
    const lineStart = before.lastIndexOf('\n') + 1;
    let line = 1;
    for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
    return { line, column: start - lineStart + 1, length: Math.max(1, end - start) };
  };
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path);
}
