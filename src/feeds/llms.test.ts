import { describe, expect, it } from 'vitest';
import { madeDay } from '../journal/testing.ts';
import type { Log } from '../log.ts';
import { llmsText } from './llms.ts';

const at = (path: string) => `https://example.org/log${path}`;
const site = { title: 'A *log*', description: 'Of things' };
const log = (fields: object) =>
  ({ site, days: [], categories: [], courses: [], ...fields }) as unknown as Log;

describe('llmsText', () => {
  it('has the form of llmstxt.org, and leads to the Markdown of days, the newest first', () => {
    const days = [
      madeDay('2023-12-31', { number: 0, title: 'Before', path: '/day/2023-12-31/' }),
      madeDay('2024-01-01', { number: 1, title: 'A', path: '/day/1/', summary: ['b', 'c'] }),
    ];
    const text = llmsText(log({ days, categories: [{ id: 'x', label: 'X' }] }), at);
    expect(text).toBe(`# A \\*log\\*

> Of things

## Days

- [Day 1: A](https://example.org/log/day/1.md): b · c
- [Before](https://example.org/log/day/2023-12-31.md)

## Categories

- [X](https://example.org/log/categories/x/)

## Optional

- [Homework](https://example.org/log/homework/): Every question with its answer
- [About](https://example.org/log/about/): Who writes A \\*log\\*
- [Feed](https://example.org/log/rss.xml): The newest days, each with its whole text
`);
  });

  it('has no sections for what an empty log has not', () => {
    expect(llmsText(log({}), at)).not.toContain('## Days');
  });
});
