import { titleOf } from './axes.ts';
import type { CodeTemplate, Lab } from './lab.ts';
import { domainsOf } from './main-panel.ts';
import type { Domain } from './scale.ts';

/**
 * The code of a lab with marks such as `{{degree}}` for what a reader can change: `labCode` makes a
 * cell of it. It is made at build, so that a page need not know how.
 */
export function codeTemplate(lab: Omit<Lab, 'code'>): CodeTemplate {
  const isSplit = lab.settings.split !== undefined;
  const isClassed = lab.model === 'logistic';
  const domains = domainsOf(lab);
  const [x, y] = [titleOf(lab.x), titleOf(lab.y)];
  const values = (side: string) => (isClassed ? `Array.from(${side}.y, Number)` : `${side}.y`);
  const dots = (side: string, look: string) =>
    `    Plot.dot(${side}.x, { x: ${side}.x, y: ${values(side)}, ${look} }),`;
  const { fit, band = [] } = modelOf(lab);
  const rows = isSplit
    ? 'score("training", train), score("validation", validation)'
    : 'score("all", train)';
  const lines = [
    '{{points}}',
    '',
    ...fit,
    'table(fit.summary(), { caption: "Coefficients" });',
    '',
    'const score = (points: string, { x, y }: typeof train) => ({',
    '  points,',
    ...(isClassed ? CLASSED : SQUARED),
    '});',
    `table([${rows}], { caption: "Errors" });`,
    '',
    `const [from, to] = ${listOf(domains.x)};`,
    'const line = Array.from({ length: 181 }, (_, at) => from + ((to - from) * at) / 180);',
    ...band,
    'plot({',
    `  alt: ${quote(`${y} against ${x}`).slice(0, -1)}, and the fit ({{model}})",`,
    `  caption: ${quote(lab.caption)},`,
    `  x: { label: ${quote(x)} },`,
    `  y: { label: ${quote(y)}, domain: ${listOf(domains.y)}, grid: true },`,
    '  marks: [',
    ...(band.length > 0 ? [BAND] : []),
    dots('train', 'fill: "currentColor", fillOpacity: 0.6'),
    ...(isSplit ? [dots('validation', 'symbol: "diamond", stroke: "currentColor"')] : []),
    `    Plot.line(line, { x: line, y: ${drawnOf(lab)}, strokeWidth: 2, clip: true }),`,
    '  ],',
    '});',
  ];
  const load = loadOf(lab);
  return { text: lines.join('\n'), imports: IMPORTS, ...(load && { load }) };
}

/** How the rows of a data set are made that have both values, or a sample of them. */
function loadOf({ source, xs, seed }: Omit<Lab, 'code'>): CodeTemplate['load'] {
  if (!source) return undefined;
  const { data, x, y, rows } = source;
  const whole = `const data = await load(${quote(data)});
const { columns } = complete({ x: ${member(x)}, y: ${member(y)} });`;
  if (rows === xs.length) return { name: 'columns', text: whole };
  const options = `{ share: ${xs.length} / ${rows}, seed: ${quote(seed)} }`;
  const sample = `const { train: sample } = trainTestSplit(columns, ${options});`;
  return { name: 'sample', text: `${whole}\n${sample}` };
}

function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `data.${name}` : `data[${quote(name)}]`;
}

/** The lines that make `fit` and `predict`, and `band` where the lab shows an interval. */
function modelOf({ model, settings, show, batch, standardize, seed }: Omit<Lab, 'code'>): {
  fit: string[];
  band?: string[];
} {
  const interval = (given: string) =>
    show.includes('interval')
      ? [`const band = fit.predictInterval(${given}, { of: "mean" });`]
      : [];
  const fitOf = (call: string, given = 'x') => [
    `const fit = ${call};`,
    `const predict = (x: ArrayLike<number>) => fit.predict(${given});`,
  ];
  if (model === 'logistic') return { fit: fitOf('logistic(train.x, train.y)') };
  const z = 'const z = standardize(train.x);';
  if (model === 'gradient descent') {
    const way = `loss: "squared", rate: {{rate}}, steps: {{step}}, batch: ${quote(batch)}`;
    const scaled = standardize ? ', standardize: true' : '';
    const options = `{ ${way}, seed: ${quote(seed)}${scaled} }`;
    return { fit: fitOf(`gradientDescent(train.x, train.y, ${options})`) };
  }
  if (!settings.ridge && !settings.lasso) {
    const call =
      model === 'polynomial'
        ? 'polynomial(train.x, train.y, {{degree}})'
        : 'leastSquares(train.x, train.y)';
    return { fit: fitOf(call), band: interval('line') };
  }
  const name = settings.ridge ? 'ridge' : 'lasso';
  const degree = settings.degree ? '{{degree}}' : 1;
  const powers = `const powers = (x: ArrayLike<number>) => polynomialFeatures(z.apply(x), ${degree});`;
  const call = `${name}(powers(train.x), train.y, { lambda: {{${name}}}, standardize: true })`;
  return { fit: [z, powers, ...fitOf(call, 'powers(x)')] };
}

const SQUARED = [
  '  RMSE: rmse(y, predict(x)),',
  '  MAE: mae(y, predict(x)),',
  '  "R²": r2(y, predict(x)),',
];
const CLASSED = ['  "log loss": logLoss(y, predict(x)),', '  accuracy: accuracy(y, predict(x)),'];

const BAND =
  '    Plot.areaY(line, { x: line, y1: band.lower, y2: band.upper, fillOpacity: 0.15, clip: true }),';

/** What such code may use, by the module that has it. */
const IMPORTS: CodeTemplate['imports'] = [
  ['daybook', ['plot', 'table']],
  ['daybook/data', ['load']],
  [
    'daybook/regression',
    [
      ...[
        'accuracy',
        'complete',
        'gradientDescent',
        'lasso',
        'leastSquares',
        'logLoss',
        'logistic',
      ],
      ...['mae', 'polynomial', 'polynomialFeatures', 'r2', 'ridge', 'rmse', 'standardize'],
      'trainTestSplit',
    ],
  ],
];

/** A descent may have led so far away that no drawing could hold its line. */
function drawnOf({ model, ...lab }: Pick<Lab, 'model' | 'xs' | 'ys'>): string {
  if (model !== 'gradient descent') return 'predict(line)';
  const [from, to] = domainsOf({ model, ...lab }).y;
  const [low, high] = [from - 20 * (to - from), to + 20 * (to - from)].map(short);
  return `predict(line).map((y) => Math.max(${low}, Math.min(y, ${high})))`;
}

/** More digits than anybody can see on an axis would only be in the way. */
function listOf([from, to]: Domain): string {
  return `[${short(from)}, ${short(to)}]`;
}

function short(value: number): number {
  return Number(value.toPrecision(6));
}

/** A value as it is written in code. What looks like a mark is none. */
function quote(value: string | number): string {
  return JSON.stringify(value).replaceAll('{{', '{\\u007b');
}
