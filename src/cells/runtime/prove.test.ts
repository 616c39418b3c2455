import { describe, expect, it } from 'vitest';
import { errorOf, openContext } from '../build/runtime-testing.ts';

const answersOf = async (code: string) => {
  const outputs = await openContext().cell(code);
  return outputs.map((output) =>
    output.kind === 'answer' ? [output.question, output.value] : output,
  );
};

describe('prove', () => {
  it('shows the answer to a question: a number with all its digits, or a text', async () => {
    expect(await answersOf('prove("q1", 0.1 + 0.2); prove("q2", " reef ")')).toEqual([
      ['q1', 0.30000000000000004],
      ['q2', 'reef'],
    ]);
  });

  it('takes a yes or no for a text, and a negative zero for none', async () => {
    const [yes, zero] = await answersOf('prove("q1", 1 < 2); prove("q2", -0)');
    expect(yes).toEqual(['q1', 'true']);
    expect(Object.is((zero as unknown[])[1], 0)).toBe(true);
  });

  it.each([
    ['NaN', 'not NaN'],
    ['1 / 0', 'not Infinity'],
    ['[1][1]', 'not undefined'],
    ['null', 'not null'],
    ['""', "not ''"],
    ['[1]', 'not [1]'],
    ['new Float64Array(1)', 'not Float64Array(1) [0]'],
    ['12n', 'not 12n'],
    ['new Date(0)', 'not 1970'],
  ])('refuses %s', async (value, said) => {
    const error = await errorOf(`prove("q1", ${value})`);
    expect(error).toMatch(
      /^TypeError: prove\('q1', …\) needs a finite number, a text, true or false/,
    );
    expect(error).toContain(said);
  });

  it('refuses what no page could show as an answer', async () => {
    expect(await errorOf('prove("q1", "x".repeat(1001))')).toBe(
      "RangeError: prove('q1', …) has 1001 letters; at most 1000 are an answer.",
    );
    expect(await errorOf('prove(1, 1)')).toContain('needs the id of a question');
  });

  it('proves a question once in a run', async () => {
    const context = openContext();
    await context.cell('prove("q1", 1)');
    expect((await context.cell('prove("q1", 1)')).at(-1)).toMatchObject({
      message: "prove('q1', …) was called before: a question has one answer.",
    });
  });

  it('says so where its answer would only be counted', async () => {
    const code = 'for (let at = 0; at < 1000; at++) display(at); prove("q1", 1)';
    expect(await errorOf(code)).toBe(
      "RangeError: prove('q1', …) comes after more outputs than are kept.",
    );
  });
});
