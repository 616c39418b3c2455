import { describe, expect, test } from 'vitest';
import { MOST_OUTPUTS, MOST_TEXT } from '../contract.ts';
import { openContext } from '../build/runtime-testing.ts';

describe('the outputs of a cell', () => {
  test('are kept up to the limit; the rest is counted, also a million', async () => {
    const { cell, messages } = openContext();
    const outputs = await cell('for (let i = 0; i < 1e6; i++) console.log(i)');
    expect(outputs).toHaveLength(MOST_OUTPUTS);
    expect(messages.at(-1)).toMatchObject({ type: 'outputs', dropped: 1e6 - MOST_OUTPUTS });
    expect(messages.length).toBeLessThan(200);
  });

  test('start to count anew in each cell', async () => {
    const { cell, messages } = openContext();
    await cell('for (let i = 0; i < 1200; i++) display(i)');
    expect(await cell('display("new")')).toEqual([{ kind: 'text', text: 'new' }]);
    expect(messages.at(-1)).toMatchObject({ dropped: 0 });
  });

  test('are cut when their text is too long, and the next are counted', async () => {
    const { cell, messages } = openContext();
    const [first, ...rest] = await cell('display("x".repeat(1e7)); display("y"); console.log("z")');
    expect(first).toEqual({ kind: 'text', text: `${'x'.repeat(MOST_TEXT)}…` });
    expect(rest).toEqual([]);
    expect(messages.at(-1)).toMatchObject({ dropped: 2 });
  });

  test('still have the error that ended a cell that showed too much', async () => {
    const { cell } = openContext();
    const outputs = await cell('for (let i = 0; i < 2000; i++) display(i); throw new Error("end")');
    expect(outputs.at(-1)).toEqual({ kind: 'error', name: 'Error', message: 'end' });
  });

  test('are posted together, and while a busy cell runs at least now and then', async () => {
    const { cell, messages } = openContext();
    await cell('for (let i = 0; i < 50; i++) display(i)');
    expect(messages.filter(({ type }) => type === 'outputs').length).toBeLessThan(10);
    messages.length = 0;
    await cell('for (let i = 0; i < 3e8; i++) if (i % 1e8 === 0) display(i); display("end")');
    expect(messages.filter(({ type }) => type === 'outputs').length).toBeGreaterThan(1);
  });

  test('keep lone surrogates and every unicode letter', async () => {
    const { cell } = openContext();
    expect(await cell('display("🙂\\ud800\\u2028\\0")')).toEqual([
      { kind: 'text', text: '🙂\ud800\u2028\0' },
    ]);
  });
});
