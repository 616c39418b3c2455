import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import { describe, expect, it } from 'vitest';
import { exp, ln, log1p } from './elementary.ts';

const EDGES = [
  ...[0, -0, 1, -1, 0.5, 2, -0.5, NaN, Infinity, -Infinity, 5e-324, 1e-310, -1e-310, 1e-9, -1e-9],
  ...[Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, 2 ** 53, 2 ** 53 + 2, 2 ** -1022],
  ...[709.782712893384, 709.7827128933841, -708.4, -744.4, 0.34657, 0.34658, 1.0397, -1.0397],
  ...[Math.SQRT2, Math.SQRT1_2, Math.SQRT2 - 1, Math.SQRT1_2 - 1, 1 - 2 ** -53, 2 ** -53 - 1],
];

describe('exp', () => {
  it('is within one unit in the last place of e^x, down to subnormal numbers', () => {
    for (const x of [...EDGES, ...spread(1500, -745.2, 709.8), ...spread(1500, -2, 2)])
      if (Math.abs(x) < 800) expect(unitsOff(exp(x), exactExp(x)), `exp(${x})`).toBeLessThan(1);
  });

  it('is to the bit what Math.exp is in a cell', () => {
    // Below −744.4 that library gives 0 where the smallest double is nearer.
    for (const x of [...EDGES, ...spread(100_000, -744, 710), ...spread(20_000, -3, 3)])
      expect(exp(x)).toBe(x < -744.4 && x > -746 ? exp(x) : stdlibExp(x));
  });

  it('has the limits of its function', () => {
    expect([exp(0), exp(-0), exp(710), exp(-746)]).toEqual([1, 1, Infinity, 0]);
    expect([exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([Infinity, 0, NaN]);
    expect(exp(-745.1)).toBe(5e-324);
  });
});

describe('ln', () => {
  it('is within one unit in the last place', () => {
    for (const x of [
      ...EDGES,
      ...bits(1500),
      ...spread(1500, 0.5, 2),
      ...spread(500, 0.999, 1.001),
    ])
      if (x > 0 && x < Infinity)
        expect(unitsOff(ln(x), exactLn(fixed(x))), `ln(${x})`).toBeLessThan(1);
  });

  it('is to the bit what Math.log is in a cell', () => {
    for (const x of [...EDGES, ...bits(100_000), ...spread(20_000, 0.6, 1.5)])
      expect(ln(x)).toBe(stdlibLn(x));
  });

  it('has the limits of its function', () => {
    expect([ln(1), ln(0), ln(-0), ln(-1)]).toEqual([0, -Infinity, -Infinity, NaN]);
    expect([ln(Infinity), ln(-Infinity), ln(NaN)]).toEqual([Infinity, NaN, NaN]);
  });
});

describe('log1p', () => {
  it('is within one and a quarter units in the last place', () => {
    const small = spread(1000, -1, 1).map((x) => x * 1e-9);
    for (const x of [...EDGES, ...bits(1500), ...spread(1500, -1, 1), ...small])
      if (x > -1 && x < Infinity && x !== 0)
        expect(unitsOff(log1p(x), exactLn(ONE + fixed(x))), `log1p(${x})`).toBeLessThan(1.25);
  });

  it('has the limits of its function', () => {
    expect([log1p(0), log1p(-0), log1p(-1), log1p(-2)]).toEqual([0, -0, -Infinity, NaN]);
    expect([log1p(Infinity), log1p(-Infinity), log1p(NaN)]).toEqual([Infinity, NaN, NaN]);
  });
});

/** Numbers between two limits, spread by the golden ratio. */
function spread(count: number, from: number, to: number): number[] {
  return Array.from(
    { length: count },
    (_, i) => from + (to - from) * ((i * 0.6180339887498949) % 1),
  );
}

/** Doubles of all magnitudes and both signs. */
function bits(count: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  return Array.from({ length: count }, (_, i) => {
    view.setUint32(0, Math.imul(i, 0x9e3779b1));
    view.setUint32(4, Math.imul(i, 0x85ebca6b));
    return view.getFloat64(0);
  });
}

/*
 * References in fixed point: integers that count units of 2^-1300, so that the smallest doubles
 * and their logarithms still have hundreds of digits.
 */
const DIGITS = 1300n;
const ONE = 1n << DIGITS;
const LN2 = 2n * artanh(ONE / 3n);

function fixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const word = view.getBigUint64(0);
  const exponent = (word >> 52n) & 2047n;
  const digits = (word & ((1n << 52n) - 1n)) | (exponent ? 1n << 52n : 0n);
  const power = (exponent || 1n) - 1075n + DIGITS;
  return (x < 0 ? -1n : 1n) * (digits << power);
}

function exactExp(x: number): bigint {
  const value = fixed(x);
  const k = value / LN2;
  const r = value - k * LN2;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) sum += term = (term * r) / ONE / n;
  return k < 0n ? sum >> -k : sum << k;
}

function exactLn(value: bigint): bigint {
  const k = BigInt(value.toString(2).length) - 1n - DIGITS;
  const reduced = k < 0n ? value << -k : value >> k;
  return k * LN2 + 2n * artanh(((reduced - ONE) * ONE) / (reduced + ONE));
}

function artanh(z: bigint): bigint {
  const square = (z * z) / ONE;
  let power = z;
  let sum = z;
  for (let n = 3n; power !== 0n; n += 2n) {
    power = (power * square) / ONE;
    sum += power / n;
  }
  return sum;
}

/** How far a result is from the exact value, in units in its last place. */
function unitsOff(result: number, exact: bigint): number {
  const biggest = fixed(Number.MAX_VALUE);
  if (result === Infinity) return exact > biggest ? 0 : Infinity;
  const size = Math.abs(result);
  const unit = fixed(size) - fixed(below(size));
  const difference = fixed(result) - exact;
  const thousandths =
    ((difference < 0n ? -difference : difference) * 1000n) / (unit || fixed(5e-324));
  return Number(thousandths) / 1000;
}

function below(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigUint64(0, view.getBigUint64(0) - (x > 0 ? 1n : 0n));
  return view.getFloat64(0);
}
