import type { Plugin } from 'esbuild';

/**
 * Leaves out of @stdlib what it carries for engines of long ago: proofs that typed arrays
 * are there, and a `defineProperty` of its own with its error messages. A third of its size.
 */
export const leanStdlib: Plugin = {
  name: 'lean-stdlib',
  setup(build) {
    build.onResolve({ filter: /^@stdlib\// }, ({ path }) =>
      path in STAND_INS ? { path, namespace: 'lean-stdlib' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lean-stdlib' }, ({ path }) => ({
      contents: `module.exports = ${STAND_INS[path] ?? ''};`,
    }));
  },
};

const STAND_INS: Readonly<Record<string, string>> = {
  '@stdlib/array-float64': 'Float64Array',
  '@stdlib/array-uint32': 'Uint32Array',
  '@stdlib/array-uint16': 'Uint16Array',
  '@stdlib/array-uint8': 'Uint8Array',
  '@stdlib/assert-is-little-endian': 'new Uint8Array(Uint16Array.of(1).buffer)[0] === 1',
  '@stdlib/utils-define-nonenumerable-read-only-property':
    '(owner, name, value) => Object.defineProperty(owner, name, { value })',
};
