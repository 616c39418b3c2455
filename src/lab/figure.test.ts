import { readFileSync, writeFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { DrawnElement } from '../cells/contract.ts';
import { drawing } from '../cells/drawing.ts';
import { altOf } from './alt.ts';
import { figureOf } from './figure.ts';
import { startOf } from './lab.ts';
import type { Lab } from './lab.ts';
import { PARTS } from './parts/all.ts';
import { readingOf } from './reading.ts';
import { readoutOf } from './readout.ts';
import { labOf, range } from './testing.ts';

/*
 * Each lab and the drawing made of it. To accept a change, run the tests with UPDATE_FIXTURES=1 and
 * read the difference.
 */
const updating = process.env['UPDATE_FIXTURES'] === '1' && !process.env['CI'];

const many = Array.from({ length: 30 }, (_, at) => [at / 4, Number(((at * 7) % 11) / 5)] as const);
const wave = {
  xs: many.map(([x]) => x),
  ys: many.map(([x, y]) => Number((4 + 1.5 * x - 0.25 * x * x + y).toFixed(2))),
};

const labs: Record<string, Partial<Lab>> = {
  'least-squares': {},
  polynomial: {
    ...{ ...wave, model: 'polynomial', settings: { degree: range(1, 6, 3), split: range(0.7) } },
    show: ['line', 'interval', 'loss', 'coefficients', 'metrics'],
  },
  ridge: {
    ...{ ...wave, model: 'ridge' },
    settings: { degree: range(4), ridge: range(0.01, 100, 1), split: range(0.7) },
    show: ['line', 'residuals', 'loss', 'coefficients', 'metrics'],
  },
  lasso: {
    ...{ ...wave, model: 'lasso', settings: { degree: range(4), lasso: range(0, 1, 0.1) } },
    show: ['line', 'coefficients', 'metrics'],
  },
  logistic: {
    ...{ model: 'logistic', ys: [0, 0, 1, 0, 1, 1], y: { label: 'passed' } },
    show: ['line', 'coefficients', 'metrics'],
  },
  'gradient-descent': {
    ...{ model: 'gradient descent', settings: { rate: range(0.01, 1, 0.05) } },
    show: ['line', 'loss', 'coefficients', 'metrics'],
  },
  diverging: {
    ...{ model: 'gradient descent', settings: { rate: range(0.9) }, standardize: false },
    show: ['line', 'loss', 'coefficients', 'metrics'],
  },
};

function shown(lab: Lab) {
  const state = startOf(lab);
  const reading = readingOf(lab, state, PARTS[lab.model]);
  const alt = altOf(lab, state, reading);
  const figure = toHtml(drawing(figureOf(lab, state, reading), alt, 'lab-1-'));
  return { alt, figure, readout: textOf(readoutOf(lab, reading)) };
}

function textOf({ name, children }: DrawnElement): string {
  const text = children.map((child) => (typeof child === 'string' ? child : textOf(child)));
  if (name === 'tr') return `${text.join(' | ')}\n`;
  return name === 'p' ? `${text.join('')}\n` : text.join('');
}

describe('figureOf', () => {
  it.each(Object.keys(labs))('draws %s, says what it shows, and lists the numbers', (name) => {
    const { alt, figure, readout } = shown(labOf(labs[name]));
    const text = `${alt}\n\n${readout}\n${figure.replaceAll('><', '>\n<')}\n`;
    const golden = new URL(`fixtures/${name}.txt`, import.meta.url);
    if (updating) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it.each<[string, Partial<Lab>]>([
    ['all y are equal', { ys: [3, 3, 3, 3, 3, 3] }],
    ['two points have one place', { xs: [0, 0, 2, 3, 4, 5], ys: [1, 1, 3, 4, 5, 6] }],
    ['numbers are huge', { xs: [1, 2, 3, 4, 5, 6].map((x) => x * 1e99) }],
    ['numbers are tiny', { ys: [1, 2, 3, 4, 6, 5].map((y) => y * 1e-99) }],
    [
      'the degree is that of the points',
      {
        model: 'polynomial',
        settings: { degree: range(5) },
        show: ['line', 'interval', 'metrics'],
      },
    ],
    [
      'classes are separate',
      { model: 'logistic', ys: [0, 0, 0, 1, 1, 1], show: ['line', 'metrics'] },
    ],
    [
      'descent goes beyond all numbers',
      {
        ...{ model: 'gradient descent', settings: { rate: range(5) }, steps: 1000 },
        show: ['line', 'loss', 'coefficients', 'metrics'],
      },
    ],
    [
      'one side of the split has a single point',
      { settings: { split: range(0.9) }, show: ['line', 'metrics'] },
    ],
  ])('draws what can be drawn where %s', (_name, given) => {
    const { figure, alt } = shown(labOf(given));
    expect(figure).not.toMatch(/NaN|Infinity|undefined|e\+/);
    expect(alt).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([
    ['no point is left', 0],
    ['one point is left', 1],
    ['two points are left', 2],
  ])('draws what can be drawn where %s', (_name, count) => {
    for (const given of Object.values(labs)) {
      const lab = labOf(given);
      const state = { ...startOf(lab), points: startOf(lab).points.slice(0, count) };
      const reading = readingOf(lab, state, PARTS[lab.model]);
      const html = toHtml(drawing(figureOf(lab, state, reading), '', ''));
      expect(html).not.toMatch(/NaN|Infinity|undefined|e\+/);
      const numbers = readoutOf(lab, { ...reading, fit: { ...reading.fit, notes: [] } });
      expect(textOf(numbers)).not.toMatch(/NaN|Infinity|undefined/);
      expect(altOf(lab, state, reading)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('keeps words of the author words', () => {
    const words = '<b>&"\'</b> \u2028';
    const { figure } = shown(labOf({ x: { label: words }, y: { label: words, unit: words } }));
    expect(figure).toContain('>↑ &#x3C;b>&#x26;"');
    expect(figure).not.toContain('><b>');
  });
});
