import type { Lab, LabState } from './lab.ts';

/** The part of a lab's code that makes `fit` and `predict`, and `band` where it shows an interval. */
export function codeOfModel(
  { model, batch, standardize, seed, show }: Lab,
  { settings, step }: LabState,
): { lines: string[]; band: string[]; uses: string[] } {
  const { degree = 1, ridge, lasso, rate } = settings;
  const strength = ridge ?? lasso;
  if (model === 'gradient descent') {
    const way = `loss: "squared", rate: ${rate}, steps: ${step}, batch: ${JSON.stringify(batch)}`;
    const options = `{ ${way}, seed: ${JSON.stringify(seed)} }`;
    const scaled = [
      'const z = standardize(train.x);',
      fitOf(`gradientDescent(z.values, train.y, ${options})`),
    ];
    return standardize
      ? {
          lines: [...scaled, predictOf('z.apply(x)')],
          band: [],
          uses: ['gradientDescent', 'standardize'],
        }
      : {
          lines: [fitOf(`gradientDescent(train.x, train.y, ${options})`), predictOf('x')],
          band: [],
          uses: ['gradientDescent'],
        };
  }
  const name = strength ? (ridge === undefined ? 'lasso' : 'ridge') : 'leastSquares';
  const wanted = show.includes('interval') && name === 'leastSquares' && model !== 'logistic';
  const bandOf = (given: string) =>
    wanted ? [`const band = fit.predictInterval(${given}, { of: "mean" });`] : [];
  if (strength === undefined) {
    const [used, call] =
      model === 'logistic'
        ? ['logistic', 'logistic(train.x, train.y)']
        : model === 'polynomial'
          ? ['polynomial', `polynomial(train.x, train.y, ${degree})`]
          : ['leastSquares', 'leastSquares(train.x, train.y)'];
    return { lines: [fitOf(call), predictOf('x')], band: bandOf('line'), uses: [used] };
  }
  const options = strength ? `, { lambda: ${strength}, standardize: true }` : '';
  return {
    lines: [
      'const z = standardize(train.x);',
      `const powers = (x: ArrayLike<number>) => polynomialFeatures(z.apply(x), ${degree});`,
      fitOf(`${name}(powers(train.x), train.y${options})`),
      predictOf('powers(x)'),
    ],
    band: bandOf('powers(line)'),
    uses: ['standardize', 'polynomialFeatures', name],
  };
}

function fitOf(call: string): string {
  return `const fit = ${call};`;
}

function predictOf(given: string): string {
  return `const predict = (x: ArrayLike<number>) => fit.predict(${given});`;
}
