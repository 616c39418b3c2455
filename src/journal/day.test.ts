import { describe, expect, it } from 'vitest';
import type { Body } from './body.ts';
import { DayRecordSchema, makeDay } from './day.ts';
import { DaySchema } from './schemas.ts';

const body: Body = {
  ...{
    html: '<p>Words</p>',
    feedHtml: '<p>Words</p>',
    headings: [{ depth: 2, text: 'A', slug: 'a' }],
    links: [],
    files: [],
  },
  ...{
    anchors: ['a'],
    words: 690,
    excerpt: 'Words',
    hasMath: true,
    cells: [],
    labs: [],
    problems: [],
  },
};
const facts = {
  ...{ date: '2024-05-14', file: 'days/2024-05-14.md', dayZero: '2023-12-31' },
  ...{ today: '2024-05-14', remembered: '/memory/a.json', homework: [], assessments: [] },
};
const frontMatter = DaySchema.parse({ title: ' A day ', categories: ['probability'] });

describe('makeDay', () => {
  it('joins what was written with what follows from it', () => {
    const day = makeDay(frontMatter, body, facts);
    expect(day).toMatchObject({
      title: 'A day',
      number: 135,
      path: '/day/135/',
      readingMinutes: 3,
    });
    expect(DayRecordSchema.safeParse(day).error).toBeUndefined();
  });

  it('takes at least a minute to read', () => {
    expect(makeDay(frontMatter, { ...body, words: 0 }, facts).readingMinutes).toBe(1);
  });

  it.each([
    ['2024-05-13', false, 'scheduled'],
    ['2024-05-14', false, 'published'],
    ['2024-05-15', false, 'published'],
    ['2024-05-15', true, 'draft'],
    ['2024-05-13', true, 'draft'],
  ])('is, when today is %s and draft is %s, %s', (today, draft, state) => {
    expect(makeDay({ ...frontMatter, draft }, body, { ...facts, today }).state).toBe(state);
  });
});
