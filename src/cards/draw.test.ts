import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Card } from './card.ts';
import { openDrawing } from './draw.ts';
import { drawable } from './lettering.ts';
import { openTypefaces } from './typefaces.ts';

const folder = await mkdtemp(join(tmpdir(), 'daybook-cards-'));
const typefaces = await openTypefaces(folder);
const draw = openDrawing(typefaces);

afterAll(() => rm(folder, { recursive: true }));

const card = (fields: Partial<Card> = {}): Card => ({
  ...{ from: 'A log', language: 'en', accent: '#17605b', number: 134, title: 'A title' },
  ...{ notes: ['One', 'Two'], date: '2024-01-02', dateText: '2 January 2024', shades: '04' },
  ...{ isDay: true, ...fields },
});

/** Which columns between two rows have ink on them. */
async function inkIn(png: Uint8Array, from: number, to: number): Promise<[number, number]> {
  const raw = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width } = raw.info;
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => {
    for (let y = from; y < to; y++) if ((raw.data[y * width + x] ?? 255) < 120) return true;
    return false;
  });
  return [columns[0] ?? -1, columns.at(-1) ?? -1];
}

describe('openDrawing', () => {
  it('draws a picture of the size that is shown whole, the same each time', async () => {
    const png = draw(card());
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(openDrawing(typefaces)(card())).toEqual(png);
    expect(draw(card({ title: 'Another' }))).not.toEqual(png);
  });

  it.each([
    ['long', { title: 'word '.repeat(200), notes: Array.from({ length: 30 }, () => 'category') }],
    ['of one word', { title: 'w'.repeat(300), notes: ['x'.repeat(300)] }],
    ['hostile', { title: '<b>&"</b></text></svg>\u0000\ud800', from: '&amp;]]>', notes: ['<!--'] }],
    ['with a huge number', { number: 1234567 }],
    ['from the right', { title: 'שלום עולם', language: 'he' }],
  ])('keeps its margins: %s', async (_what, fields) => {
    const png = draw(card(fields));
    const [left, right] = await inkIn(png, 0, 630);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(right).toBeLessThanOrEqual(1140);
    // Between the head and what stands below, and above the year.
    expect(await inkIn(png, 106, 116)).toEqual([-1, -1]);
    expect(await inkIn(png, 424, 438)).toEqual([-1, -1]);
  });

  it('leaves out a title without letters for it, and keeps the number', () => {
    const without = draw(card({ title: '中心極限定理' }));
    expect(without).toEqual(draw(card({ title: '日記' })));
    expect(without).not.toEqual(draw(card({ title: 'A title' })));
    expect(draw(card({ title: 'A title 🎉' }))).toEqual(draw(card()));
  });

  it('begins at the right in a language from the right', async () => {
    const [left, right] = await inkIn(draw(card({ language: 'ar', number: 1 })), 150, 400);
    expect(right).toBeGreaterThan(1100);
    expect(left).toBeGreaterThan(400);
  });

  it('draws the last day of every year, of the longest too', () => {
    // 2012 was a leap year that began on a Sunday: 54 weeks.
    for (const year of ['2012', '2023', '2024'])
      expect(draw(card({ date: `${year}-12-31`, shades: '1'.repeat(365) })).length).toBeGreaterThan(
        0,
      );
  });
});

describe('drawable', () => {
  it.each([
    ['Łódź, Ελλάδα, Привет, Tiếng Việt', 'Łódź, Ελλάδα, Привет, Tiếng Việt'],
    ['שלום 12', 'שלום 12'],
    ['x ∈ ℝ², ∑', 'x ∈ ℝ², ∑'],
    ['two  🚀 words\n👩‍👩‍👧 ❤️', 'two words'],
    ['e\u0301', 'é'],
    ['漢字', undefined],
    ['🎉', undefined],
    ['\u{10ffff}', undefined],
  ])('%s', (text, expected) => {
    expect(drawable(text, typefaces.serif)).toBe(expected);
  });
});
