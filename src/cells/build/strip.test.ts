import type * as Module from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { strip } from './strip.ts';

vi.mock('node:module', async (load) => {
  const { stripTypeScriptTypes } = await load<typeof Module>();
  return {
    stripTypeScriptTypes(code: string) {
      if (code === 'broken')
        throw new WebAssembly.RuntimeError('memory access out of bounds\nat 1');
      return stripTypeScriptTypes(code);
    },
  };
});

/** Each repeated so often it breaks the engine of Node that takes types away, for good. */
const deep: [what: string, make: (times: number) => string, real: number, broken: number][] = [
  ['brackets', (n) => '('.repeat(n) + '1' + ')'.repeat(n), 150, 2_000],
  ['arrays', (n) => '['.repeat(n) + ']'.repeat(n), 150, 2_000],
  ['blocks', (n) => '{'.repeat(n) + '}'.repeat(n), 150, 2_500],
  ['objects', (n) => `x = ${'{a:'.repeat(n)}1${'}'.repeat(n)}`, 150, 2_000],
  ['functions', (n) => `${'() =>\n'.repeat(n)}1`, 150, 1_200],
  ['functions in brackets', (n) => '(() => '.repeat(n) + '1' + ')'.repeat(n), 80, 600],
  ['templates', (n) => '`${'.repeat(n) + '1' + '}`'.repeat(n), 150, 1_500],
  ['calls', (n) => `x${'\n.a()'.repeat(n)}`, 900, 4_000],
  ['names', (n) => `x${'?.a'.repeat(n)}`, 1_500, 5_000],
  ['sums', (n) => `1${'+1'.repeat(n)}`, 1_500, 9_000],
  ['conditions', (n) => `${'if (a)\n'.repeat(n)}b`, 500, 2_500],
  ['alternatives', (n) => `${'if (a) { b }\nelse '.repeat(n)}{}`, 300, 10_000],
  ['labels', (n) => Array.from({ length: n }, (_, at) => `a${at}:\n`).join('') + ';', 900, 2_500],
  ['types', (n) => `let a: ${'A<B,\n'.repeat(n)}x${'>'.repeat(n)}`, 500, 1_500],
  ['types of types', (n) => `let a: ${'keyof '.repeat(n)}x`, 1_500, 10_000],
  ['assertions', (n) => `1${' as any'.repeat(n)}`, 1_500, 5_000],
];

describe('strip', () => {
  it.each(deep)('refuses %s that are too deep, and breaks at nothing', (_, make, real, broken) => {
    const { fault } = strip(make(broken));
    expect(fault?.message).toContain('is nested too deeply');
    expect(fault?.fix).toContain('names');
    expect(strip(make(real)).fault).toBeUndefined();
  });

  it('says where it is too deep', () => {
    const fault = { line: 2, column: 208, length: 1 };
    expect(strip(`1;\nlet a = ${'('.repeat(300)}1${')'.repeat(300)}`).fault).toMatchObject(fault);
  });

  it('refuses what is deep behind a division that looks like a pattern', () => {
    expect(strip(`a!/${'('.repeat(600)}1${')'.repeat(600)}/2`).fault?.message).toContain('deeply');
  });

  it('makes a fault of an engine that breaks in spite of it', () => {
    expect(strip('broken').fault).toMatchObject({
      ...{ line: 1, column: 1 },
      message: 'its types could not be taken away: memory access out of bounds',
    });
  });

  it.each([
    ['statements', 'a.b(c + 1).d\n'],
    ['statements with brackets', 'a.b(() => {\n  c()\n})\n'],
    ['functions', 'function f() { if (a) return [b]; else return { c } }\n'],
    ['conditions', 'if (a < b) { c() }\nelse { d() }\n'],
    ['comparisons', 'a = b < c && d;\n'],
  ])('takes any number of %s', (_, code) => {
    expect(strip(code.repeat(3_000)).fault).toBeUndefined();
  });

  it.each([
    ['numbers', `[${'-1.5e3, '.repeat(9_000)}]`],
    ['objects', `[${'{ a: -1, b: [x => x + 1] },\n'.repeat(3_000)}]`],
    ['members', `class A {\n${'static {}\n'.repeat(3_000)}}`],
    [
      'fields',
      `interface A {\n${Array.from({ length: 3_000 }, (_, at) => `a${at}: B<C>[]\n`).join('')}}`,
    ],
  ])('takes any number of %s in one statement', (_, code) => {
    expect(strip(code).fault).toBeUndefined();
  });
});
