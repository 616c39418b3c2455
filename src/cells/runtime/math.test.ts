import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { openContext, textOf } from '../build/runtime-testing.ts';

const names =
  'acos acosh asin asinh atan atanh cbrt cos cosh exp expm1 log log10 log1p log2 sin sinh tan tanh'.split(
    ' ',
  );

describe('the Math of cells', () => {
  test.each(names)(
    'has a Math.%s that agrees with the engine but for the last bits',
    async (name) => {
      const inputs = [
        0,
        -0,
        1,
        -1,
        0.5,
        -0.3,
        2,
        10,
        1e-9,
        1e-320,
        700,
        -700,
        1e22,
        Infinity,
        -Infinity,
        NaN,
      ];
      const text = await textOf(
        `display(JSON.stringify([${inputs.map((x) => (Object.is(x, -0) ? '-0' : x)).join()}].map((x) => { const y = Math.${name}(x); return Object.is(y, -0) ? '-0' : String(y); })));`,
      );
      const native = vm.runInNewContext(`(x) => Math.${name}(x)`) as (x: number) => number;
      (JSON.parse(text) as string[]).forEach((shown, at) => {
        const [own, theirs] = [Number(shown), native(inputs[at] as number)];
        if (Number.isFinite(theirs) && theirs !== 0)
          expect(Math.abs(own / theirs - 1)).toBeLessThan(4e-15);
        else expect([at, own]).toEqual([at, theirs]);
      });
    },
  );

  test('has atan2 of every quarter', async () => {
    expect(
      await textOf(
        'display([Math.atan2(1, 1), Math.atan2(1, -1), Math.atan2(-1, -1), Math.atan2(-0, -1), Math.atan2("1", "0")].join())',
      ),
    ).toBe(
      '0.7853981633974483,2.356194490192345,-2.356194490192345,-3.141592653589793,1.5707963267948966',
    );
  });

  test('is not the engine’s own where engines differ', async () => {
    expect(
      await textOf(
        `display([${names.map((name) => `String(Math.${name}).includes('native')`).join()}].includes(true))`,
      ),
    ).toBe('false');
  });

  test('stays as it was published', async () => {
    expect(
      await textOf(
        'let sum = 0; for (let x = 0.1; x < 20; x += 0.1) sum += Math.exp(x / 7) * Math.sin(x) + Math.log(x) * Math.cbrt(x) - Math.tan(x / 15); display(sum)',
      ),
    ).toMatchInlineSnapshot(`"650.3594063750969"`);
  });

  test('converts its argument as Math does', async () => {
    expect(
      await textOf(
        'display([Math.exp("1"), Math.sin(), Math.log(null), Math.exp.name, Math.exp.length].join())',
      ),
    ).toBe('2.718281828459045,NaN,-Infinity,exp,1');
    expect(await openContext().cell('Math.exp(1n)')).toMatchObject([
      { kind: 'error', name: 'TypeError' },
    ]);
  });
});
