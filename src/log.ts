import { getCollection, getEntry } from 'astro:content';
import type { Cards } from './cards/integration.ts';
import type { CellRecord } from './cells/contract.ts';
import type { Opened } from './folder/opened.ts';
import { publishedText } from './folder/published-text.ts';
import type { PublishedAddresses } from './folder/published-text.ts';
import { recallBody, recallCells, recallHtml, recallLabs } from './folder/recall.ts';
import { servedFiles } from './folder/served.ts';
import type { ServedFile } from './folder/served.ts';
import { dateIn } from './journal/calendar.ts';
import type { Body } from './journal/body.ts';
import type { Day } from './journal/day.ts';
import type { Category, Course, Scale, Site } from './journal/schemas.ts';
import type { ShownLab } from './lab/lab.ts';

/** The log as readers see it. */
export interface Log {
  site: Site;
  /** The date now, in the log's time zone. */
  today: string;
  /** The published days, in the order of dates. In `dev`, drafts and scheduled days too. */
  days: Day[];
  categories: Category[];
  courses: Course[];
  scales: Scale[];
  /** The HTML of the texts `home` and `about` of `site.yaml`, with holes. */
  texts: { home?: string; about?: string };
  /** By its date, the file in which the record of a day's cells lies. */
  results: Map<string, string>;
  /** By its date, the files in which the labs of a day are remembered. */
  labs: Map<string, string[]>;
  /** What a browser needs to run cells again, and to play with labs. */
  served: ServedFile[];
}

let read: Promise<Log> | undefined;

/** Reads the log, once in a build. The only reader of the collections. */
export function readLog(): Promise<Log> {
  if (import.meta.env.DEV) return readFolder();
  return (read ??= readCollections());
}

/** The HTML of a day's text, with holes. */
export function htmlOf(day: Day): Promise<string> {
  return recallHtml(day.remembered);
}

/** The HTML of a day's text for feed readers, with the same holes. */
export async function feedHtmlOf(day: Day): Promise<string> {
  return (await recallBody(day.remembered)).feedHtml;
}

/**
 * The Markdown of a day's text as its author wrote it, for readers elsewhere.
 *
 * @param addressesOf where the links and files of the text lead, seen from anywhere.
 */
export async function markdownOf(
  day: Day,
  addressesOf: (body: Pick<Body, 'links' | 'files'>) => Promise<PublishedAddresses>,
): Promise<string> {
  const { daybook } = globalThis as unknown as { daybook: Opened };
  const [source, body] = await Promise.all([
    daybook.readSource(day.file),
    recallBody(day.remembered),
  ]);
  return publishedText(source, body, await addressesOf(body));
}

/** The picture (PNG) for cards of a day, by its date, or of the site. */
export async function cardOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { daybookCards } = globalThis as unknown as { daybookCards: Cards };
  const picture = await daybookCards.read(name);
  if (!picture) throw new Error(`There is no card of ${name}.`);
  return picture;
}

/** An icon of the log, by its name: `favicon.svg`. */
export async function iconOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { daybookCards } = globalThis as unknown as { daybookCards: Cards };
  const icon = await daybookCards.icon(name);
  if (!icon) throw new Error(`There is no icon ${name}.`);
  return icon;
}

/** What the cells of a day gave; undefined where it has none. */
export async function cellsOf(day: Day): Promise<CellRecord | undefined> {
  const path = (await readLog()).results.get(day.date);
  if (path === undefined) return undefined;
  // The page, the feed and two files beside the page ask for it.
  const record = records.get(path) ?? recallCells(path);
  if (!import.meta.env.DEV) records.set(path, record);
  return record;
}

/** The labs of a day, in the order of its text. */
export async function labsOf(day: Day): Promise<ShownLab[]> {
  return recallLabs((await readLog()).labs.get(day.date) ?? []);
}

const records = new Map<string, Promise<CellRecord>>();

async function readCollections(): Promise<Log> {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error(UNREADABLE);
  const { filled } = site.data;
  const [texts, days, categories, courses, scales, results, served] = await Promise.all([
    getCollection('site'),
    filled.includes('days') ? getCollection('days') : [],
    filled.includes('categories') ? getCollection('categories') : [],
    filled.includes('courses') ? getCollection('courses') : [],
    filled.includes('scales') ? getCollection('scales') : [],
    filled.includes('results') ? getCollection('results') : [],
    filled.includes('served') ? getCollection('served') : [],
  ]);
  const published = days.map(({ data }) => data).filter(({ state }) => state === 'published');
  return {
    site: site.data,
    today: dateIn(site.data.timeZone, new Date()),
    days: published.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    categories: categories.map(({ data }) => data).toSorted((a, b) => a.order - b.order),
    courses: courses.map(({ data }) => data),
    scales: scales.map(({ data }) => data),
    texts: Object.fromEntries(texts.map(({ id, rendered }) => [id, rendered?.html])),
    results: new Map(results.map(({ id, data }) => [id, data.path])),
    labs: new Map(results.map(({ id, data }) => [id, data.labs])),
    served: served.map(({ id, data }) => ({ id, ...data })),
  };
}

/** In `dev`, the folder itself: Astro writes its collections half a second after a change. */
async function readFolder(): Promise<Log> {
  const { daybook } = globalThis as unknown as { daybook: Opened };
  const folder = await daybook.openedFolder();
  const { site, entries, categories, courses, scales, texts, cells } = folder;
  if (!site) throw new Error(UNREADABLE);
  const days = entries.map(({ day }) => day);
  const paths = days.flatMap(({ date, file }): [string, string][] => {
    const record = cells.records.get(file);
    return record ? [[date, record.path]] : [];
  });
  return {
    ...{ site, days, categories, courses, scales },
    today: dateIn(site.timeZone, new Date()),
    texts: Object.fromEntries(Object.entries(texts).map(([name, { html }]) => [name, html])),
    results: new Map(paths),
    labs: new Map(days.map(({ date, file }) => [date, cells.labs.paths.get(file) ?? []])),
    served: servedFiles(folder, days),
  };
}

const UNREADABLE = 'There is no readable site.yaml: `npm run check` says why.';
