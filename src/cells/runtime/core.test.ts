import { describe, expect, test } from 'vitest';
import { openContext, textOf } from '../build/runtime-testing.ts';

describe('the runtime', () => {
  test('posts which cell begins, its outputs, and what it threw', async () => {
    const { cell, messages } = openContext();
    await cell('display(1); throw new TypeError("no");');
    expect(messages).toEqual([
      { type: 'cell', cell: 0 },
      { type: 'outputs', cell: 0, outputs: [{ kind: 'text', text: '1' }], dropped: 0 },
      {
        type: 'outputs',
        cell: 0,
        outputs: [{ kind: 'error', name: 'TypeError', message: 'no' }],
        dropped: 0,
      },
      {
        type: 'failed',
        cell: 0,
        stack: expect.stringContaining('TypeError: no\n    at') as string,
      },
    ]);
  });

  test('posts what a cell shows first at once, and the rest together', () => {
    const { runtime, messages } = openContext();
    runtime.markers.cell(0);
    runtime.markers.show('first');
    expect(messages).toHaveLength(2);
    runtime.markers.show('second');
    runtime.markers.show('third');
    expect(messages).toHaveLength(2);
    runtime.end();
    expect(messages.slice(1)).toMatchObject([
      { outputs: [{ text: 'first' }] },
      { outputs: [{ text: 'second' }, { text: 'third' }] },
    ]);
  });

  test('keeps the frames of an error thrown far below, and leaves the host as it is', async () => {
    const before = Error.stackTraceLimit;
    const { cell, messages } = openContext();
    await cell(
      'const down = (n) => { if (n === 0) throw new Error("deep"); down(n - 1); }; down(30);',
    );
    expect(messages.at(-1)).toMatchObject({
      stack: expect.stringMatching(/(?:\n +at down .*){31}/) as string,
    });
    expect(Error.stackTraceLimit).toBe(before);
  });

  test('posts what a cell showed before the next one begins', () => {
    const { runtime, messages } = openContext();
    runtime.markers.cell(3);
    runtime.markers.show('three');
    runtime.markers.cell(4);
    runtime.markers.show('four');
    runtime.end();
    expect(messages.map(({ type }) => type)).toEqual(['cell', 'outputs', 'cell', 'outputs']);
    expect(messages.flatMap((message) => (message.type === 'load' ? [] : message.cell))).toEqual([
      3, 3, 4, 4,
    ]);
  });

  test('ends before the cell at which it is to stop, and that is no failure', () => {
    const { runtime, messages } = openContext({ stopBefore: 2 });
    runtime.markers.cell(1);
    let thrown: unknown;
    try {
      runtime.markers.cell(2);
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toBe('Stop: The run ends before this cell.');
    runtime.fail(thrown);
    runtime.end();
    expect(messages).toEqual([{ type: 'cell', cell: 1 }]);
  });

  test('shows nothing of what goes on behind the cell at which it ended', () => {
    const { runtime, messages } = openContext({ stopBefore: 1 });
    runtime.markers.cell(0);
    runtime.markers.show('before');
    expect(() => {
      runtime.markers.cell(1);
    }).toThrow('The run ends before this cell.');
    runtime.markers.show('a microtask that was still waiting');
    runtime.fail(new Error('a promise at which a later cell would have looked'));
    runtime.end();
    expect(messages).toEqual([
      { type: 'cell', cell: 0 },
      { type: 'outputs', cell: 0, outputs: [{ kind: 'text', text: 'before' }], dropped: 0 },
    ]);
  });

  test('shows what a cell with `fails` threw', () => {
    const { runtime, messages } = openContext();
    runtime.markers.cell(0);
    runtime.markers.caught(new RangeError('as it must'));
    expect(messages.slice(1)).toEqual([
      {
        type: 'outputs',
        cell: 0,
        outputs: [{ kind: 'error', name: 'RangeError', message: 'as it must' }],
        dropped: 0,
      },
      { type: 'caught', cell: 0, stack: expect.any(String) as string },
    ]);
  });

  test('shows nothing for a last expression without a value', async () => {
    expect(await textOf('show(undefined); show(null); show(0);')).toBe('null\n0');
  });

  test('gives the same bytes in two contexts', async () => {
    const code = `
      display([Math.random(), random(), random.normal(), Date.now(), Math.sin(1e300)]);
      setTimeout(() => display(new Date()), 1e7);
      plot({ alt: 'Points', marks: [Plot.dot(random.shuffle([[1, 2], [3, 4]]))] });
      console.log((1234567.891).toLocaleString(), new Date().toLocaleString());
      display(new Error('shown'));
    `;
    const [one, other] = [await openContext().cell(code), await openContext().cell(code)];
    expect(one).toHaveLength(5);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test('hands out nothing of the host: not its options, its bytes, its errors or its functions', async () => {
    const { cell, runtime } = openContext({
      controls: { '0.0': 3 },
      data: [{ name: 'a', format: 'columns', rows: 1, columns: [{ name: 'x', type: 'text' }] }],
      files: { a: '{"x":["1"]}' },
    });
    const outputs = await cell(`
      const seen = [];
      try { Promise.prototype.then = function () { seen.push(arguments); }; } catch {}
      const set = await load('a');
      const reach = (value) => value.constructor.constructor === Function;
      display([reach(set), reach(set.x), reach(display), reach(Plot.plot({}))].join());
      display(seen.length);
    `);
    expect(outputs).toEqual([
      { kind: 'text', text: 'true,true,true,true' },
      { kind: 'text', text: '0' },
    ]);
    expect(runtime.turn()).toBe(false);
  });

  test('survives a program that breaks what everything is made of', async () => {
    const { cell } = openContext();
    const outputs = await cell(`
      Object.prototype.toJSON = () => 'gotcha';
      Array.prototype.push = () => { throw 1; };
      JSON.stringify = JSON.parse = String.prototype.slice = undefined;
      Array.prototype[Symbol.iterator] = undefined;
      Map.prototype.get = WeakMap.prototype.get = Reflect.apply = Object.keys = undefined;
      display('still here');
      display(12);
    `);
    expect(outputs).toEqual([
      { kind: 'text', text: 'still here' },
      { kind: 'text', text: '12' },
    ]);
  });

  test('keeps what could not be posted because the stack was full', async () => {
    const { cell, messages } = openContext();
    await cell(`
      const deeper = () => { try { display('x'); deeper(); } catch { } };
      deeper();
      display('after');
    `);
    expect(messages.at(-1)).toMatchObject({ type: 'outputs' });
    expect(messages[0]).toEqual({ type: 'cell', cell: 0 });
  });
});
