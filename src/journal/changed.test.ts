import { describe, expect, it } from 'vitest';
import { lastChanges } from './changed.ts';
import { madeDay } from './testing.ts';

const log = {
  categories: [{ id: 'a' }, { id: 'b' }, { id: 'empty' }],
  courses: [{ id: 'knots' }],
  scales: [{ id: 'tidy' }],
};
const question = { id: 'q', question: '?', state: 'open' as const };
const work = { course: 'knots', module: 1, questions: [question] };
const assessment = { scale: 'tidy', level: 1, subject: 's', why: 'w', evidence: [] };

const days = [
  madeDay('2023-12-31', { updated: '2024-06-01' }),
  madeDay('2024-01-02', { homework: [work] }),
  madeDay('2024-01-03', { categories: ['b'], assessments: [assessment] }),
];

describe('lastChanges', () => {
  const changedOn = lastChanges({ ...log, days });

  it.each([
    ['/day/2023-12-31/', '2024-06-01'],
    ['/day/2024-01-02/', '2024-01-02'],
    ['/', '2024-06-01'],
    ['/days/', '2024-06-01'],
    ['/days/2023/', '2024-06-01'],
    ['/days/2024/', '2024-01-03'],
    ['/categories/a/', '2024-06-01'],
    ['/categories/b/', '2024-01-03'],
    ['/categories/empty/', undefined],
    ['/courses/knots/', '2024-01-02'],
    ['/homework/', '2024-01-02'],
    ['/homework/open/', '2024-01-02'],
    ['/homework/proved/', undefined],
    ['/courses/knots/homework/', '2024-01-02'],
    ['/scales/tidy/', '2024-01-03'],
    ['/about/', undefined],
  ])('of %s is %s', (path, expected) => {
    expect(changedOn(path)).toBe(expected);
  });

  it('knows of no change in an empty log', () => {
    expect(lastChanges({ ...log, days: [] })('/')).toBeUndefined();
  });
});
