/*
 * Exponential and logarithms that are the same in every engine, which `Math.exp` and `Math.log`
 * are not: only + − × ÷ and the bits of doubles. The method, its constants and the bound of its
 * error, less than one unit in the last place, are those of FreeBSD's msun (e_exp.c, e_log.c,
 * s_log1p.c), which has them from fdlibm:
 *
 * ====================================================
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */

/** e to the power of x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  // x = k ln 2 + r, where r has two parts and is at most ln 2 / 2.
  const k = (x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5)) | 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (0.16666666666666602 +
        z *
          (-0.0027777777777015593 +
            z * (6.613756321437934e-5 + z * (-1.6533902205465252e-6 + z * 4.1381367970572385e-8))));
  // 2^1024 is no double: so 2 e^r is multiplied by 2^(k−1), exactly but for what gets subnormal.
  let result = 2 * (1 - (low - (r * c) / (2 - c) - high));
  let power = k < 1 ? 0.5 : 2;
  for (let left = Math.abs(k - 1); left > 0; left >>= 1) {
    if (left & 1) result *= power;
    power *= power;
  }
  return result;
}

/** The natural logarithm: −Infinity for 0, NaN for less. */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x < 0 ? NaN : x;
  const isSubnormal = x < 2.2250738585072014e-308;
  const { f, digits, exponent } = split(isSubnormal ? x * 18014398509481984 : x, 0x6a09c);
  const k = isSubnormal ? exponent - 54 : exponent;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const rest = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  if (digits < 0x6147a || digits > 0x6b851) return join(k, f, s * (f - rest), 0);
  const square = 0.5 * f * f;
  return join(k, f, square, s * (square + rest));
}

/** The natural logarithm of 1 + x, which is exact for a small x too. */
export function log1p(x: number): number {
  if (!x) return x;
  if (!(x > -1 && x < Infinity)) return ln(1 + x);
  const isSmall = x > -0.2928932188134524 && x < 0.41421356237309503;
  const sum = 1 + x;
  const { f, exponent } = isSmall ? { f: x, exponent: 0 } : split(sum, 0x6a09e);
  const square = 0.5 * f * f;
  // What was lost when the sum was rounded.
  const lost = isSmall ? 0 : (sum < 2 ? x - (sum - 1) : 1 - (sum - x)) / sum;
  const s = f / (2 + f);
  const z = s * s;
  const rest = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  return join(exponent, f, square, s * (square + rest), lost);
}

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** x = 2^exponent (1 + f), with 1 + f between √2 / 2 and √2; `digits` are the first 20 of its bits. */
function split(x: number, root: number): { f: number; digits: number; exponent: number } {
  view.setFloat64(0, x);
  const high = view.getInt32(0);
  const digits = high & 0xfffff;
  const isLarge = digits < root ? 0 : 1;
  view.setInt32(0, digits | ((1023 - isLarge) << 20));
  return { f: view.getFloat64(0) - 1, digits, exponent: (high >> 20) - 1023 + isLarge };
}

/** k ln 2 + f − minus + plus + lost, the small numbers first. */
function join(k: number, f: number, minus: number, plus: number, lost = 0): number {
  return k * LN2_HIGH - (minus - (plus + (k * LN2_LOW + lost)) - f);
}
