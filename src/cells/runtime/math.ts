import acos from '@stdlib/math-base-special-acos';
import acosh from '@stdlib/math-base-special-acosh';
import asin from '@stdlib/math-base-special-asin';
import asinh from '@stdlib/math-base-special-asinh';
import atan from '@stdlib/math-base-special-atan';
import atan2 from '@stdlib/math-base-special-atan2';
import atanh from '@stdlib/math-base-special-atanh';
import cbrt from '@stdlib/math-base-special-cbrt';
import cos from '@stdlib/math-base-special-cos';
import cosh from '@stdlib/math-base-special-cosh';
import exp from '@stdlib/math-base-special-exp';
import expm1 from '@stdlib/math-base-special-expm1';
import ln from '@stdlib/math-base-special-ln';
import log10 from '@stdlib/math-base-special-log10';
import log1p from '@stdlib/math-base-special-log1p';
import log2 from '@stdlib/math-base-special-log2';
import sin from '@stdlib/math-base-special-sin';
import sinh from '@stdlib/math-base-special-sinh';
import tan from '@stdlib/math-base-special-tan';
import tanh from '@stdlib/math-base-special-tanh';

import { findCore } from './hooks.ts';
import { makeRandom } from './random.ts';

/*
 * Engines differ in the last bit of these functions. In their place: ports of FreeBSD's
 * msun, the same on every machine. `sqrt`, `pow` and `hypot` agree already.
 */
const one = {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atanh,
  cbrt,
  cos,
  cosh,
  // The port is one bit off where everybody looks.
  exp: (x: number) => (x === 1 ? Math.E : exp(x)),
  expm1,
  log: ln,
  log10,
  log1p,
  log2,
  sin,
  sinh,
  tan,
  tanh,
};

const { hooks, modules } = findCore();
hooks.begins.math = () => {
  for (const [name, compute] of Object.entries(one)) {
    replace(name, (x: unknown) => compute(+(x as number)));
  }
  replace('atan2', (y: unknown, x: unknown) => atan2(+(y as number), +(x as number)));
};

const { chance, sourceOf } = hooks;
if (chance && sourceOf)
  Object.assign(modules['daybook'] ?? {}, { random: makeRandom(chance, sourceOf) });

/** With the name, the length and the hiddenness of the function before. */
function replace(name: string, value: unknown): void {
  Object.defineProperty(value, 'name', { value: name });
  Object.defineProperty(Math, name, { value, writable: true, configurable: true });
}
