import { describe, expect, test } from 'vitest';
import { textOf } from '../build/runtime-testing.ts';

describe('startClock', () => {
  test('stands at noon UTC of the day and does not move by itself', async () => {
    const code = `const a = Date.now(); for (let i = 0; i < 3e6; i++); display([new Date().toISOString(), Date.now() - a, performance.now()].join(' '))`;
    expect(await textOf(code)).toBe('2024-05-14T12:00:00.000Z 0 0');
    expect(await textOf('display(new Date().getFullYear())', { date: '1999-01-01' })).toBe('1999');
  });

  test.each([
    ['new Date(2024, 0, 31, 23, 59).toISOString()', '2024-01-31T23:59:00.000Z'],
    ['new Date("2024-07-01T10:00").toISOString()', '2024-07-01T10:00:00.000Z'],
    ['new Date("2024-07-01").toISOString()', '2024-07-01T00:00:00.000Z'],
    ['new Date("2024-07-01T10:00+02:00").toISOString()', '2024-07-01T08:00:00.000Z'],
    ['new Date("July 1, 2024 10:00").toISOString()', '2024-07-01T10:00:00.000Z'],
    ['new Date("July 1, 2024 10:00 GMT").getTime()', '1719828000000'],
    ['Date.parse("2024-07-01 10:00")', '1719828000000'],
    ['new Date("nonsense").getTime()', 'NaN'],
    ['String(new Date(NaN))', 'Invalid Date'],
    ['new Date(0).toString()', 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)'],
    ['new Date(0).toDateString()', 'Thu Jan 01 1970'],
    ['new Date(2024, 6).getTimezoneOffset()', '0'],
    ['new Date(NaN).getTimezoneOffset()', 'NaN'],
    ['new Date(new Date(5)).getTime()', '5'],
    ['new Date({ valueOf: () => 7 }).getTime()', '7'],
    ['new Date(undefined).getTime()', 'NaN'],
    ['new Date(null).getTime()', '0'],
    ['typeof Date() + " " + Date().length', 'string 62'],
    ['Date.length + Date.name', '7Date'],
    ['new Date() instanceof Date && new Date().constructor === Date', 'true'],
    [
      '(() => { class Day extends Date { tomorrow() { return new Day(+this + 864e5); } } return new Day(0).tomorrow().toISOString(); })()',
      '1970-01-02T00:00:00.000Z',
    ],
    [
      '(() => { const d = new Date(0); d.setHours(25, 1); d.setFullYear(2001); return d.toISOString(); })()',
      '2001-01-02T01:01:00.000Z',
    ],
    ['`${new Date(0)}`.length + new Date(0).getDay()', '66'],
    [
      'new Date(-62198755200000).toString()',
      'Fri Jan 01 -0001 00:00:00 GMT+0000 (Coordinated Universal Time)',
    ],
  ])('%s', async (expression, expected) => {
    expect(await textOf(`display(String(${expression}))`)).toBe(expected);
  });
});
