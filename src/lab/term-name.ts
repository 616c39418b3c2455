import type { Lab } from './lab.ts';

/** A term of the library in the words of a lab: `weight²` for `x^2`, or `z²`. */
export function termName({ x }: Lab, term: string, isStandardized: boolean): string {
  if (term === 'intercept') return term;
  const [, power = ''] = term.split('^');
  const raised = [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return (isStandardized ? 'z' : x.label) + raised;
}
