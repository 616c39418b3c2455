import { describe, expect, it } from 'vitest';
import { NIST } from '../../src/regression/fixtures/nist.ts';
import { LIBRARIES, solveNist } from './nist.ts';

const digitsOf = (name: string) => {
  const nist = NIST.find((each) => each.name === name);
  const results = nist ? solveNist(nist) : [];
  return Object.fromEntries(LIBRARIES.map(({ name }, at) => [name, results[at] ?? {}]));
};

describe('solveNist', () => {
  it('gives each library its columns in the right order, with their errors', () => {
    const norris = digitsOf('Norris');
    for (const { name, hasErrors } of LIBRARIES) {
      expect(norris[name]?.coefficients).toBeGreaterThan(11);
      if (hasErrors) expect(norris[name]?.errors).toBeGreaterThan(11);
      else expect(norris[name]?.errors).toBeUndefined();
    }
  });

  it('gives polynomials and lines through the origin to those that have them', () => {
    const [wampler, origin] = [digitsOf('Wampler2'), digitsOf('NoInt1')];
    expect(wampler['ml-matrix, QR']?.coefficients).toBeGreaterThan(12);
    expect(wampler['ml-regression, simple or polynomial']?.coefficients).toBeGreaterThan(8);
    expect(origin['ml-regression, multivariate']?.coefficients).toBeGreaterThan(13);
    expect([wampler, origin].map((each) => each['simple-statistics'])).toEqual([{}, {}]);
  });
});
