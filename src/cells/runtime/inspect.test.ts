import { describe, expect, test } from 'vitest';
import { inspect } from './inspect.ts';

class Point {
  x = 1;
  readonly #hidden = 2;
  get sum(): number {
    return this.x + this.#hidden;
  }
}

const circular: Record<string, unknown> = { a: 1 };
circular['self'] = circular;
const holdsItself: unknown[] = [];
holdsItself.push(holdsItself);
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const bomb = new Proxy(
  {},
  {
    get: () => {
      throw new Error('get');
    },
    ownKeys: () => {
      throw new Error('keys');
    },
    getPrototypeOf: () => {
      throw new Error('prototype');
    },
  },
);
let deep: unknown = 'bottom';
for (let at = 0; at < 100_000; at++) deep = [deep];

describe('inspect', () => {
  // Not `test.each`: vitest would ask the hostile ones for their names.
  const cases: [unknown, string][] = [
    ['text', "'text'"],
    ["it's", '"it\'s"'],
    ['a\nb\u0007"', `'a\\nb\\u0007"'`],
    [-0, '-0'],
    [NaN, 'NaN'],
    [12n, '12n'],
    [Symbol('s'), 'Symbol(s)'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[], '[]'],
    [Object.assign(new Array(3), { 0: 1, 2: undefined }), '[1, <empty>, undefined]'],
    [{}, '{}'],
    [{ a: 1, 'b-c': 'x', [Symbol('k')]: [true] }, "{ a: 1, 'b-c': 'x', [Symbol(k)]: [true] }"],
    [{ ünïcödé: '🙂' }, "{ ünïcödé: '🙂' }"],
    [Object.create(null), '{}'],
    [new Point(), 'Point { x: 1 }'],
    [Point, '[Function Point]'],
    [() => 1, '[Function]'],
    [
      {
        get x() {
          throw new Error('never asked');
        },
      },
      '{ x: [Getter] }',
    ],
    [new Map([['a', { b: 1 }]]), "Map(1) { 'a' => { b: 1 } }"],
    [new Set([1, 'a']), "Set(2) { 1, 'a' }"],
    [Float64Array.of(1.5, -0), 'Float64Array(2) [1.5, -0]'],
    [new ArrayBuffer(8), 'ArrayBuffer(8)'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(NaN), 'Invalid Date'],
    [/a\/b/giu, '/a\\/b/giu'],
    [Promise.resolve(1), 'Promise {}'],
    [new RangeError('far'), 'RangeError: far'],
    [new WeakMap(), 'WeakMap {}'],
    [circular, '{ a: 1, self: [Circular] }'],
    [holdsItself, '[[Circular]]'],
    [revoked.proxy, '[an object that cannot be shown]'],
    [bomb, '[an object that cannot be shown]'],
    [[bomb, 1], '[[an object that cannot be shown], 1]'],
    [deep, '[[[[[Array]]]]]'],
    [{ toString: null, constructor: 5 }, '{ toString: null, constructor: 5 }'],
  ];
  test('writes every kind of value', () => {
    for (const [value, text] of cases) expect(inspect(value)).toBe(text);
  });

  test('cuts what is long and says how much is missing', () => {
    expect(inspect(Array.from({ length: 250 }, (_, at) => at))).toMatch(
      /99,\n {2}… 150 more\n\]$|99, … 150 more\n\]$/,
    );
    expect(inspect('x'.repeat(5_000))).toBe(`'${'x'.repeat(1_000)}…'`);
  });

  test('puts long members on lines of their own, and fills lines with short ones', () => {
    expect(inspect({ a: 'x'.repeat(50), b: { c: 'y'.repeat(50) } })).toBe(
      `{\n  a: '${'x'.repeat(50)}',\n  b: { c: '${'y'.repeat(50)}' }\n}`,
    );
    expect(inspect(Array.from({ length: 40 }, (_, at) => at)).split('\n')).toHaveLength(4);
  });

  test('is quick with ten million elements and with a web of objects', () => {
    const start = performance.now();
    inspect(new Float64Array(1e7));
    inspect(new Array(1e7).fill(0));
    const web: unknown[] = [];
    for (let at = 0; at < 100; at++) web.push(web.slice());
    expect(inspect(web).length).toBeLessThan(200_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
