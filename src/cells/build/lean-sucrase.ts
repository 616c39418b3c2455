import type { Plugin } from 'esbuild';

/**
 * Leaves out of Sucrase what a page never asks of it: it checks our options, makes maps, and
 * prints its tokens with packages of an old format, and those need a script of their own.
 */
export const leanSucrase: Plugin = {
  name: 'lean-sucrase',
  setup(build) {
    build.onResolve(
      { filter: /\/(?:Options|computeSourceMap|formatTokens)$/ },
      ({ path, importer }) =>
        /[\\/]sucrase[\\/]dist[\\/]esm[\\/]index\.js$/.test(importer)
          ? { path, namespace: 'lean-sucrase' }
          : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lean-sucrase' }, () => ({
      contents:
        'export function validateOptions() {}\nexport default () => { throw new Error("left out"); };',
    }));
  },
};
