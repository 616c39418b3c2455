import { describe, expect, it } from 'vitest';
import { openIndex } from '../browser/search/index.ts';
import { makeIndex } from './make-index.ts';
import type { SearchFile } from './make-index.ts';

/** A document as `documentOf` makes them. */
function day(number: number, html: string, { year = 2024, category = 'plain' } = {}) {
  const filters = `<i data-pagefind-sort="date:${year}-01-0${number}"></i><i data-pagefind-filter="year:${year}"></i><i data-pagefind-filter="category:${category}"></i>`;
  const named = `<p><span data-pagefind-meta="day">Day ${number}</span>, <span data-pagefind-meta="date">May</span></p>`;
  return {
    url: `/log/day/${number}/`,
    content: `<html lang="en"><head></head><body><main data-pagefind-body>${filters}<h1>Title ${number}</h1>${named}${html}</main></body></html>`,
  };
}

/** The index of these files, as a browser would open it. */
function opened(files: SearchFile[], asked: string[] = []) {
  return openIndex('/pagefind/', (address) => {
    const path = address.replace('/pagefind/', '').replace(/\?.*/, '');
    asked.push(path);
    const file = files.find((one) => one.path === path);
    return file ? Promise.resolve(new Uint8Array(file.content)) : Promise.reject(new Error(path));
  });
}

const days = [
  day(1, '<p>A kangaroo leaps.</p>'),
  day(
    2,
    '<h2 id="größe">Größe &lt;b&gt;</h2><p>Kangaroos were leaping, <code>snake_case</code></p>',
    {
      category: 'other',
    },
  ),
  day(3, '<p>Nothing of the kind; a kangaroo.</p>', { year: 2025 }),
];

async function found(query: string, options = {}) {
  const index = await opened(await makeIndex(days, 'en'));
  const { hits } = await index.find(query, options);
  return (await Promise.all(hits.map(({ load }) => load()))).map(({ url }) => url);
}

describe('makeIndex', () => {
  it('makes an index in which a browser finds words, by their stems and their beginnings', async () => {
    expect((await found('kangaroo')).toSorted()).toEqual(
      [1, 2, 3].map((number) => `/log/day/${number}/`),
    );
    expect((await found('leaped')).toSorted()).toEqual(['/log/day/1/', '/log/day/2/']);
    expect(await found('snake')).toEqual(['/log/day/2/']);
    expect(await found('grosse')).toEqual([]);
    expect(await found('große')).toEqual(['/log/day/2/']);
    expect(await found('"nothing of the kind"')).toEqual(['/log/day/3/']);
    expect(await found('unheard')).toEqual([]);
    expect(await found(' ?! ')).toEqual([]);
  });

  it('lets filters through, sorts by date, and counts', async () => {
    expect(await found('kangaroo', { filters: { year: '2025' } })).toEqual(['/log/day/3/']);
    expect(await found('kangaroo', { filters: { year: '2024', category: 'other' } })).toEqual([
      '/log/day/2/',
    ]);
    expect(await found('kangaroo', { newest: true })).toEqual(
      [3, 2, 1].map((number) => `/log/day/${number}/`),
    );
    const index = await opened(await makeIndex(days, 'en'));
    expect(await index.counts()).toEqual({
      year: { 2024: 2, 2025: 1 },
      category: { plain: 2, other: 1 },
    });
    const { counts } = await index.find('leap');
    expect(counts['year']).toEqual({ 2024: 2, 2025: 0 });
  });

  it('keeps of a day its heading ids, its title and its date', async () => {
    const index = await opened(await makeIndex(days, 'en'));
    const { hits } = await index.find('größe');
    const fragment = await hits[0]?.load();
    expect(fragment?.meta).toEqual({ title: 'Title 2', day: 'Day 2', date: 'May' });
    expect(fragment?.anchors).toMatchObject([{ element: 'h2', id: 'größe', text: 'Größe <b>' }]);
  });

  it('makes an empty index of an empty log', async () => {
    const index = await opened(await makeIndex([], 'en'));
    expect(await index.find('word')).toEqual({ hits: [], counts: {} });
    expect(await index.counts()).toEqual({});
  });

  it.each([
    ['pt-BR', '<p>estudando</p>', 'estudar'],
    ['ja', '<p>今日は機械学習を勉強した。</p>', '機械学習'],
    ['zh-Hans', '<p>今天天气很好</p>', '天气'],
    ['de', '<p>Häuser</p>', 'haus'],
    ['ar', '<p>التعلم الآلي</p>', 'التعلم'],
    ['xx', '<p>quokka</p>', 'quokka'],
  ])('finds the words of %s', async (language, html, query) => {
    const index = await opened(await makeIndex([day(1, html)], language));
    expect((await index.find(query)).hits).toHaveLength(1);
  });

  it('has no file that no search asks for', async () => {
    const files = await makeIndex(days, 'en');
    const kinds = new Set(files.map(({ path }) => path.split('.').at(-1)));
    expect([...kinds].toSorted()).toEqual(
      ['json', 'pagefind', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta'].toSorted(),
    );
    expect(files.filter(({ path }) => path.endsWith('.pagefind'))).toHaveLength(1);
  });

  it('is asked again for what could not be loaded', async () => {
    const files = await makeIndex(days, 'en');
    const isIndex = ({ path }: SearchFile) => path.endsWith('.pf_index');
    const [kept, missing] = [files.filter((file) => !isIndex(file)), files.filter(isIndex)];
    const index = await opened(kept);
    await expect(index.find('kangaroo')).rejects.toThrow('pf_index');
    kept.push(...missing);
    expect((await index.find('kangaroo')).hits).toHaveLength(3);
  });
});
