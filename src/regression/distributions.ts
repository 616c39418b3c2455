import { exp, log1p } from './elementary.ts';

/**
 * The probability that Student's t with these degrees of freedom is as far from 0 as `t`, on
 * either side; with infinite degrees of freedom, that of the standard normal distribution.
 * Right to about 13 digits, down to 10⁻³⁰⁰; 0 from t = 10¹⁵⁴ on.
 */
export function twoSidedP(t: number, degreesOfFreedom: number): number {
  return tail(Math.abs(t), degreesOfFreedom)[0];
}

/**
 * The t within which, on both sides of 0, Student's t lies with the probability `level`: 12.706…
 * for 0.95 and one degree of freedom, and 1.959… (the normal distribution's) for infinitely many.
 *
 * @throws RangeError for a level that is not between 0 and 1.
 */
export function twoSidedQuantile(level: number, degreesOfFreedom: number): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`The level must be between 0 and 1, such as 0.95; it is ${level}.`);
  // To the right of 0 the tail is convex: Newton's method comes from the left, and never too far.
  let t = 0;
  let step = 1;
  while (step > t * 1e-16) {
    const [p, density] = tail(t, degreesOfFreedom);
    step = (p - (1 - level)) / (2 * density);
    if (!(t + step > t)) break;
    t += step;
  }
  return degreesOfFreedom > 0 ? t : NaN;
}

/**
 * The tails on both sides beyond t, and the density at t. They are the incomplete beta function
 * I_x(a, ½) with a = df / 2 and x = df / (df + t²): near 0 the series DLMF 8.17.8 for 1 − I_x;
 * farther out the continued fraction of A. R. DiDonato and A. H. Morris (TOMS 708, 1992, eq. 9),
 * the even part of DLMF 8.17.22, which loses no digits when a is large.
 */
function tail(t: number, degreesOfFreedom: number): readonly [p: number, density: number] {
  if (!(degreesOfFreedom > 0) || Number.isNaN(t)) return [NaN, NaN];
  // From here on t and the normal distribution agree to the last digit.
  const df = Math.min(degreesOfFreedom, 1e20);
  const a = df / 2;
  const u = t / Math.sqrt(df);
  const x = 1 / (1 + u * u);
  const y = u < 1 ? u * u * x : 1 / (1 + 1 / u / u);
  const power = exp(-a * log1p(u * u));
  const front = (power * gammaRatio(a)) / Math.sqrt(Math.PI);
  const density = (front * Math.sqrt(x)) / Math.sqrt(df);
  if (t * t < 3) {
    let term = 1;
    let sum = 1;
    for (let n = 0; term > sum * 1e-17; n++) sum += term *= (y * (a + 0.5 + n)) / (1.5 + n);
    return [1 - 2 * front * Math.sqrt(y) * sum, density];
  }
  return [t === Infinity ? 0 : front * Math.sqrt(y) * fraction(a, x, y), density];
}

/** By Lentz's method. */
function fraction(a: number, x: number, y: number): number {
  const first = (a + 0.5) * y + 0.5;
  let c = (a * first) / (a + 1);
  let d = 0;
  let result = c;
  for (let n = 1, change = 0; Math.abs(change - 1) > 1e-16 && n < 1000; n++) {
    const s = a + 2 * n - 1;
    const w = n * (0.5 - n) * x;
    const alpha = ((a + n - 1) / s) * ((a + n - 0.5) / s) * w * x;
    const beta = n + w / s + ((a + n) / (s + 2)) * (first + n * (1 + y));
    c = beta + alpha / c;
    d = 1 / (beta + alpha * d);
    result *= change = c * d;
  }
  return 1 / result;
}

/** Γ(a + ½) / Γ(a): its asymptotic series (DLMF 5.11.13), reached by recurrence. */
function gammaRatio(a: number): number {
  let factor = 1;
  for (; a < 100; a++) factor *= a / (a + 0.5);
  const r = 1 / a;
  const series = 1 / 128 + r * (5 / 1024 - r * (21 / 32768 + (r * 399) / 262144));
  return factor * Math.sqrt(a) * (1 - r * (1 / 8 - r * series));
}
