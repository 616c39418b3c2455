import { describe, expect, test } from 'vitest';
import { errorOf, openContext, textOf } from '../build/runtime-testing.ts';

const shown = async (code: string) => openContext().cell(code);

describe('display', () => {
  test('shows text as it is and everything else as it is written', async () => {
    expect(
      await textOf(
        `display('a\\n"b"'); display(-0); display(0.1 + 0.2); display(true); display(10n ** 30n); display([1, 'a']); display(() => 1); display('');`,
      ),
    ).toBe(
      'a\n"b"\n-0\n0.30000000000000004\ntrue\n1000000000000000000000000000000n\n[1, \'a\']\n[Function]\n',
    );
  });

  test('makes a table of an array of objects', async () => {
    expect(
      await shown(
        `display([{ name: 'Ann', age: 1234567, part: 1 / 3 }, { name: null, extra: [1], age: -0 }]);`,
      ),
    ).toEqual([
      {
        kind: 'table',
        columns: [
          { name: 'name', align: 'start' },
          { name: 'age', align: 'end' },
          { name: 'part', align: 'end' },
          { name: 'extra', align: 'start' },
        ],
        rows: [
          ['Ann', '1234567', '0.333333', ''],
          ['', '-0', '', '[1]'],
        ],
        total: 2,
      },
    ]);
  });

  test('shows fifty rows and counts all', async () => {
    const [output] = await shown('display(Array.from({ length: 1e6 }, (_, id) => ({ id })))');
    expect(output).toMatchObject({ kind: 'table', total: 1_000_000 });
    expect(output?.kind === 'table' && output.rows).toHaveLength(50);
  });

  test('makes a table of a Map, but not of what only looks like rows', async () => {
    expect(
      await shown(
        `display(new Map([['a', 1]])); display([]); display([{}]); display([{ a: 1 }, 2]); display([[1, 2]]); display([new Date(0)]);`,
      ),
    ).toEqual([
      {
        kind: 'table',
        columns: [
          { name: 'key', align: 'start' },
          { name: 'value', align: 'end' },
        ],
        rows: [['a', '1']],
        total: 1,
      },
      ...['[]', '[{}]', '[{ a: 1 }, 2]', '[[1, 2]]', '[1970-01-01T00:00:00.000Z]'].map((text) => ({
        kind: 'text',
        text,
      })),
    ]);
  });

  test('shows formulas, and keeps their backslashes', async () => {
    expect(await shown('display(tex`\\hat\\beta = ${1 / 4} \\n`)')).toEqual([
      { kind: 'formula', tex: '\\hat\\beta = 0.25 \\n' },
    ]);
  });

  test('shows errors without a place, also strange ones', async () => {
    expect(
      await shown(
        `display(new RangeError('far')); const e = new Error(); Object.defineProperty(e, 'message', { get() { throw 1; } }); e.name = 5; display(e);`,
      ),
    ).toEqual([
      { kind: 'error', name: 'RangeError', message: 'far' },
      { kind: 'error', name: 'Error', message: '' },
    ]);
    expect(await errorOf(`throw 'text'`)).toBe('Error: Thrown: text');
    expect(await errorOf(`throw { code: 5 }`)).toBe('Error: Thrown: { code: 5 }');
    expect(await errorOf(`throw undefined`)).toBe('Error: Thrown: undefined');
    expect(
      await errorOf(`throw Object.assign(new Error('x'.repeat(1e6)), { name: 'y'.repeat(1e6) })`),
    ).toHaveLength(10_102);
  });

  test.each([
    'new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; }, ownKeys() { throw 1; } })',
    '(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; })()',
    '({ toString() { throw 1; }, valueOf: null, toJSON() { throw 1; }, [Symbol.toPrimitive]() { throw 1; } })',
    '[{ get a() { throw 1; } }]',
    'new (class extends Map { get size() { throw 1; } })()',
    'Object.create({ get constructor() { throw 1; } })',
    'new Proxy(new Map(), {})',
    'new Proxy(() => 1, { get() { throw 1; }, getOwnPropertyDescriptor() { throw 1; } })',
  ])('shows %s somehow and goes on', async (expression) => {
    const outputs = await shown(
      `try { display(${expression}); } catch (error) { display('thrown'); } display('next');`,
    );
    expect(outputs).toHaveLength(2);
    expect(outputs[1]).toEqual({ kind: 'text', text: 'next' });
  });
});

describe('table', () => {
  test('leaves a column of whole numbers whole, whatever the digits', async () => {
    const [output] = await shown(
      `table([{ step: 0, loss: 1 }, { step: 1000, loss: 0.25 }], { digits: 3 })`,
    );
    expect(output).toMatchObject({
      rows: [
        ['0', '1.000'],
        ['1000', '0.250'],
      ],
    });
  });

  test('takes columns, a caption and digits', async () => {
    expect(
      await shown(
        `table([{ a: 1 / 3, b: 'x' }], { columns: ['b', 'a'], caption: 'Thirds', digits: 2 })`,
      ),
    ).toEqual([
      {
        kind: 'table',
        columns: [
          { name: 'b', align: 'start' },
          { name: 'a', align: 'end' },
        ],
        rows: [['x', '0.33']],
        total: 1,
        caption: 'Thirds',
      },
    ]);
  });

  test.each([
    ['table(5)', 'TypeError: A table needs an array of objects, a Map or a data set, not 5.'],
    [
      'table([{ a: 1 }], { columns: ["b"] })',
      'RangeError: The table has no column “b”. It has: a.',
    ],
    [
      'table([{ a: 1 }], { digits: -1 })',
      'RangeError: The digits of a table are a whole number from 0 to 20.',
    ],
  ])('refuses %s', async (code, message) => {
    expect(await errorOf(code)).toBe(message);
  });

  test.each([
    ['1e21', '1e+21'],
    ['0.000123456789', '0.000123457'],
    ['1234567.891', '1234570'],
    ['NaN', 'NaN'],
    ['-Infinity', '-Infinity'],
    ['5n', '5'],
    ['Symbol("s")', 'Symbol(s)'],
    ['new Date(0)', '1970-01-01T00:00:00.000Z'],
    ['{ a: { b: 1 } }', '{ a: { b: 1 } }'],
    ['"x".repeat(300)', `${'x'.repeat(200)}…`],
  ])('writes %s', async (value, text) => {
    const [output] = await shown(`table([{ v: ${value} }])`);
    expect(output?.kind === 'table' && output.rows[0]?.[0]).toBe(text);
  });

  test('is not wider than fifty columns', async () => {
    const [output] = await shown(
      `table([Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ['c' + i, i]))])`,
    );
    expect(output?.kind === 'table' && output.columns).toHaveLength(50);
  });
});

describe('console', () => {
  test('writes text below the cell, with its tone', async () => {
    expect(
      await shown(
        `console.log('a', { b: 1 }, 2); console.warn('w'); console.error(new Error('e')); console.info(); console.assert(1 === 1); console.assert(false, 'no');`,
      ),
    ).toEqual([
      { kind: 'text', text: 'a { b: 1 } 2' },
      { kind: 'text', text: 'w', tone: 'warning' },
      { kind: 'text', text: 'Error: e', tone: 'error' },
      { kind: 'text', text: '' },
      { kind: 'text', text: 'Assertion failed no', tone: 'error' },
    ]);
  });

  test('indents groups, counts, makes tables, and takes everything else without harm', async () => {
    const outputs =
      await shown(`console.group('G'); console.log('a\\nb'); console.groupEnd(); console.groupEnd(); console.count(); console.count();
      console.table([{ a: 1 }]); console.table(5); console.table({ b: 2 }); console.time('t'); console.timeEnd('t'); console.clear(); console.dir({ a: 1 }, { depth: 1 });`);
    expect(outputs.map((output) => (output.kind === 'text' ? output.text : output.kind))).toEqual([
      'G',
      '  a\n  b',
      'default: 1',
      'default: 2',
      'table',
      '5',
      '{ b: 2 }',
      '{ a: 1 }',
    ]);
  });
});
