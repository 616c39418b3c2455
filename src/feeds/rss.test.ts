import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { feed } from './rss.ts';
import type { FeedPart } from './rss.ts';

const html = vi.hoisted(() => new Map<string, string>());
vi.mock('../components/holes.ts', () => ({ fillHoles: (text: string) => Promise.resolve(text) }));
vi.mock('../log.ts', () => ({
  htmlOf: ({ date }: Day) => Promise.resolve(html.get(date) ?? '<p>Words</p>'),
  cellsOf: () => Promise.resolve(undefined),
  labsOf: () => Promise.resolve([]),
}));

beforeEach(() => {
  html.clear();
});

function day(number: number, fields: Partial<Day> = {}): Day {
  const date = new Date(Date.UTC(2023, 11, 31 + number)).toISOString().slice(0, 10);
  return {
    ...{ title: 'A day', date, number, path: `/day/${number}/`, file: `days/${date}.md` },
    ...{ summary: [], categories: ['a'], courses: [], homework: [], assessments: [], aliases: [] },
    ...{
      draft: false,
      state: 'published',
      words: 1,
      readingMinutes: 1,
      linked: [],
      excerpt: 'Words',
      headings: [],
    },
    ...{ hasMath: false, cells: 0, remembered: '' },
    ...fields,
  };
}

const site: Log['site'] = {
  ...{ title: 'A log', description: 'What is learned', url: 'https://example.org', base: '/' },
  ...{ language: 'en', timeZone: 'UTC', author: { name: 'A Learner' }, dayZero: '2023-12-31' },
  social: [],
};

async function xmlOf(days: Day[], more: Partial<Log> = {}, part?: FeedPart): Promise<string> {
  const categories = [{ id: 'a', label: 'Things & more' }];
  const lists = {
    today: '2024-06-01',
    courses: [],
    scales: [],
    texts: {},
    results: new Map<string, string>(),
    labs: new Map<string, string[]>(),
    served: [],
  };
  const log: Log = { site, days, categories, ...lists, ...more };
  return (await feed(log, new URL('https://example.org'), part)).text();
}

describe('the feed', () => {
  it('has the newest day first, by its number and its own address', async () => {
    const xml = await xmlOf([day(-1, { path: '/day/2023-12-30/' }), day(1), day(2)]);
    expect([...xml.matchAll(/<item><title>([^<]*)/g)].map(([, title]) => title)).toEqual([
      'Day 2: A day',
      'Day 1: A day',
      'A day',
    ]);
    expect(xml).toContain('<link>https://example.org/day/2/</link>');
    expect(xml).toContain('<pubDate>Tue, 02 Jan 2024 12:00:00 GMT</pubDate>');
    expect(xml).toContain('<category>Things &amp; more</category>');
  });

  it('is of a part of the log too, under the name and at the place of that part', async () => {
    const days = Array.from({ length: 12 }, (_, index) => day(index + 1));
    const part = { title: 'A log: <b>', description: 'Bold', days, page: '/categories/b/' };
    const xml = await xmlOf([...days, day(13)], {}, part);
    expect(xml.match(/<item>/g)).toHaveLength(10);
    expect(xml).toContain('Day 12');
    expect(xml).not.toContain('Day 13');
    expect(xml).toContain('<title>A log: &lt;b&gt;</title><description>Bold</description>');
    expect(xml).toContain('<link>https://example.org/categories/b/</link>');
    expect(xml).toContain('href="https://example.org/categories/b/rss.xml" rel="self"');
  });

  it('has at most thirty days, and none that is not published', async () => {
    const days = Array.from({ length: 40 }, (_, index) => day(index + 1));
    const hidden = [day(41, { state: 'draft' }), day(42, { state: 'scheduled' })];
    const xml = await xmlOf([...days, ...hidden]);
    expect(xml.match(/<item>/g)).toHaveLength(30);
    expect(xml).not.toMatch(/Day 4[12]/);
  });

  it('says who writes it, and how to answer when that is public', async () => {
    const plain = await xmlOf([day(1)]);
    expect(plain).toContain('<dc:creator>A Learner</dc:creator>');
    expect(plain).toContain('<language>en</language>');
    expect(plain).not.toContain('managingEditor');
    const author = { name: 'A <L> & "M"', email: 'me@example.org' };
    const xml = await xmlOf([day(1)], { site: { ...site, author } });
    expect(xml).toContain(
      '<managingEditor>me@example.org (A &lt;L&gt; &amp; &quot;M&quot;)</managingEditor>',
    );
  });

  it('is whole whatever a day holds', async () => {
    html.set('2024-01-01', '<p>]]> \u0007\u000B\uFFFE <b>&amp;</b></p>');
    const title = 'A </title> & \u0008 <script>';
    const xml = await xmlOf([day(1, { title, excerpt: '\u0001 <x>' })]);
    // eslint-disable-next-line no-control-regex -- XML cannot hold them
    expect(xml).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]/);
    expect(xml).toContain('<title>Day 1: A &lt;/title&gt; &amp;  &lt;script&gt;</title>');
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain(']]>');
  });
});
