import { describe, expect, it } from 'vitest';
import type { DayQuestion } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { homeworkMarkdown } from './homework-markdown.ts';

const log = {
  site: { language: 'en' },
  courses: [{ id: 'knots', title: 'Knots', units: [{ number: 1, title: 'Reef' }] }],
} as unknown as Log;
const shown = (question: Partial<DayQuestion>, url?: string) =>
  homeworkMarkdown(
    {
      homework: [
        {
          ...{ course: 'knots', module: 1, ...(url && { url }) },
          questions: [{ id: 'q1', question: 'How <many>?', state: 'open', ...question }],
        },
      ],
    },
    log,
  );

describe('homeworkMarkdown', () => {
  it('is nothing where there is none', () => {
    expect(homeworkMarkdown({ homework: [] }, log)).toBe('');
  });

  it('says what an answer rests on', () => {
    expect(shown({ state: 'proved', answer: 7.6, computed: 7.6043, proof: 'fit', unit: 'm' })).toBe(
      `## Homework

### Module 1: Reef

Set by Knots.

- **Q1** How \\<many\\>?
  Answer: 7.6 m (proved by the cell \`fit\`, computed: 7.6043 m)`,
    );
    const stated = { state: 'stated', answer: 'two', how: 'counted', source: 'a book' } as const;
    expect(shown(stated, 'https://example.com/')).toContain(
      `Set by Knots. [The work](<https://example.com/>)

- **Q1** How \\<many\\>?
  Answer: two (stated)
  counted
  Source: a book`,
    );
    expect(shown({})).toContain('Answer: — (open)');
  });
});
