import { titleOf } from './axes.ts';
import { codeOfModel } from './code-of-model.ts';
import { codeOfPoints } from './code-of-points.ts';
import type { Lab, LabState } from './lab.ts';
import { domainsOf } from './main-panel.ts';
import { modelName } from './model-name.ts';
import type { Domain } from './scale.ts';

/**
 * A cell that makes the fit of a lab in a state by `daybook/regression`, with its coefficients, its
 * errors and a drawing. Points that a reader has changed are written out.
 */
export function labCode(lab: Lab, state: LabState): string {
  const isSplit = state.settings.split !== undefined;
  const isClassed = lab.model === 'logistic';
  const points = codeOfPoints(lab, state);
  const model = codeOfModel(lab, state);
  const scores = isClassed ? CLASSED : SQUARED;
  const uses = new Set([...points.uses, ...model.uses, ...scores.map(([, name]) => name)]);
  const domains = domainsOf(lab);
  const [x, y] = [titleOf(lab.x), titleOf(lab.y)];
  const dots = (side: string, look: string) => {
    const values = isClassed ? `Array.from(${side}.y, Number)` : `${side}.y`;
    return `    Plot.dot(${side}.x, { x: ${side}.x, y: ${values}, ${look} }),`;
  };
  const rows = isSplit
    ? 'score("training", train), score("validation", validation)'
    : 'score("all", train)';
  return [
    'import { plot, table } from "daybook";',
    ...(points.loads ? ['import { load } from "daybook/data";'] : []),
    ...importOf([...uses].sort()),
    'import * as Plot from "@observablehq/plot";',
    '',
    ...points.lines,
    '',
    ...model.lines,
    'table(fit.summary(), { caption: "Coefficients" });',
    '',
    'const score = (points: string, { x, y }: typeof train) => ({',
    '  points,',
    ...scores.map(([title, name]) => `  ${title}: ${name}(y, predict(x)),`),
    '});',
    `table([${rows}], { caption: "Errors" });`,
    '',
    `const [from, to] = ${listOf(domains.x)};`,
    'const line = Array.from({ length: 181 }, (_, at) => from + ((to - from) * at) / 180);',
    ...model.band,
    'plot({',
    `  alt: ${quote(`${y} against ${x}, and the fit (${modelName(lab, state)})`)},`,
    `  caption: ${quote(lab.caption)},`,
    `  x: { label: ${quote(x)} },`,
    `  y: { label: ${quote(y)}, domain: ${listOf(domains.y)}, grid: true },`,
    '  marks: [',
    ...(model.band.length > 0 ? [BAND] : []),
    dots('train', 'fill: "currentColor", fillOpacity: 0.6'),
    ...(isSplit ? [dots('validation', 'symbol: "diamond", stroke: "currentColor"')] : []),
    '    Plot.line(line, { x: line, y: predict(line), strokeWidth: 2, clip: true }),',
    '  ],',
    '});',
  ].join('\n');
}

const SQUARED = [
  ['RMSE', 'rmse'],
  ['MAE', 'mae'],
  ['"R²"', 'r2'],
] as const;

const CLASSED = [
  ['"log loss"', 'logLoss'],
  ['accuracy', 'accuracy'],
] as const;

const BAND =
  '    Plot.areaY(line, { x: line, y1: band.lower, y2: band.upper, fillOpacity: 0.15, clip: true }),';

/** More digits than anybody can see on an axis would only be in the way. */
function listOf([from, to]: Domain): string {
  return `[${Number(from.toPrecision(6))}, ${Number(to.toPrecision(6))}]`;
}

function importOf(names: string[]): string[] {
  const line = `import { ${names.join(', ')} } from "daybook/regression";`;
  if (line.length <= 100) return [line];
  return ['import {', ...names.map((name) => `  ${name},`), '} from "daybook/regression";'];
}

function quote(text: string): string {
  return JSON.stringify(text);
}
