import { describe, expect, it } from 'vitest';
import { conjugateGradients } from './conjugate-gradients.ts';

/** A chain of so many points, each held to the next by a spring of its own strength. */
function chain(strengths: readonly number[]) {
  const size = strengths.length + 1;
  const diagonal = new Float64Array(size);
  strengths.forEach((strength, at) => {
    diagonal[at]! += strength;
    diagonal[at + 1]! += strength;
  });
  const forces = (x: Float64Array) =>
    x.map(
      (own, at) =>
        (at > 0 ? strengths[at - 1]! * (own - x[at - 1]!) : 0) +
        (at < size - 1 ? strengths[at]! * (own - x[at + 1]!) : 0),
    );
  return { forces, diagonal };
}

describe('conjugateGradients', () => {
  it('finds where springs come to rest, but for a shift of all', () => {
    const { forces, diagonal } = chain([1, 100, 0.01, 3]);
    const rest = Float64Array.of(5, -3, 2, 0, 1);
    const found = conjugateGradients(forces, diagonal, forces(rest))!;
    found.forEach((value, at) => {
      expect(value - found[0]!).toBeCloseTo(rest[at]! - rest[0]!, 11);
    });
  });

  it('stays at 0 without a force', () => {
    const { forces, diagonal } = chain([1, 2]);
    expect([...conjugateGradients(forces, diagonal, new Float64Array(3))!]).toEqual([0, 0, 0]);
  });

  it('gives up what takes hundreds of rounds', () => {
    const { forces, diagonal } = chain(new Array<number>(1000).fill(1));
    const pulled = new Float64Array(1001);
    pulled[0] = 1;
    pulled[1000] = -1;
    expect(conjugateGradients(forces, diagonal, pulled)).toBeUndefined();
  });
});
