import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, registryFiles, writeLog } from './fixtures/write-log.ts';
import { openFolder } from './open.ts';
import { cacheFolder } from './places.ts';
import type { Post, PostSource } from './post.ts';
import { rememberPosts } from './posts.ts';

const now = new Date('2024-06-01T12:00:00Z');
const context = { file: 'days/2024-05-14.md', base: '/', dayZero: '2023-12-31' };

function source(text: string, changes: Partial<PostSource['context']> = {}): PostSource {
  return { kind: 'day', text: day(`${text}\n`), context: { ...context, ...changes } };
}

async function htmlOf(source: PostSource, memory: string): Promise<string | undefined> {
  return (await rememberPosts([source], memory))[0]?.post.body.html;
}

/** Writes other HTML into everything that is remembered, so that reading anew can be told from remembering. */
function mark(memory: string): void {
  for (const name of readdirSync(memory)) {
    const post = JSON.parse(readFileSync(join(memory, name), 'utf8')) as Post;
    post.body.html = 'remembered';
    writeFileSync(join(memory, name), JSON.stringify(post));
  }
}

describe('rememberPosts', () => {
  it('reads a post that has not changed only once', async () => {
    const memory = join(writeLog(), 'memory');
    expect(await htmlOf(source('One'), memory)).toBe('<p>One</p>');
    mark(memory);
    expect(await htmlOf(source('One'), memory)).toBe('remembered');
  });

  it('reads it anew when its text, its file, day zero or the base has changed', async () => {
    const memory = join(writeLog(), 'memory');
    await htmlOf(source('One'), memory);
    mark(memory);
    expect(await htmlOf(source('Two'), memory)).toBe('<p>Two</p>');
    for (const changes of [
      { file: 'days/2024-05-15.md' },
      { dayZero: '2024-01-01' },
      { base: '/log/' },
    ])
      expect(await htmlOf(source('One', changes), memory)).toBe('<p>One</p>');
  });

  it.each(['', '{"fields": {', 'null', '[]', '{}', '\0'])(
    'reads it anew when what is remembered is %j',
    async (broken) => {
      const memory = join(writeLog(), 'memory');
      await htmlOf(source('One'), memory);
      for (const name of readdirSync(memory)) writeFileSync(join(memory, name), broken);
      expect(await htmlOf(source('One'), memory)).toBe('<p>One</p>');
      mark(memory);
      expect(await htmlOf(source('One'), memory)).toBe('remembered');
    },
  );

  it('forgets what nobody asks for any more, but for the newest few', async () => {
    const memory = join(writeLog(), 'memory');
    const [first] = await rememberPosts([source('One')], memory);
    for (let index = 0; index < 80; index++) writeFileSync(join(memory, `old${index}.json`), '{}');
    const [second] = await rememberPosts([source('Two')], memory);
    const names = readdirSync(memory);
    expect(names).toHaveLength(51);
    expect(existsSync(second?.path ?? '')).toBe(true);
    expect(existsSync(first?.path ?? '')).toBe(false);
  });

  it('keeps what another run may be making pages of', async () => {
    const memory = join(writeLog(), 'memory');
    const [first] = await rememberPosts([source('One')], memory);
    await rememberPosts([source('Two')], memory);
    expect(existsSync(first?.path ?? '')).toBe(true);
  });

  it('gives many posts back in the order of their sources, read on all cores', async () => {
    const memory = join(writeLog(), 'memory');
    const sources = Array.from({ length: 40 }, (_, index) => source(`Text ${index}`));
    const posts = await rememberPosts(sources, memory);
    expect(posts.map(({ post }) => post.body.html)).toEqual(
      sources.map((_, index) => `<p>Text ${index}</p>`),
    );
  });

  it('bears the same source twice, and readers at the same time', async () => {
    const memory = join(writeLog(), 'memory');
    const sources = [source('One'), source('One'), source('Two')];
    const found = await Promise.all(
      Array.from({ length: 8 }, () => rememberPosts(sources, memory)),
    );
    for (const posts of found)
      expect(posts.map(({ post }) => post.body.html)).toEqual([
        '<p>One</p>',
        '<p>One</p>',
        '<p>Two</p>',
      ]);
    expect(readdirSync(memory).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });
});

describe('the memory of a folder', () => {
  it('is its own, even for a folder with the same name', () => {
    expect(cacheFolder('/a/content')).not.toBe(cacheFolder('/b/content'));
    expect(cacheFolder('/a/content')).toBe(cacheFolder('/a/b/../content'));
  });

  it('is used by openFolder, and follows day zero', async () => {
    const folder = writeLog({
      'days/2024-05-14.md': day('[b](2024-05-15.md)\n'),
      'days/2024-05-15.md': day(),
    });
    const first = await openFolder(folder, now);
    expect(first.entries[0]?.body.html).toContain('href="/day/136/"');
    const site = registryFiles['site.yaml'].replace('2023-12-31', '2024-05-13');
    writeFileSync(join(folder, 'site.yaml'), site);
    const second = await openFolder(folder, now);
    expect(second.entries[0]?.body.html).toContain('href="/day/2/"');
    expect(second.problems).toEqual([]);
  });

  it('bears that a folder is opened several times at once', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': day(), 'days/2024-05-15.md': day() });
    const opened = await Promise.all(Array.from({ length: 6 }, () => openFolder(folder, now)));
    for (const { entries, problems } of opened) {
      expect(entries).toHaveLength(2);
      expect(problems).toEqual([]);
      for (const entry of entries) expect(existsSync(entry.day.remembered)).toBe(true);
    }
  });
});
