import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFamilies, scriptsOf } from './fonts.ts';

describe('fontFamilies', () => {
  it('cuts the fonts of most pages to at most 40 KB each, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    const families = await fontFamilies(folder, 'en');
    expect(families.map(({ name }) => name)).toEqual([
      'Literata',
      'Source Sans 3',
      'Source Code Pro',
    ]);
    const cut = readdirSync(folder);
    expect(cut).toHaveLength(4);
    for (const file of cut) expect(statSync(join(folder, file)).size).toBeLessThan(40 * 1024);
    const before = cut.map((file) => statSync(join(folder, file)).mtimeMs);
    expect(await fontFamilies(folder, 'en')).toEqual(families);
    expect(cut.map((file) => statSync(join(folder, file)).mtimeMs)).toEqual(before);
  });

  it('has the letters of the language of the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    const covered = async (language: string, letter: string) => {
      const [serif] = await fontFamilies(folder, language);
      const ranges = serif?.options.faces.flatMap(({ unicodeRange }) => unicodeRange ?? []) ?? [];
      return ranges.some((range) => within(range, letter.codePointAt(0) ?? 0));
    };
    expect(await covered('en', 'ő')).toBe(true);
    expect(await covered('en', 'я')).toBe(false);
    expect(await covered('uk', 'ї')).toBe(true);
    expect(await covered('el', 'Ω')).toBe(true);
    expect(await covered('vi', 'ệ')).toBe(true);
  });
});

describe('scriptsOf', () => {
  it.each([
    ['en', []],
    ['ar', []],
    ['ja', []],
    ['ru', ['cyrillic', 'cyrillic-ext']],
    ['sr-Latn', []],
    ['el', ['greek']],
    ['vi', ['vietnamese']],
  ])('knows what %s is written in', (language, scripts) => {
    expect(scriptsOf(language)).toEqual(scripts);
  });
});

/** Whether a range of CSS (`U+0100-02BA`, `U+20AC`) has a letter. */
function within(range: string, code: number): boolean {
  const [first = '', last = first] = range.replace('U+', '').split('-');
  return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
}
