import { describe, expect, test } from 'vitest';
import { errorOf, openContext, textOf } from '../build/runtime-testing.ts';

const code = `display([input.range('n', { min: 0, max: 1, step: 0.1 }), input.select('s', ['a', 'b'], 'b'), input.checkbox('c')].join());`;

describe('input', () => {
  test('shows controls with their start values, and gives those', async () => {
    expect(await openContext().cell(code)).toEqual([
      {
        kind: 'control',
        id: '0.0',
        label: 'n',
        control: { type: 'range', min: 0, max: 1, step: 0.1, value: 0.5 },
      },
      {
        kind: 'control',
        id: '0.1',
        label: 's',
        control: { type: 'select', options: ['a', 'b'], value: 'b' },
      },
      { kind: 'control', id: '0.2', label: 'c', control: { type: 'checkbox', value: false } },
      { kind: 'text', text: '0.5,b,false' },
    ]);
  });

  test('gives what the reader chose', async () => {
    const outputs = await openContext({ controls: { '0.0': 0.3, '0.1': 'a', '0.2': true } }).cell(
      code,
    );
    expect(outputs.at(-1)).toEqual({ kind: 'text', text: '0.3,a,true' });
    expect(outputs[0]).toMatchObject({ control: { value: 0.3 } });
  });

  test.each([
    [{ '0.0': 7, '0.1': 'z', '0.2': 'yes' }, '0.5,b,false'],
    [{ '0.0': '0.3', '0.1': 1, '0.2': 1 }, '0.5,b,false'],
    [{ '0.0': 0.31, '0.1': 'toString' }, '0.3,b,false'],
  ])('does not take %o for a choice', async (controls, expected) => {
    const outputs = await openContext({ controls }).cell(code);
    expect(outputs.at(-1)).toEqual({ kind: 'text', text: expected });
  });

  test('keeps the start value of a range as it is, and steps from its min', async () => {
    expect(
      await textOf(`display(input.range('n', { min: 1, max: 10, step: 4, value: 7 }))`),
    ).toContain('\n7');
    expect(
      await textOf(`display(input.range('n', { min: 1, max: 10, step: 4 }))`, {
        controls: { '0.0': 10 },
      }),
    ).toContain('\n9');
  });

  test.each([
    [`input.range('', { min: 0, max: 1 })`, 'A control needs a label that says what it changes'],
    [`input.range('n', { min: 0 })`, 'input.range needs a number as max, not undefined'],
    [
      `input.range('n', { min: 2, max: 1 })`,
      'The min of input.range (2) is not below its max (1).',
    ],
    [`input.range('n', { min: 0, max: 1, step: 0 })`, 'The step of input.range is above 0, not 0.'],
    [
      `input.range('n', { min: 0, max: 1, value: NaN })`,
      'The value of input.range (NaN) is not between 0 and 1.',
    ],
    [`input.range('n')`, 'input.range needs min and max'],
    [`input.select('n', [])`, 'input.select needs at least one option'],
    [`input.select('n', 'ab')`, 'input.select needs a list of texts'],
    [`input.select('n', ['a'], 'b')`, "The start of input.select ('b') is none of its options."],
    [`input.checkbox('n', 1)`, 'The start of input.checkbox is true or false, not 1.'],
  ])('refuses %s', async (call, message) => {
    expect(await errorOf(call)).toContain(message);
  });
});
