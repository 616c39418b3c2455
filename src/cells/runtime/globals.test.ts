import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { GLOBAL_NAMES } from './globals.ts';
import { textOf } from '../build/runtime-testing.ts';

describe('clearGlobals', () => {
  test('leaves the allowed names and no other', async () => {
    const names = await textOf(
      `let all = []; for (let owner = globalThis; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) all.push(...Reflect.ownKeys(owner).map(String));
       display(all.sort().join(' '));`,
    );
    expect(names.split(' ')).toEqual([...GLOBAL_NAMES].toSorted());
  });

  test('leaves nothing that reaches out, shares memory or sees memory freed', async () => {
    const gone =
      'fetch WebSocket XMLHttpRequest indexedDB caches importScripts Worker postMessage close navigator location crypto WebAssembly SharedArrayBuffer Atomics self process require WeakRef FinalizationRegistry structuredClone TextDecoder Temporal __daybook';
    const types = gone.split(' ').map((name) => `typeof ${name}`);
    expect(
      await textOf(`display([${types.join()}].filter((type) => type !== 'undefined').length)`),
    ).toBe('0');
  });

  test('leaves nothing that differs between machines where its part was not loaded', async () => {
    const code = `
      const G = globalThis, s = 'abc', L = 'toLocale' + 'String';
      const gone = [G['Da' + 'te'], G['In' + 'tl'], G['perform' + 'ance'], G['Ma' + 'th']['ran' + 'dom'],
        ...'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 log log10 log1p log2 sin sinh tan tanh'.split(' ').map((name) => G['Ma' + 'th'][name]),
        s['locale' + 'Compare'], s['toLocale' + 'UpperCase'], s['toLocale' + 'LowerCase']];
      display(gone.filter((one) => one !== undefined).length);
      display([1234567.5[L](), 12345678n[L](), [1234.5][L](), Float64Array.of(1234.5)[L]()].join(' '));
      display(Math.sqrt(2) > 1 && Math.fround(1) === 1 && s.toUpperCase() === 'ABC');
      const timer = new Promise((done) => setTimeout(done, 10)); await timer; display('later');
    `;
    expect(await textOf(code, { parts: ['core'] })).toBe(
      '0\n1234567.5 12345678 1234.5 1234.5\ntrue\nlater',
    );
  });

  test('would show as a difference if the engine had a global that the list does not know', () => {
    const all = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[];
    const removed = all.filter((name) => !GLOBAL_NAMES.has(name)).toSorted();
    expect(removed).toEqual(
      [
        'Atomics',
        'FinalizationRegistry',
        'SharedArrayBuffer',
        'WeakRef',
        'WebAssembly',
        'escape',
        'unescape',
      ].toSorted(),
    );
  });

  test('does not let a program see the frames of the host', async () => {
    expect(
      await textOf(
        `Error.prepareStackTrace = (_, frames) => frames; display(typeof new Error('x').stack)`,
      ),
    ).toBe('string');
  });

  test('gives errors a stack that is the same on every machine', async () => {
    expect(
      await textOf(`const error = new TypeError('no'); display(error.stack);
        error.name = 'Renamed'; display(error.stack); display(new Error().stack);
        class Odd extends Error { get message() { throw 1; } } display(new Odd().stack);
        try { null.x; } catch (caught) { display(caught.stack); }`),
    ).toBe(
      "TypeError: no\nTypeError: no\nError\nError\nTypeError: Cannot read properties of null (reading 'x')",
    );
  });

  test('lets a program have globals and classes of its own', async () => {
    expect(
      await textOf(`globalThis.mine = 1; class P extends Promise { then(a, b) { return super.then(a, b); } }
        display(mine + await P.resolve(2)); const name = 'x'; display(name);`),
    ).toBe('3\nx');
  });
});
