import { decompress } from 'fzstd';
import { normalQuery, withoutMarks } from './query.ts';
import { startReader } from './wasm.ts';

/**
 * Opens the index that Pagefind made in a folder, and loads of it what a search needs. What
 * cannot be loaded makes a promise fail; the next search tries again.
 *
 * @param folder its address, with a slash at the end.
 * @param load gives the bytes of an address; another one is for tests.
 */
export async function openIndex(folder: string, load = loadBytes): Promise<SearchIndex> {
  // A host may have a new index while the browser still keeps the old list of its files.
  const list = decoded(await load(`${folder}pagefind-entry.json?at=${Date.now()}`)) as Entry;
  const [language] = Object.keys(list.languages);
  if (language === undefined) return EMPTY;
  const { hash, wasm } = list.languages[language] as Entry['languages'][string];
  const part = async (path: string) => partOf(await unpacked(await load(folder + path)));
  const [meta, code] = await Promise.all([
    part(`pagefind.${hash}.pf_meta`),
    part(`wasm.${wasm ?? 'unknown'}.pagefind`),
  ]);
  const reader = await startReader(code);
  let index = reader.call('init_pagefind', meta);

  const parts = new Map<string, Promise<void>>();
  const take = (kind: 'index' | 'filter', names: unknown) => {
    const wanted = (names as string[]).filter(Boolean).map((name) => {
      const path = `${kind}/${name}.pf_${kind}`;
      const taken =
        parts.get(path) ??
        part(path).then((bytes) => {
          index = reader.call(`load_${kind}_chunk`, index, bytes);
        });
      parts.set(path, taken);
      taken.catch(() => parts.delete(path));
      return taken;
    });
    return Promise.all(wanted);
  };

  const fragments = new Map<string, Promise<Fragment>>();
  const fragment = (id: string) => {
    const known = fragments.get(id);
    if (known) return known;
    const loaded = part(`fragment/${id}.pf_fragment`).then(decoded) as Promise<Fragment>;
    fragments.set(id, loaded);
    loaded.catch(() => fragments.delete(id));
    return loaded;
  };

  return {
    async find(query, { filters = {}, newest = false } = {}) {
      const written = normalQuery(query, language);
      const term = withoutMarks(written);
      if (term === '') return NOTHING;
      const passed = JSON.stringify(filters);
      await Promise.all([
        take('index', reader.ask('request_indexes', index, term)),
        take('filter', reader.ask('request_filter_indexes', index, passed)),
      ]);
      const exact = Number(/^\s*".+"\s*$/.test(query));
      const sort = newest ? 'date:desc' : '';
      const found = reader.ask('search', index, term, written, passed, sort, exact, 0) as Answer;
      return {
        counts: found.filtered_counts,
        // Their score is their place in the order that was asked for.
        hits: found.results
          .toSorted((a, b) => b.s - a.s)
          .map(({ p, l }) => ({
            words: l.map((word) => ({ at: word.l, score: word.s })),
            load: () => fragment(p),
          })),
      };
    },
    async counts() {
      await take('filter', reader.ask('request_all_filter_indexes', index));
      return reader.ask('filters', index) as Counts;
    },
  };
}

async function loadBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (beginsWith(bytes, ZSTANDARD)) return decompress(bytes);
  // A host that says how its files are compressed has let the browser do this already.
  if (!beginsWith(bytes, GZIP)) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream();
  const unzipping = stream.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unzipping).arrayBuffer());
}

const ZSTANDARD = [0x28, 0xb5, 0x2f, 0xfd];
const GZIP = [0x1f, 0x8b];

function beginsWith(bytes: Uint8Array, beginning: number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

/** What stands behind the mark with which each of Pagefind's files begins. */
function partOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length));
  if (mark !== MARK) throw new Error('This is no file of Pagefind.');
  return bytes.slice(MARK.length);
}

const MARK = 'pagefind_dcd';

function decoded(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

const NOTHING: Found = { hits: [], counts: {} };
const EMPTY: SearchIndex = {
  find: () => Promise.resolve(NOTHING),
  counts: () => Promise.resolve({}),
};

export interface SearchIndex {
  find(query: string, options?: FindOptions): Promise<Found>;
  /** How many days pass each value of each filter. */
  counts(): Promise<Counts>;
}

export interface FindOptions {
  filters?: Record<string, string>;
  /** The newest first, and not the best. */
  newest?: boolean;
}

export interface Found {
  /** The days in order. */
  hits: Hit[];
  /** Of those found, with the filters that are loaded: see `counts`. */
  counts: Counts;
}

export interface Hit {
  /** Where words that match stand among the words of the day. */
  words: { at: number; score: number }[];
  load(): Promise<Fragment>;
}

/** What Pagefind keeps of a page. */
export interface Fragment {
  url: string;
  /** Its words, with blanks between them; where words are written together, with spaces of no width. */
  content: string;
  meta: { title: string; day: string; date: string };
  anchors: { element: string; id: string; text: string; location: number }[];
}

export type Counts = Record<string, Record<string, number>>;

interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

interface Answer {
  filtered_counts: Counts;
  results: { p: string; s: number; l: { l: number; s: number }[] }[];
}
