import type { Lab, LabState } from './lab.ts';
import { numberText } from './number-text.ts';

/** What is fitted, in words: `polynomial of degree 3, λ = 0.5`. */
export function modelName({ model }: Lab, { settings, step }: LabState): string {
  const { degree, ridge, lasso } = settings;
  const powers = degree === undefined || degree === 1 ? '' : ` of degree ${degree}`;
  const strength = ridge ?? lasso;
  const penalty = strength === undefined ? '' : `, λ = ${numberText(strength)}`;
  if (model === 'polynomial') return `polynomial of degree ${degree ?? 1}${penalty}`;
  if (model === 'gradient descent') return `gradient descent, step ${step}`;
  return `${model}${powers}${penalty}`;
}
