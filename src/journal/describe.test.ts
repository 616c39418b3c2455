import { expect, it } from 'vitest';
import { describeDay } from './describe.ts';

it.each([
  [['two lectures', 'one homework'], 'It began …', 'two lectures · one homework'],
  [[], 'It began …', 'It began …'],
  [[], '', ''],
])('describes %j and %j as %j', (summary, excerpt, line) => {
  expect(describeDay({ summary, excerpt })).toBe(line);
});
