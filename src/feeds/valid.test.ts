import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import FeedParser from 'feedparser';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from 'feedsmith';
import { readdirSync, readFileSync } from 'node:fs';
import RssParser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { createRenderer } from '../markdown/render.ts';
import { feedDocuments } from './documents.ts';

const html = vi.hoisted(() => new Map<string, string>());
vi.mock('../components/holes.ts', () => ({ fillHoles: (text: string) => Promise.resolve(text) }));
vi.mock('../log.ts', () => ({
  feedHtmlOf: ({ date }: Day) => Promise.resolve(html.get(date) ?? ''),
  cellsOf: () => Promise.resolve(undefined),
  labsOf: () => Promise.resolve([]),
}));

/** Titles that break what joins strings. */
const TITLES = [
  ...['<b>&amp;]]>', '<![CDATA[x]]>', '&lt;script&gt;', 'a & b < c > d " \' é', '👩‍🔬 🎉'],
  ...[
    '\u202Eright to left\u202C',
    'مرحبا بالعالم',
    'a\u0007b\u0000c\uFFFEd',
    'x'.repeat(10_000),
    '0',
  ],
];
/** Letters that XML cannot hold are left out. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const shownTitle = (title: string) => title.replace(/[\x00-\x08\ufffe]/g, '');

const fixtures = new URL('../markdown/fixtures/', import.meta.url);
const documents = new Map<string, string>();
const days: Day[] = [];

beforeAll(async () => {
  const render = await createRenderer();
  const texts = readdirSync(fixtures).filter((name) => name.endsWith('.md'));
  const bodies = await Promise.all(
    texts.map(async (name) => {
      const context = { file: 'days/2024-05-14.md', base: '/', dayZero: '2023-12-31' };
      return (await render(readFileSync(new URL(name, fixtures), 'utf8'), context)).feedHtml;
    }),
  );
  for (let number = 1; number <= 70; number++) {
    const date = addDays('2023-12-31', number);
    html.set(date, bodies[number % bodies.length] ?? '');
    days.push({
      ...{ title: TITLES[number % TITLES.length] ?? '', date, number, path: `/day/${number}/` },
      ...{ file: `days/${date}.md`, summary: ['<one>', 'two'], categories: ['a'], courses: [] },
      ...{ homework: [], assessments: [], aliases: [], draft: false, state: 'published' },
      ...{ words: 1, readingMinutes: 1, linked: [], excerpt: 'Words', headings: [] },
      ...{ hasMath: false, cells: 0, remembered: '', updated: '2024-06-01' },
    });
  }
  const author = { name: 'A <L> & "M"', email: 'me@example.org', url: 'https://example.org/me' };
  const log = {
    site: {
      ...{ title: 'A <log> & more', description: ']]> & <i>', url: 'https://example.org' },
      ...{ base: '/', language: 'pt-BR', timeZone: 'America/St_Johns', author, social: [] },
      dayZero: '2023-12-31',
    },
    days,
    categories: [{ id: 'a', label: 'Things & more' }],
    courses: [],
    scales: [],
  } as unknown as Log;
  for (const { folder, file, text } of await feedDocuments(
    log,
    (path) => `https://example.org${path}`,
  ))
    documents.set(folder + file, text());
});

const named = (file: string) => [...documents].filter(([path]) => path.endsWith(file));
const newest = () => days.slice(-30).toReversed();
const titles = () => newest().map(({ title, number }) => shownTitle(`Day ${number}: ${title}`));

async function faultsOf(schema: string, xml: string): Promise<string[]> {
  const relaxng = readFileSync(new URL(`schemas/${schema}`, import.meta.url), 'utf8');
  const { errors } = await validateXML({ xml, schema: [relaxng], extension: 'relaxng' });
  return errors.map(({ message }) => message);
}

describe('the documents of feeds', () => {
  it.each(['atom', 'rss'])('of %s are valid by the schema', async (name) => {
    const all = named(`${name}.xml`);
    expect(all.length).toBeGreaterThan(3);
    for (const [path, xml] of all) expect(await faultsOf(`${name}.rng`, xml), path).toEqual([]);
  });

  it.each([
    ['atom', /<id>[^<]*<\/id>/, ''],
    ['atom', /<updated>[^<]*/, '<updated>yesterday'],
    ['atom', '<title>', '<headline></headline><title>'],
    ['rss', /<link>[^<]*<\/link>/, ''],
    ['rss', 'version="2.0"', 'version="3.0"'],
    ['rss', '<item>', '<item><nonsense></nonsense>'],
  ])('of %s would not be, were they wrong: %s', async (name, right, wrong) => {
    const xml = documents.get(`/${name}.xml`) ?? '';
    const broken = xml.replace(right, wrong);
    expect(broken).not.toBe(xml);
    expect(await faultsOf(`${name}.rng`, broken)).not.toEqual([]);
  });

  it('of JSON Feed are valid by the schema', () => {
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const schema = readFileSync(new URL('schemas/json-feed.schema.json', import.meta.url), 'utf8');
    const validate = ajv.compile(JSON.parse(schema) as object);
    for (const [path, text] of named('feed.json')) {
      validate(JSON.parse(text));
      expect(validate.errors, path).toBeNull();
    }
    expect(validate({ version: 'https://jsonfeed.org/version/1.1', items: [] })).toBe(false);
  });

  it.each(['rss.xml', 'atom.xml'])('%s: rss-parser reads each item', async (file) => {
    const { items } = await new RssParser().parseString(documents.get(`/${file}`) ?? '');
    expect(items.map(({ title }) => title)).toEqual(titles());
    expect(items.map(({ link }) => link)).toEqual(
      newest().map(({ path }) => `https://example.org${path}`),
    );
  });

  it.each(['rss.xml', 'atom.xml'])('%s: feedparser reads each item', async (file) => {
    const parser = new FeedParser({ feedurl: `https://example.org/${file}` });
    const items: FeedParser.Item[] = [];
    parser.on('data', (item: FeedParser.Item) => items.push(item));
    parser.end(documents.get(`/${file}`));
    await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
    expect(items.map(({ guid }) => guid)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^urn:uuid:/)]),
    );
    expect(items.map(({ pubdate }) => pubdate?.toISOString().slice(0, 10))).toEqual(
      newest().map(({ date }) => date),
    );
    expect(items.map(({ description }) => description?.length).every((length) => length)).toBe(
      true,
    );
  });

  it.each(['rss.xml', 'atom.xml', 'feed.json'])('%s: feedsmith reads each item', (file) => {
    const read = parseFeed(documents.get(`/${file}`) ?? '') as { feed: Record<string, unknown> };
    const items = (read.feed['items'] ?? read.feed['entries']) as { title: unknown }[];
    const text = ({ title }: { title: unknown }) =>
      typeof title === 'object' && title !== null && 'value' in title ? title.value : title;
    expect(items.map(text)).toEqual(titles());
  });

  it.each(['rss.xml', 'atom.xml', 'feed.json'])('%s: feed-extractor reads each item', (file) => {
    const source = documents.get(`/${file}`) ?? '';
    const { entries = [] } = file.endsWith('.json')
      ? extractFromJson(JSON.parse(source) as Record<string, unknown>)
      : extractFromXml(source);
    expect(entries.map(({ link }) => link)).toEqual(
      newest().map(({ path }) => `https://example.org${path}`),
    );
  });
});
