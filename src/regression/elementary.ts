/*
 * Exponential and logarithms that are the same in every engine, which `Math.exp` and `Math.log`
 * are not: only + − × ÷ and the bits of doubles. The methods of `exp` and `ln`, their constants and
 * the bound of their errors, less than one unit in the last place, are those of FreeBSD's msun
 * (e_exp.c, e_log.c), which has them from fdlibm:
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
  // x = 2^k (1 + f), with 1 + f between √2 / 2 and √2; a subnormal x is made a normal number first.
  const isSubnormal = x < 2.2250738585072014e-308;
  view.setFloat64(0, isSubnormal ? x * 18014398509481984 : x);
  const high = view.getInt32(0);
  const digits = high & 0xfffff;
  const isLarge = digits < 0x6a09c ? 0 : 1;
  view.setInt32(0, digits | ((1023 - isLarge) << 20));
  const k = (high >> 20) - (isSubnormal ? 1077 : 1023) + isLarge;
  const f = view.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const rest =
    z *
      (0.6666666666666735 +
        w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586))) +
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const low = k * LN2_LOW;
  const square = 0.5 * f * f;
  return (
    k * LN2_HIGH -
    ((digits < 0x6147a || digits > 0x6b851
      ? s * (f - rest) - low
      : square - (s * (square + rest) + low)) -
      f)
  );
}

/** The natural logarithm of 1 + x, within 1¼ units in the last place for a small x too. */
export function log1p(x: number): number {
  if (x * x < 1e-12) return x - x * x * (0.5 - x / 3);
  const sum = 1 + x;
  // What was lost when the sum was rounded.
  const lost = x - (sum - 1);
  return lost ? ln(sum) + lost / sum : ln(sum);
}

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
