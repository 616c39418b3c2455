import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnElement } from '../cells/contract.ts';
import { pictureOf } from './picture.ts';

let folder = '';
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'daybook-picture-')), 'pictures');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const drawing = (...children: DrawnElement[]): DrawnElement => ({
  name: 'svg',
  attributes: { viewBox: '0 0 60 20', width: '60', height: '20', 'font-size': '16' },
  children,
});
const rect = (fill: string): DrawnElement => ({
  ...{ name: 'rect', children: [] },
  attributes: { width: '60', height: '20', fill },
});
const word = (text: string): DrawnElement => ({
  ...{ name: 'text', children: [text] },
  attributes: { x: '2', y: '16', fill: 'currentColor', 'font-family': 'system-ui, sans-serif' },
});

/** How much ink there is: 0 is a white picture, 255 a black one. */
async function inkOf(png: Uint8Array): Promise<number> {
  const { channels } = await sharp(png).greyscale().stats();
  return 255 - (channels[0]?.mean ?? 255);
}

describe('pictureOf', () => {
  it('draws twice as large, on white', async () => {
    const png = await pictureOf(drawing(), folder);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 120, height: 40 });
    expect(await inkOf(png)).toBe(0);
  });

  it('draws words in its own font, in ink, and what has the colour of the page in white', async () => {
    expect(await inkOf(await pictureOf(drawing(word('mean')), folder))).toBeGreaterThan(20);
    expect(await inkOf(await pictureOf(drawing(word('β₁ −3')), folder))).toBeGreaterThan(10);
    const covered = drawing(rect('black'), rect('var(--plot-background)'));
    expect(await inkOf(await pictureOf(covered, folder))).toBe(0);
  });

  it('draws what is clipped and lies wholly outside, which is nothing', async () => {
    const line = { name: 'path', attributes: { d: 'M0,999L9,999', stroke: 'red' }, children: [] };
    const clip = { name: 'clipPath', attributes: { id: 'c' }, children: [rect('red')] };
    const clipped = { name: 'g', attributes: { 'clip-path': 'url(#c)' }, children: [line] };
    const nested = { ...drawing(line), attributes: { width: '60', height: '20' } };
    for (const shapes of [[clip, clipped], [nested]]) {
      expect(await inkOf(await pictureOf(drawing(...shapes), folder))).toBe(0);
      expect(await inkOf(await pictureOf(drawing(...shapes, word('m')), folder))).toBeGreaterThan(
        2,
      );
    }
  });

  it('gives the same bytes every time, and draws only once', async () => {
    const first = await pictureOf(drawing(rect('red')), folder);
    const count = (await readdir(folder)).length;
    const again = await pictureOf(drawing(rect('red')), folder);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect(await readdir(folder)).toHaveLength(count);
  });
});
