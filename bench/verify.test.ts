import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Builder } from './builders.ts';
import type { GeneratedDay } from './generate.ts';
import { verify } from './verify.ts';

const WHOLE =
  '<h1>A title</h1><span class="katex">x</span><pre><code><span>1</span></code></pre><pre>const a</pre><pre>total: 12</pre>See you tomorrow';

const day: GeneratedDay = {
  number: 1,
  date: '2016-01-01',
  file: 'days/2016/2016-01-01.md',
  title: 'A title',
  text: '',
  formulas: ['x'],
  fences: 1,
  hasRawHtml: false,
  cells: [{ code: 'const a', shows: ['total: 12'] }],
};

describe('verify', () => {
  let builder: Builder;

  beforeEach(async () => {
    const out = await mkdtemp(join(tmpdir(), 'daybook-verify-'));
    await mkdir(join(out, 'day'));
    builder = {
      ...{ name: 'x', command: [''], env: {}, out, caches: [] },
      log: { folder: '', days: [day], bytes: 0, words: 0 },
      page: () => 'day/page.html',
    };
  });

  afterEach(() => rm(builder.out, { recursive: true, force: true }));

  const write = (html: string): Promise<void> =>
    writeFile(join(builder.out, 'day/page.html'), html);

  it('counts the pages and bytes of a whole output', async () => {
    await write(WHOLE);
    expect(await verify(builder)).toEqual({ pages: 1, bytes: WHOLE.length });
  });

  it.each([
    ['its title', 'A title'],
    ['its end', 'See you tomorrow'],
    ['some of its formulas', 'class="katex"'],
    ['some of its code', /<pre>/g],
    ['what one of its cells computes', 'total: 12'],
    ['colours in its code', '<span>1</span>'],
  ])('throws when a page lacks %s', async (what, part) => {
    await write(WHOLE.replace(part, ''));
    await expect(verify(builder)).rejects.toThrow(`lacks ${what}`);
  });

  it('throws when the edit is not there, and when a page is not there', async () => {
    await expect(verify(builder)).rejects.toThrow('ENOENT');
    await write(WHOLE);
    await expect(
      verify(builder, { day, text: '', cells: [], shows: ['total', 'new'] }),
    ).rejects.toThrow('just written');
  });
});
