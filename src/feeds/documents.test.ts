import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { feedDocuments } from './documents.ts';
import type { FeedFile } from './formats.ts';

const html = vi.hoisted(() => new Map<string, string>());
vi.mock('../components/holes.ts', () => ({ fillHoles: (text: string) => Promise.resolve(text) }));
vi.mock('../log.ts', () => ({
  feedHtmlOf: ({ date }: Day) => Promise.resolve(html.get(date) ?? '<p>Words</p>'),
  cellsOf: () => Promise.resolve(undefined),
  labsOf: () => Promise.resolve([]),
}));

beforeEach(() => {
  html.clear();
});

const DAY_ZERO = '2023-12-31';

function day(number: number, fields: Partial<Day> = {}): Day {
  const date = addDays(DAY_ZERO, number);
  return {
    ...{ title: 'A day', date, number, path: `/day/${number}/`, file: `days/${date}.md` },
    ...{ summary: [], categories: ['a'], courses: [], homework: [], assessments: [], aliases: [] },
    ...{ draft: false, state: 'published', words: 1, readingMinutes: 1, linked: [] },
    ...{ excerpt: 'Words', headings: [], hasMath: false, cells: 0, remembered: '' },
    ...fields,
  };
}

const daily = (count: number) => Array.from({ length: count }, (_, at) => day(at + 1));

const site: Log['site'] = {
  ...{ title: 'A log', description: 'What is learned', url: 'https://example.org', base: '/' },
  ...{ language: 'en', timeZone: 'UTC', author: { name: 'A Learner' }, dayZero: DAY_ZERO },
  social: [],
};

/** Every document by its path. */
async function written(days: Day[], more: Partial<Log> = {}, origin = 'https://example.org') {
  const log: Log = {
    ...{ site, days, categories: [{ id: 'a', label: 'Things & more' }], today: '2024-06-01' },
    ...{ courses: [], scales: [], texts: {}, results: new Map(), labs: new Map(), served: [] },
    ...more,
  };
  const documents = await feedDocuments(log, (path) => origin + path);
  return new Map(documents.map(({ folder, file, text }) => [folder + file, text()]));
}

/** What a reader keeps of each item of the log's feed, to know what it has seen. */
async function known(days: Day[], more: Partial<Log> = {}, origin?: string) {
  const documents = await written(days, more, origin);
  const feed = JSON.parse(documents.get('/feed.json') ?? '') as { items: Item[] };
  return feed.items.map(({ id, date_published }) => ({ id, date_published }));
}

const rss = async (days: Day[], more: Partial<Log> = {}) =>
  (await written(days, more)).get('/rss.xml') ?? '';

interface Item {
  id: string;
  title: string;
  date_published: string;
  date_modified?: string;
  content_html: string;
}

describe('feedDocuments', () => {
  it('has the newest day first, by its number and its own address', async () => {
    const xml = await rss([day(-1, { path: '/day/2023-12-30/' }), day(1), day(2)]);
    expect([...xml.matchAll(/<item><title>([^<]*)/g)].map(([, title]) => title)).toEqual([
      'Day 2: A day',
      'Day 1: A day',
      'A day',
    ]);
    expect(xml).toContain('<link>https://example.org/day/2/</link>');
    expect(xml).toContain('<pubDate>Tue, 02 Jan 2024 12:00:00 +0000</pubDate>');
    expect(xml).toContain('<pubDate>Sat, 30 Dec 2023 12:00:00 +0000</pubDate>');
    expect(xml).toContain('<category>Things &#x26; more</category>');
  });

  it('has feeds of the log, of its parts and of homework, each in three formats', async () => {
    const homework = [{ course: 'c', module: 1, questions: [] }];
    const courses = [{ id: 'c', title: 'Course', units: [] }];
    const documents = await written([day(1), day(2, { categories: [], homework })], { courses });
    expect([...documents.keys()].toSorted()).toEqual(
      ['/', '/categories/a/', '/courses/c/', '/homework/']
        .flatMap((page) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => page + file))
        .toSorted(),
    );
    const category = documents.get('/categories/a/atom.xml') ?? '';
    expect(category).toContain('<title>A log: Things &#x26; more</title>');
    expect(category).toContain('Day 1: A day');
    expect(category).not.toContain('Day 2: A day');
    const works = documents.get('/homework/rss.xml') ?? '';
    expect(works).toContain('<title>Module 1: Course (Day 2: A day)</title>');
    expect(works).not.toContain('Day 1: A day');
    // What stands in another feed under another text is another item.
    const [, id = '?'] = /<guid[^>]*>([^<]*)/.exec(works) ?? [];
    expect(documents.get('/rss.xml')).not.toContain(id);
  });

  it.each(['rss.xml', 'atom.xml', 'feed.json'] as FeedFile[])(
    'leads from the newest of %s to Day 1',
    async (file) => {
      const documents = await written(daily(100));
      const seen = new Set<string>();
      let path: string | undefined = `/${file}`;
      let count = 0;
      while (path !== undefined) {
        const text: string = documents.get(path) ?? '';
        for (const [, id = ''] of text.matchAll(/(urn:uuid:[\da-f-]+)(?:<\/guid|<\/id|")/g))
          seen.add(id);
        if (count > 0 && file !== 'feed.json') {
          expect(text).toContain('<fh:archive />');
          expect(text).toMatch(new RegExp(`rel="current" href="https://example.org/${file}"`));
        }
        expect(text).toContain(`https://example.org${path}`);
        const next: RegExpExecArray | null =
          /(?:rel="prev-archive" href=|"next_url":)"https:\/\/example\.org([^"]*)"/.exec(text);
        path = next?.[1];
        count++;
      }
      // An Atom feed has an id of its own.
      expect(seen.size).toBe(100 + (file === 'atom.xml' ? 1 : 0));
      expect(count).toBe(4);
    },
  );

  it('has none that is not published, anywhere', async () => {
    const hidden = [day(41, { state: 'draft' }), day(42, { state: 'scheduled' })];
    const documents = await written([...daily(40), ...hidden]);
    expect([...documents.values()].join('')).not.toMatch(/Day 4[12]/);
  });

  it('announces nothing anew after an edit, a new title, a new file name, a move, elsewhere and later', async () => {
    const days = daily(20);
    const before = await known(days);
    const edited = days.map((one) => ({
      ...one,
      ...{ title: 'Another', file: `${one.file}-slug.md`, updated: '2025-01-01' },
    }));
    expect(await known(edited)).toEqual(before);
    const moved = { ...site, title: 'Other', url: 'https://other.example', base: '/log/' };
    expect(await known(days, { site: moved }, 'https://other.example/log')).toEqual(before);
    vi.useFakeTimers({ now: new Date('2031-01-01') });
    expect(await known(days, { today: '2031-01-01' })).toEqual(before);
    vi.useRealTimers();
  });

  it('says of an edit when it was, and changes nothing else', async () => {
    const days = daily(2);
    const [first, second] = [
      await written(days),
      await written([day(1), day(2, { updated: '2024-03-01' })]),
    ];
    const item = (documents: Map<string, string>) =>
      (JSON.parse(documents.get('/feed.json') ?? '') as { items: Item[] }).items[0];
    expect(item(second)).toEqual({ ...item(first), date_modified: '2024-03-01T12:00:00+00:00' });
    expect(second.get('/atom.xml')).toContain('<updated>2024-03-01T12:00:00+00:00</updated>');
    expect(second.get('/rss.xml')).toContain(
      '<atom:updated>2024-03-01T12:00:00+00:00</atom:updated>',
    );
  });

  it('changes no other document when a day of three hundred days ago is edited', async () => {
    const days = daily(300);
    const before = await written(days);
    html.set(days[2]?.date ?? '', '<p>Edited</p>');
    const after = await written(days);
    const changed = [...after].filter(([path, text]) => before.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual(
      ['/', '/categories/a/'].flatMap((page) =>
        ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${page}archive/2024-01/${file}`),
      ),
    );
  });

  it('is the same to the byte when nothing has changed', async () => {
    expect(await written(daily(50))).toEqual(await written(daily(50)));
  });

  it('keeps the archive of a month that is over as it is', async () => {
    const [before, after] = [await written(daily(100)), await written(daily(170))];
    for (const [path, text] of before)
      if (path.includes('archive/') && !path.includes('2024-04'))
        expect(after.get(path)).toBe(text);
  });

  it('says who writes it, and how to answer when that is public', async () => {
    const plain = await rss([day(1)]);
    expect(plain).toContain('<dc:creator>A Learner</dc:creator>');
    expect(plain).toContain('<language>en</language>');
    expect(plain).not.toContain('managingEditor');
    const author = { name: 'A <L> & "M"', email: 'me@example.org' };
    const xml = await rss([day(1)], { site: { ...site, author } });
    expect(xml).toContain(
      '<managingEditor>me@example.org (A &#x3C;L> &#x26; "M")</managingEditor>',
    );
  });

  it('is whole whatever a day holds', async () => {
    html.set(day(1).date, '<p>]]> \u0007\u000B\uFFFE <b>&amp;</b></p>');
    const title = 'A </title> & \u0008 <b>&amp;]]> \u202Eabc\u202C 👩‍🔬 ' + 'x'.repeat(10_000);
    const documents = await written([day(1, { title, excerpt: '\u0001 <x>' })]);
    const shown = `Day 1: A </title> & <b>&amp;]]> \u202Eabc\u202C 👩‍🔬 ${'x'.repeat(10_000)}`;
    const [item] = (JSON.parse(documents.get('/feed.json') ?? '') as { items: Item[] }).items;
    expect(item?.title).toBe(shown);
    for (const file of ['/rss.xml', '/atom.xml']) {
      const xml = documents.get(file) ?? '';
      // eslint-disable-next-line no-control-regex -- XML cannot hold them
      expect(xml).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]/);
      const inXml = shown
        .replaceAll('&', '&#x26;')
        .replaceAll('<', '&#x3C;')
        .replaceAll(']]>', ']]&gt;');
      expect(xml).toContain(`<title>${inXml}</title>`);
      expect(xml).not.toContain('<script');
      expect(xml).not.toContain(']]>');
    }
  });

  it('is written from the right where the language is', async () => {
    const documents = await written([day(1)], { site: { ...site, language: 'ar' } });
    expect(documents.get('/feed.json')).toContain('<div dir=\\"rtl\\"><p>Words</p></div>');
  });

  it('is a feed of no days, too', async () => {
    const documents = await written([], { categories: [] });
    expect(documents.get('/atom.xml')).toContain('<updated>2023-12-31T12:00:00+00:00</updated>');
    expect(JSON.parse(documents.get('/feed.json') ?? '')).toMatchObject({ items: [] });
  });
});
