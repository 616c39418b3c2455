import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Card } from './card.ts';
import { rememberCards } from './remember.ts';

const folder = await mkdtemp(join(tmpdir(), 'daybook-remembered-'));
afterAll(() => rm(folder, { recursive: true }));

const card = (number: number): Card => ({
  ...{ from: 'A log', language: 'en', accent: '#17605b', number, title: 'A title', notes: [] },
  ...{ date: '2024-01-02', dateText: '2 January 2024', shades: '04', isDay: true },
});
const cards = (...numbers: number[]) =>
  new Map(numbers.map((number) => [String(number), card(number)]));

describe('rememberCards', () => {
  it('draws a card once', async () => {
    const [[, path = ''] = []] = await rememberCards(cards(1), folder, true);
    const drawn = await stat(path);
    expect((await rememberCards(cards(1, 2), folder, true)).get('1')).toBe(path);
    expect((await stat(path)).mtimeMs).toBe(drawn.mtimeMs);
    expect(await readdir(join(folder, 'pictures'))).toHaveLength(2);
  });

  it('draws many in threads, and forgets most of what nobody asks for', async () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
    const paths = await rememberCards(cards(...numbers), folder, true);
    expect(paths.size).toBe(60);
    expect(new Set(paths.values()).size).toBe(60);
    await rememberCards(cards(1), folder, true);
    expect(await readdir(join(folder, 'pictures'))).toHaveLength(51);
  });
});
