import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { keyOf, writeWhole } from '../memory.ts';
import { charactersOf } from './characters.ts';

/**
 * The typefaces of cards: those of the site, and DejaVu Sans for the scripts that they lack.
 * Variable fonts are cut to one weight, once, into `folder`.
 */
export async function openTypefaces(folder: string): Promise<Typefaces> {
  const [serif, sans] = await Promise.all(
    [
      { stem: 'literata', weight: 600, spare: 'DejaVuSans-Bold' },
      { stem: 'source-sans-3', weight: 400, spare: 'DejaVuSans' },
    ].map(async ({ stem, weight, spare }): Promise<Typeface> => {
      const cut = SCRIPTS.map((script) => fontOf(folder, stem, script, weight));
      return { fonts: await Promise.all(cut), spare: await spareFont(spare) };
    }),
  );
  if (!serif || !sans) throw new Error('A card has two typefaces.');
  return { serif, sans };
}

const { resolve } = createRequire(import.meta.url);

/** As the packages of the fonts have them; the first is looked in first. */
const SCRIPTS = [
  ...['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext'],
];

async function fontOf(folder: string, stem: string, script: string, weight: number): Promise<Font> {
  const file = `@fontsource-variable/${stem}/files/${stem}-${script}-wght-normal.woff2`;
  const source = await readFile(resolve(file));
  const path = join(folder, `${keyOf(source.toString('latin1'), String(weight))}.ttf`);
  if (!existsSync(path)) {
    // Loaded only to cut: that is once.
    const { default: subsetFont } = await import('subset-font');
    const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
    await writeWhole(path, await subsetFont(source, ALL, options));
  }
  return { path, characters: charactersOf(await readFile(path)) };
}

async function spareFont(name: string): Promise<Font> {
  const path = resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
  return { path, characters: charactersOf(await readFile(path)) };
}

/** Every letter of the scripts; what the font has not is no matter. */
const ALL = Array.from({ length: 0x2600 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join(
  '',
);

export interface Typefaces {
  /** For what is large. */
  serif: Typeface;
  /** For what is small. */
  sans: Typeface;
}

export interface Typeface {
  /** One for each script. */
  fonts: Font[];
  /** The font for letters that none of these has, and for scripts from the right. */
  spare: Font;
}

export interface Font {
  path: string;
  characters: Set<number>;
}
