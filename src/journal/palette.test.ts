import { readFileSync } from 'node:fs';
import { converter, formatHex, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { contrastIn, GROUNDS, judgeSeed, palette } from './palette.ts';

const oklch = converter('oklch');
const themes = ['light', 'dark'] as const;

describe('palette', () => {
  it('is what the tokens say without a seed', () => {
    expect(palette()).toEqual({ light: token('accent', 0), dark: token('accent', 1) });
    for (const theme of themes) expect(contrastIn(theme, palette()[theme])).toBeGreaterThan(4.5);
  });

  it('leaves a seed as it is where it can be read, and moves it no further than it must elsewhere', () => {
    expect(palette('#17605b').light).toBe('#17605b');
    expect(palette('#7ccfc4').dark).toBe('#7ccfc4');
    const { dark } = palette('#17605b');
    expect(contrastIn('dark', dark)).toBeLessThan(4.7);
    expect(oklch(parse(dark))?.h).toBeCloseTo(oklch(parse('#17605b'))?.h ?? 0, -0.5);
  });

  it('reads a colour in any notation, with more colour than a screen has as well', () => {
    const written = ['#dc143c', 'crimson', 'rgb(220 20 60)', 'rgb(220, 20, 60)', 'CRIMSON'];
    for (const seed of written) expect(palette(seed)).toEqual(palette('#dc143c'));
    for (const seed of ['oklch(0.6 0.4 30)', 'color(display-p3 1 0 0)', 'hsl(348deg 83% 47%)'])
      expect(palette(seed).light).toMatch(/^#[\da-f]{6}$/);
  });

  it('throws for a seed that has none', () => {
    expect(() => palette('yellow')).toThrow(/^yellow must be a colour that can be read/);
  });
});

describe('judgeSeed', () => {
  it('finds AA on every ground of both themes, or says a colour of the same hue that does, over all of OKLCH', () => {
    const seeds = range(0, 330, 30).flatMap((hue) =>
      range(0, 100, 10).flatMap((lightness) =>
        [0, 0.02, 0.08, 0.16, 0.32].map((chroma) => `oklch(${lightness}% ${chroma} ${hue})`),
      ),
    );
    expect(seeds.length).toBe(660);
    let refused = 0;
    for (const seed of seeds) {
      const judged = judgeSeed(seed);
      if ('reason' in judged) refused++;
      const { light, dark } = 'reason' in judged ? palette(judged.instead) : judged;
      expect(contrastIn('light', light), `${seed} ${light}`).toBeGreaterThanOrEqual(4.5);
      expect(contrastIn('dark', dark), `${seed} ${dark}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(refused / seeds.length).toBeGreaterThan(0.3);
    expect(refused / seeds.length).toBeLessThan(0.7);
  });

  it('keeps what a seed is: its hue, three fifths of its chroma, and its lightness within 0.35', () => {
    for (const hue of range(0, 350, 10)) {
      const hex = formatHex({ mode: 'oklch', l: 0.6, c: 0.12, h: hue });
      const seed = oklch(parse(hex));
      const judged = palette(hex);
      for (const theme of themes) {
        const accent = oklch(parse(judged[theme]));
        expect(Math.abs((accent?.l ?? 0) - (seed?.l ?? 0)), `${hue}`).toBeLessThanOrEqual(0.35);
        expect(accent?.c ?? 0, `${hue}`).toBeGreaterThanOrEqual(0.6 * (seed?.c ?? 0) - 0.01);
        const turn = Math.abs((accent?.h ?? 0) - (seed?.h ?? 0));
        expect(Math.min(turn, 360 - turn), `${hue}`).toBeLessThan(3);
      }
    }
  });

  it('passes the names that people would try', () => {
    for (const seed of ['red', 'blue', 'orange', 'magenta', 'teal', 'brown', 'pink', 'gray'])
      expect(judgeSeed(seed), seed).toHaveProperty('dark');
  });

  it.each([
    ['yellow', /in the light one its contrast is 1\.0, and darkened/],
    ['white', /in the light one its contrast is 1\.0, and darkened/],
    ['black', /in the dark one its contrast is 1\.1, and lightened/],
    ['navy', /in the dark one its contrast is 1\.\d, and lightened/],
    ['transparent', /that nothing shines through/],
    ['#17605b80', /that nothing shines through/],
    ['teel', /must be a colour such as/],
    ['', /must be a colour such as/],
    ['var(--ink)', /must be a colour such as/],
    ['red; } body { display: none', /must be a colour such as/],
  ])('refuses %j, and says what can be written', (seed, reason) => {
    const judged = judgeSeed(seed);
    if (!('reason' in judged)) throw new Error('It passed.');
    expect(`${judged.reason}: ${judged.because ?? ''}`).toMatch(reason);
    expect(judgeSeed(judged.instead)).toHaveProperty('dark');
  });

  it('knows the names of colours that are misspelt', () => {
    expect(judgeSeed('teel')).toHaveProperty('instead', 'teal');
    expect(judgeSeed('Crimsn')).toHaveProperty('instead', 'crimson');
  });

  it('says the same colour without what shines through, where that can be the seed', () => {
    expect(judgeSeed('#17605b80')).toHaveProperty('instead', '#17605b');
  });
});

describe('contrastIn', () => {
  it('is the contrast with the ground that is hardest to read on', () => {
    expect(wcagContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastIn('light', '#767676')).toBeLessThan(wcagContrast('#767676', '#ffffff'));
    expect(contrastIn('light', GROUNDS.light.paper)).toBeLessThan(1.1);
  });
});

describe('GROUNDS', () => {
  it('are the colours of the style sheet', () => {
    for (const [at, theme] of themes.entries()) {
      const { paper, ink, codePaper } = GROUNDS[theme];
      expect([paper, ink, codePaper]).toEqual(
        ['paper', 'ink', 'code-paper'].map((name) => token(name, at)),
      );
    }
    expect(GROUNDS.ink.map((share) => `${share * 100}%`)).toEqual([
      mixed('panel', 'ink'),
      mixed('shade-0', 'ink'),
    ]);
  });
});

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/** One of the two colours of a token. */
function token(name: string, at: number): string | undefined {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return [light, dark][at];
}

/** How much of a colour a token mixes into the paper. */
function mixed(name: string, color: string): string | undefined {
  return new RegExp(
    `--${name}: color-mix\\(in oklab, var\\(--${color}\\) (\\d+%), var\\(--paper\\)\\)`,
  ).exec(tokens)?.[1];
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, at) => from + at * step);
}
