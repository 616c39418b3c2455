import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';
import type { Part } from '../contract.ts';
import { leanRegression } from './lean-regression.ts';
import { leanStdlib } from './lean-stdlib.ts';
import { leanSucrase } from './lean-sucrase.ts';
import type { Scripts } from './runtime-files.ts';

/** Bundles the parts of the runtime and the modules of a page. */
export async function bundleScripts(): Promise<
  Scripts & { files: [name: string, text: string][] }
> {
  const [frame, worker, ...parts] = await Promise.all([
    classicScript({ entry: 'browser/frame.ts' }),
    classicScript({ entry: 'browser/worker.ts' }),
    ...Object.values(PARTS).map(classicScript),
  ]);
  const core = parts[0]?.text ?? '';
  const page = await pageModules({ frame: frame.text, worker: worker.text + core });
  const named = (Object.keys(PARTS) as Part[]).map((part, at) => [part, parts[at]] as const);
  return {
    parts: Object.fromEntries(
      named.map(([part, file]) => [part, nameOf(file)]),
    ) as Scripts['parts'],
    page: page.map(nameOf),
    start: page.map(nameOf).find((name) => name.startsWith('start-')) ?? '',
    files: [...parts, ...page].map((file) => [nameOf(file), file.text]),
  };
}

/** Where each part begins, and whose exports stand in for globals. */
const PARTS: Readonly<Record<Part, Classic>> = {
  core: { entry: 'runtime/core.ts' },
  calendar: { entry: 'runtime/calendar.ts' },
  chance: { entry: 'runtime/chance.ts' },
  math: { entry: 'runtime/math.ts' },
  controls: { entry: 'runtime/input.ts' },
  answers: { entry: 'runtime/prove.ts' },
  data: { entry: 'runtime/data.ts' },
  plot: { entry: 'runtime/plot.ts', inject: ['runtime/svg-document.ts'] },
  parquet: { entry: 'runtime/parquet.ts', inject: ['runtime/utf8.ts', 'runtime/own-date.ts'] },
  linear: { entry: 'runtime/regression/linear.ts' },
  lasso: { entry: 'runtime/regression/lasso.ts' },
  logistic: { entry: 'runtime/regression/logistic.ts' },
  descent: { entry: 'runtime/regression/descent.ts' },
  preparing: { entry: 'runtime/regression/preparing.ts' },
  judging: { entry: 'runtime/regression/judging.ts' },
};

const programRoot = fileURLToPath(new URL('../../../', import.meta.url));
const cells = join(programRoot, 'src/cells');

const OPTIONS = {
  absWorkingDir: programRoot,
  outdir: '/',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  write: false,
  target: 'es2022',
  platform: 'browser',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
} satisfies BuildOptions;

async function classicScript({ entry, inject = [] }: Classic): Promise<OutputFile> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [join(cells, entry)],
    inject: inject.map((file) => join(cells, file)),
    format: 'iife',
    plugins: [leanStdlib],
  });
  return outputFiles[0] as OutputFile;
}

/**
 * Bundles a module of a page with labs, and those that it asks for when it needs them: each is one
 * file, so that each takes one request, whatever the two have in common.
 *
 * @param entry its path below the program's folder.
 */
export async function bundleModules(entry: string): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  const apart: Plugin = {
    name: 'daybook-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        return { path: `./${await bundle(join(resolveDir, path))}`, external: true };
      });
    },
  };
  const bundle = async (path: string): Promise<string> => {
    const { outputFiles } = await build({
      ...{ ...OPTIONS, entryPoints: [path], format: 'esm', plugins: [apart, leanRegression] },
    });
    const file = outputFiles[0] as OutputFile;
    files.push(file);
    return nameOf(file);
  };
  await bundle(join(programRoot, entry));
  return files;
}

async function pageModules(sandbox: Record<string, string>): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [join(cells, 'browser/start.ts')],
    format: 'esm',
    splitting: true,
    plugins: [textsOf(sandbox), leanSucrase],
  });
  return outputFiles;
}

/** The module `daybook:sandbox`: scripts as texts, in the file of what runs them. */
function textsOf(scripts: Record<string, string>): Plugin {
  return {
    name: 'daybook-sandbox',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^daybook:sandbox$/ }, ({ path }) => ({ path, namespace: 'sandbox' }));
      onLoad({ filter: /.*/, namespace: 'sandbox' }, () => ({
        contents: Object.entries(scripts)
          .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
          .join('\n'),
      }));
    },
  };
}

function nameOf(file: OutputFile | undefined): string {
  return basename(file?.path ?? '');
}

interface Classic {
  entry: string;
  inject?: string[];
}
