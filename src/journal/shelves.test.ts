import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import type { AnswerState, Day } from './day.ts';
import {
  assessmentsOn,
  byMonth,
  homeworkOf,
  inCategory,
  inCourse,
  inMonths,
  listedOnOnePage,
  neighbours,
  questionsOf,
  standings,
  tally,
  unitsOf,
  yearsOf,
} from './shelves.ts';
import { madeDay as day } from './testing.ts';

const dates = (days: readonly Day[]) => days.map(({ date }) => date);

function homework(course: string, module: number, title: string): Day['homework'][number] {
  return { course, module, title, questions: [{ id: 'q1', question: 'Why?', state: 'open' }] };
}

describe('byMonth', () => {
  it('puts days into months, with the gaps between them', () => {
    const days = ['2023-12-30', '2024-01-01', '2024-01-02', '2024-01-05', '2024-03-01'];
    expect(byMonth(days.map((date) => day(date)))).toEqual([
      { month: '2023-12', rows: [{ day: day('2023-12-30') }] },
      {
        month: '2024-01',
        rows: [
          { gapBefore: { from: '2023-12-31', to: '2023-12-31', days: 1 }, day: day('2024-01-01') },
          { day: day('2024-01-02') },
          { gapBefore: { from: '2024-01-03', to: '2024-01-04', days: 2 }, day: day('2024-01-05') },
        ],
      },
      {
        month: '2024-03',
        rows: [
          { gapBefore: { from: '2024-01-06', to: '2024-02-29', days: 55 }, day: day('2024-03-01') },
        ],
      },
    ]);
  });

  it('is empty for no days', () => {
    expect(byMonth([])).toEqual([]);
    expect(yearsOf([])).toEqual([]);
  });
});

describe('yearsOf', () => {
  it('names each year once', () => {
    const days = ['2022-12-31', '2024-01-01', '2024-12-31'].map((date) => day(date));
    expect(yearsOf(days)).toEqual(['2022', '2024']);
  });
});

describe('inCategory and inCourse', () => {
  const days = [
    day('2024-01-01', { categories: ['a', 'b'], courses: [{ course: 'x', units: [1] }] }),
    day('2024-01-02', { categories: ['b'], homework: [homework('x', 1, 'First')] }),
    day('2024-01-03', { categories: ['a'], courses: [{ course: 'y', units: [] }] }),
  ];

  it('keep the days that name them, in order', () => {
    expect(dates(inCategory(days, 'b'))).toEqual(['2024-01-01', '2024-01-02']);
    expect(dates(inCategory(days, 'c'))).toEqual([]);
  });

  it('count a day that only did the homework', () => {
    expect(dates(inCourse(days, 'x'))).toEqual(['2024-01-01', '2024-01-02']);
  });

  it('let one walk from day to day of a course', () => {
    const course = inCourse(days, 'x');
    const [first, second] = course;
    expect(first && neighbours(course, first)).toEqual({ next: second });
    expect(second && neighbours(course, second)).toEqual({ previous: first });
  });
});

describe('neighbours', () => {
  const days = ['2024-01-01', '2024-01-02', '2024-01-05'].map((date) => day(date));

  it('are the days before and after', () => {
    const around = neighbours(days, day('2024-01-02'));
    expect([around.previous?.date, around.next?.date]).toEqual(['2024-01-01', '2024-01-05']);
  });

  it('are not there at the ends, nor for a day that is not in the list', () => {
    expect(neighbours(days, day('2024-01-01'))).not.toHaveProperty('previous');
    expect(neighbours(days, day('2024-01-05'))).not.toHaveProperty('next');
    expect(neighbours(days, day('2024-01-03'))).toEqual({});
    expect(neighbours([], day('2024-01-03'))).toEqual({});
  });
});

describe('unitsOf', () => {
  it('gives each unit the days that cover it, in the order of the course', () => {
    const course = {
      ...{ id: 'x', title: 'X' },
      units: [3, 1, 2].map((number) => ({ number, title: `Unit ${number}` })),
    };
    const days = [
      day('2024-01-01', { courses: [{ course: 'x', units: [1, 2] }] }),
      day('2024-01-02', { courses: [{ course: 'x', units: [1] }] }),
      day('2024-01-03', { courses: [{ course: 'y', units: [3] }] }),
    ];
    const units = unitsOf(course, days).map((unit) => [unit.number, dates(unit.days)]);
    expect(units).toEqual([
      [3, []],
      [1, ['2024-01-01', '2024-01-02']],
      [2, ['2024-01-01']],
    ]);
  });
});

describe('homeworkOf', () => {
  it('orders homework by module and then by day, and says which of its day each is', () => {
    const days = [
      day('2024-01-01', { homework: [homework('x', 2, 'Two'), homework('x', 1, 'One')] }),
      day('2024-01-02', { homework: [homework('y', 1, 'Other'), homework('x', 1, 'One again')] }),
    ];
    const found = homeworkOf('x', days).map(({ homework: { title }, day: { date }, at }) => [
      title,
      date,
      at,
    ]);
    expect(found).toEqual([
      ['One', '2024-01-01', 1],
      ['One again', '2024-01-02', 1],
      ['Two', '2024-01-01', 0],
    ]);
  });
});

describe('homeworkOf a state', () => {
  it('has the questions in that state alone, and says how many there are', () => {
    const questions = (['open', 'proved'] as const).map((state, at) => ({
      ...{ id: `q${at}`, question: 'Why?', state },
    }));
    const days = [
      day('2024-01-01', { homework: [{ ...homework('x', 1, 'One'), questions }] }),
      day('2024-01-02', { homework: [homework('x', 2, 'Two')] }),
    ];
    const found = (state?: AnswerState) =>
      homeworkOf('x', days, state).map(({ homework: { title, questions }, of }) => [
        title,
        questions.map(({ id }) => id),
        of,
      ]);
    expect(found('proved')).toEqual([['One', ['q1'], 2]]);
    expect(found('open')).toEqual([
      ['One', ['q0'], 2],
      ['Two', ['q1'], 1],
    ]);
    expect(found('stated')).toEqual([]);
    expect(found()).toHaveLength(2);
  });
});

describe('inMonths', () => {
  const days = ['2023-12-01', '2024-01-05', '2024-01-09'].map((date) => day(date));
  const found = (some: Day[]) =>
    inMonths(some).map(({ month, rows }) => [month, rows.map(({ day }) => day.date)]);

  it('keeps the order of the days, and has no gaps', () => {
    expect(found(days)).toEqual([
      ['2023-12', ['2023-12-01']],
      ['2024-01', ['2024-01-05', '2024-01-09']],
    ]);
    expect(found(days.toReversed())).toEqual([
      ['2024-01', ['2024-01-09', '2024-01-05']],
      ['2023-12', ['2023-12-01']],
    ]);
    expect(found([])).toEqual([]);
  });
});

describe('listedOnOnePage', () => {
  const run = (count: number) =>
    Array.from({ length: count }, (_, at) => day(addDays('2023-01-01', at)));

  it('is every day while they are few, and the newest year when they are many', () => {
    expect(listedOnOnePage([])).toEqual([]);
    expect(listedOnOnePage(run(500))).toHaveLength(500);
    // 365 in 2023, 366 in 2024, and the rest in 2025.
    expect(dates(listedOnOnePage(run(740)))).toEqual(dates(run(740).slice(731)));
  });
});

describe('tally', () => {
  it('counts the questions of all days in each state', () => {
    const states = ['open', 'stated', 'proved', 'stated'] as const;
    const questions = states.map((state, at) => ({ id: `q${at}`, question: 'Why?', state }));
    const work = { ...homework('x', 1, 'One'), questions };
    const days = [
      day('2024-01-01', { homework: [work, homework('y', 1, 'Other')] }),
      day('2024-01-02'),
    ];
    expect(tally(questionsOf(days))).toEqual({ proved: 1, stated: 2, open: 2 });
    expect(tally([])).toEqual({ proved: 0, stated: 0, open: 0 });
  });
});

describe('assessments', () => {
  const on = (scale: string, subject: string, level: number) => ({
    ...{ scale, subject, level },
    ...{ why: 'It is so.', evidence: [] },
  });
  const days = [
    day('2024-01-01', { assessments: [on('s', 'Us', 0), on('s', 'Them', 1), on('t', 'Us', 9)] }),
    day('2024-02-01', { assessments: [on('s', 'Us', 2)] }),
  ];

  it('stand with the newest first', () => {
    const found = assessmentsOn('s', days).map(({ assessment }) => assessment.level);
    expect(found).toEqual([2, 1, 0]);
  });

  it('say where each subject stands now', () => {
    const found = standings('s', days).map(({ assessment, day: { date } }) => [
      assessment.subject,
      assessment.level,
      date,
    ]);
    expect(found).toEqual([
      ['Us', 2, '2024-02-01'],
      ['Them', 1, '2024-01-01'],
    ]);
    expect(standings('nothing', days)).toEqual([]);
  });
});
