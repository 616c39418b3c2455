import type { FontProvider } from 'astro';
import subsetFont from 'subset-font';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyOf, writeWhole } from './memory.ts';

/**
 * The fonts of the site, for Astro's `fonts`: a serif made for reading on screens, a quiet
 * sans for all around the text, a mono for code. The letters of most pages come in files of
 * our own making, cut to the weights that are used; other scripts as their packages have them,
 * and only those that a log in this language is likely to need.
 *
 * @param folder where the files that were cut are kept.
 * @param language the log's, a BCP 47 tag.
 */
export async function fontFamilies(folder: string, language: string): Promise<Family[]> {
  const others = [...new Set(['latin-ext', ...scriptsOf(language)])];
  return Promise.all(
    FAMILIES.map(async ({ styles, stem, ...family }) => {
      const { variable, ranges } = await packaged(stem);
      const faces = await Promise.all(
        styles.map(async (style): Promise<Face[]> => {
          const path = await cutFont(folder, variable(BASIC, style), CUTS[style]);
          return [
            {
              ...faceOf(path, style, ranges[BASIC]),
              weight: CUTS[style].weight,
              meta: { subset: BASIC },
            },
            ...others.flatMap((script) => {
              const file = variable(script, style);
              return existsSync(file) ? [faceOf(file, style, ranges[script])] : [];
            }),
          ];
        }),
      );
      return { ...family, provider, options: { faces: faces.flat() } };
    }),
  );
}

/** What is read, what stands around it, and code. `stem` is the name of the package and of its files. */
const FAMILIES = [
  {
    name: 'Literata',
    cssVariable: '--font-serif',
    fallbacks: ['Charter', 'Georgia', 'serif'],
    stem: 'literata',
    styles: ['normal', 'italic'],
  },
  {
    name: 'Source Sans 3',
    cssVariable: '--font-sans',
    fallbacks: ['system-ui', 'Segoe UI', 'Roboto', 'sans-serif'],
    stem: 'source-sans-3',
    styles: ['normal'],
  },
  {
    name: 'Source Code Pro',
    cssVariable: '--font-mono',
    fallbacks: ['ui-monospace', 'Menlo', 'Consolas', 'DejaVu Sans Mono', 'monospace'],
    stem: 'source-code-pro',
    styles: ['normal'],
  },
] as const;

const BASIC = 'latin';
const WEIGHTS = { min: 400, max: 700 };

/** Italics stand for a few words in a text: one weight of them, without ligatures, is half as large. */
const CUTS = {
  normal: {
    weight: `${WEIGHTS.min} ${WEIGHTS.max}`,
    options: { variationAxes: { wght: WEIGHTS } },
  },
  italic: {
    weight: '400',
    options: { variationAxes: { wght: WEIGHTS.min }, noLayoutClosure: true },
  },
} as const;

async function packaged(stem: string) {
  const folder = fileURLToPath(
    new URL('.', import.meta.resolve(`@fontsource-variable/${stem}/package.json`)),
  );
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Ranges;
  const variable = (script: string, style: string) =>
    join(folder, 'files', `${stem}-${script}-wght-${style}.woff2`);
  return { variable, ranges };
}

function faceOf(path: string, style: NonNullable<Face['style']>, range = ''): Face {
  return {
    src: [{ url: path, format: 'woff2' }],
    weight: `${WEIGHTS.min} ${WEIGHTS.max}`,
    style,
    // A font that comes late waits for the next page: nothing ever moves under a reader.
    display: 'optional',
    unicodeRange: range.split(','),
  };
}

/** Astro's own provider of local files cannot tell which of them are to be preloaded. */
const provider: FontProvider<{ faces: Face[] }> = {
  name: 'daybook',
  resolveFont: ({ options }) => ({ fonts: options?.faces ?? [] }),
};

/** Cuts a font to what is used of it, once. */
async function cutFont(folder: string, source: string, { options }: Cut): Promise<string> {
  const bytes = await readFile(source);
  const key = keyOf(bytes.toString('latin1'), JSON.stringify(options), LETTERS);
  const path = join(folder, `${key}.woff2`);
  if (!existsSync(path)) {
    await writeWhole(path, await subsetFont(bytes, LETTERS, { targetFormat: 'woff2', ...options }));
  }
  return path;
}

/** Every letter that the packages count among the basic ones. */
const LETTERS = [
  ...Array.from({ length: 0x100 }, (_, code) => code),
  ...Array.from({ length: 0x70 }, (_, code) => 0x2000 + code),
  ...[0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, 0x304, 0x308, 0x329],
  ...[0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215],
]
  .map((code) => String.fromCodePoint(code))
  .join('');

/** The scripts of a language beside basic Latin, as the packages call them. */
export function scriptsOf(language: string): string[] {
  const { language: code, script = 'Latn' } = new Intl.Locale(language).maximize();
  if (code === 'vi') return ['vietnamese'];
  return SCRIPTS[script] ?? [];
}

const SCRIPTS: Record<string, string[]> = { Cyrl: ['cyrillic', 'cyrillic-ext'], Grek: ['greek'] };

type Cut = (typeof CUTS)[keyof typeof CUTS];

type Ranges = Record<string, string>;

type Face = NonNullable<Awaited<ReturnType<FontProvider['resolveFont']>>>['fonts'][number];

type Family = Pick<(typeof FAMILIES)[number], 'name' | 'cssVariable' | 'fallbacks'> & {
  provider: typeof provider;
  options: { faces: Face[] };
};
