import { describe, expect, it } from 'vitest';
import type { Day, DayQuestion } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { absoluteAddresses } from './absolute-addresses.ts';
import { assessmentFacts, homeworkFacts } from './feed-facts.ts';

const log = {
  site: { language: 'en' },
  courses: [{ id: 'knots', title: 'Knots', units: [{ number: 1, title: 'The <reef>' }] }],
  scales: [
    { id: 'tidy', title: 'Tidiness', levels: [{ number: 2, name: 'Shelves', has: [], lacks: [] }] },
  ],
} as unknown as Log;

/** The facts of a day, as text and links that a feed reader shows. */
function shown(day: Partial<Day>): string {
  const whole = { homework: [], assessments: [], ...day } as unknown as Day;
  const html = homeworkFacts(whole, log) + assessmentFacts(whole, log);
  return absoluteAddresses(html, new URL('https://example.org/day/3/'));
}

const homework = (...questions: DayQuestion[]) => ({
  homework: [{ course: 'knots', module: 1, questions }],
});
const question = { id: 'q1', question: 'How many?' };

describe('homeworkFacts and assessmentFacts', () => {
  it('says nothing of a day without homework and assessments', () => {
    expect(shown({})).toBe('');
  });

  it('shows an answer with what it rests on', () => {
    const proved = { answer: 7.6, written: '7.60', computed: 7.6043, proof: 'größe', unit: 'm' };
    expect(shown(homework({ ...question, ...proved, state: 'proved' }))).toBe(
      '<h2>Homework</h2><h3>Module 1: The &#x3C;reef></h3><p>Knots</p>' +
        '<p><b>Q1</b> How many?<br><strong>7.60 m</strong> <em>proved by ' +
        '<a href="https://example.org/day/3/#cell-gr%C3%B6%C3%9Fe">größe</a></em></p><p>Computed: 7.6043 m</p>',
    );
    const stated = { answer: 'two', how: 'counted', source: 'https://example.org/a' };
    expect(shown(homework({ ...question, ...stated, state: 'stated', proof: 'fit' }))).toContain(
      '<strong>two</strong> <em>stated</em></p><p>counted</p>' +
        '<p>Source: <a href="https://example.org/a">example.org</a></p>',
    );
    expect(shown(homework({ ...question, state: 'open', source: 'a book' }))).toContain(
      '<strong>—</strong> <em>open</em></p><p>Source: a book</p>',
    );
  });

  it('shows where something was found to stand, and why', () => {
    const evidence = [
      { label: 'web', url: '', href: 'https://example.com/' },
      { label: 'day', url: '', href: '/day/1/#a' },
      { label: 'file', url: '', href: 'daybook-file:days/a%20&.txt' },
    ];
    const assessment = { scale: 'tidy', level: 2, subject: 'us', why: 'so', evidence };
    const html = assessmentFacts({ assessments: [assessment] } as unknown as Day, log);
    expect(html).toBe(
      '<h2>Assessed</h2><p><strong>us</strong> at ' +
        '<a href="/scales/tidy/#level-2">level 2, Shelves</a> of Tidiness</p><p>so</p>' +
        '<p>Evidence: <a href="https://example.com/">web</a>, <a href="/day/1/#a">day</a>, ' +
        '<a href="daybook-file:days/a%20&#x26;.txt">file</a></p>',
    );
  });
});
