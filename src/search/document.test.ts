import { describe, expect, it } from 'vitest';
import type { CellRecord, Output } from '../cells/contract.ts';
import type { Day } from '../journal/day.ts';
import type { Log } from '../log.ts';
import { createRenderer } from '../markdown/render.ts';
import { documentOf } from './document.ts';

const day = {
  ...{ title: '<b>&amp;', number: 134, date: '2024-05-14', path: '/day/134/' },
  ...{ categories: ['plain'], courses: [{ course: 'knots', units: [] }], summary: ['In <short>'] },
  ...{ homework: [], assessments: [] },
} as unknown as Day;
const log = {
  site: { language: 'en' },
  days: [day],
  categories: [{ id: 'plain', label: 'Plain: a, b' }],
  courses: [{ id: 'knots', title: 'Knots', units: [] }],
  scales: [],
} as unknown as Log;

async function of(markdown: string, more: Partial<Day> = {}, cells?: CellRecord) {
  const render = await createRenderer();
  const context = { file: 'days/2024-05-14.md', base: '/log', dayZero: '2024-01-01' };
  const { html } = await render(markdown, context);
  return documentOf({ ...day, ...more }, { html, cells, labs: [] }, log);
}

/** The words of a document, as they stand in it. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('documentOf', () => {
  it('begins with what the day is, and carries what it is filtered and sorted by', async () => {
    const html = await of('Text.\n');
    expect(words(html)).toBe('&lt;b>&amp;amp; Day 134, 14 May 2024 In &lt;short> Text.');
    expect(html).toContain('data-pagefind-sort="date:2024-05-14"');
    const filters = [...html.matchAll(/data-pagefind-filter="([^"]*)"/g)].map(([, value]) => value);
    expect(filters).toEqual(['year:2024', 'category:plain', 'course:knots']);
  });

  it('keeps the ids of headings and no others, and no apparatus', async () => {
    const html = await of('## Größe 1\n\nText.[^1]\n\n[^1]: A note.\n');
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'größe-1',
      'footnote-label',
    ]);
    expect(words(html)).toMatch(/Größe 1 Text\. Footnotes A note\.$/);
  });

  it('says formulas once, pictures by their alternatives, and code without its colours', async () => {
    const html = await of('$x^2$ and\n\n![A > "b"](plot.png)\n\n```ts\nconst answer = 42;\n```\n');
    expect(words(html)).toMatch(
      /x\^2 and A > &quot;b&quot; const answer = 42;$|x\^2 and A > &#x22;b&#x22; const answer = 42;$/,
    );
    expect(html).not.toMatch(/katex|<span style/);
  });

  it('has what a cell shows beside its code, and not what it hides', async () => {
    const outputs: Output[] = [
      { kind: 'text', text: 'a < b \ud800' },
      { kind: 'table', columns: [{ name: 'km', align: 'end' }], rows: [['1,234']], total: 1 },
      { kind: 'formula', tex: '\\hat y' },
      { kind: 'plot', tree: { name: 'svg', attributes: {}, children: ['tick'] }, alt: 'Two dots' },
      { kind: 'answer', question: 'q1', value: 7.6 },
      { kind: 'error', name: 'TypeError', message: 'not so' },
    ];
    const record = (hide?: 'output'): CellRecord => ({
      ...{ programs: [], loaded: {} },
      cells: [{ index: 0, id: 'cell-1', options: hide ? { hide } : {} }],
      results: [{ cell: 0, outputs: hide ? outputs.slice(0, 1) : outputs }],
    });
    const markdown = '```ts run\nfit();\n```\n';
    expect(words(await of(markdown, {}, record()))).toMatch(
      /fit\(\); a &lt; b \ufffd km 1,234 \\hat y Two dots Q1: 7\.6 TypeError: not so$/,
    );
    expect(words(await of(markdown, {}, record('output')))).toMatch(/fit\(\);$/);
  });

  it('has homework and assessments under the headings of the page', async () => {
    const question = { id: 'q1', question: 'How <many>?', answer: 'two', state: 'stated' as const };
    const homework = [{ course: 'knots', module: 1, questions: [question] }];
    const html = await of('Text.\n', { homework });
    expect(html).toContain('<h2 id="page.homework">');
    expect(html).toContain('<h3 id="knots.1.2024-05-14">');
    expect(words(html)).toContain('How &#x3C;many>?two stated');
  });

  it('calls a day before Day 1 a prelude', async () => {
    expect(words(await of('Text.\n', { number: 0 }))).toContain('Prelude, 14 May 2024');
  });
});
