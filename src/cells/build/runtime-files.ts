import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyOf, writeWhole } from '../../memory.ts';
import type { Part } from '../contract.ts';
import { leanStdlib } from './lean-stdlib.ts';

/** The scripts that are bundled: where each begins, and whose exports stand in for globals. */
const ENTRIES: Readonly<Record<Script, { entry: string; inject?: string }>> = {
  core: { entry: 'runtime/core.ts' },
  math: { entry: 'runtime/math.ts' },
  plot: { entry: 'runtime/plot.ts', inject: 'runtime/svg-document.ts' },
  parquet: { entry: 'runtime/parquet.ts', inject: 'runtime/utf8.ts' },
  frame: { entry: 'browser/frame.ts' },
  worker: { entry: 'browser/worker.ts' },
};

const programRoot = fileURLToPath(new URL('../../../', import.meta.url));
const cells = join(programRoot, 'src/cells');

/**
 * The parts of the runtime as classic scripts. They are bundled once for each state of the
 * program's sources and packages and kept below `cacheDir`; `digest` names that state, so
 * whatever depends on the runtime has it in its key.
 */
export async function runtimeFiles(cacheDir: string): Promise<RuntimeFiles> {
  const digest = digestOfSources();
  const folder = join(cacheDir, 'runtime', digest);
  const parts = await Promise.all(
    (Object.keys(ENTRIES) as Script[]).map(async (part) => {
      const path = join(folder, `${part}.js`);
      return [part, { path, text: recall(path) ?? (await bundle(part, path)) }] as const;
    }),
  );
  return { parts: Object.fromEntries(parts) as RuntimeFiles['parts'], digest };
}

/** Reads without waiting: for a hundred small files that takes half the time. */
function digestOfSources(): string {
  const files = ['cells', 'regression'].flatMap(sourcesOf).concat('package-lock.json');
  return keyOf(...files.flatMap((file) => [file, readFileSync(join(programRoot, file), 'utf8')]));
}

function sourcesOf(room: string): string[] {
  const folder = join('src', room);
  if (!existsSync(join(programRoot, folder))) return [];
  return readdirSync(join(programRoot, folder), { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .toSorted();
}

async function bundle(part: Script, path: string): Promise<string> {
  // Loaded only now: starting it takes longer than everything else here.
  const { build } = await import('esbuild');
  const { entry, inject } = ENTRIES[part];
  const result = await build({
    absWorkingDir: programRoot,
    entryPoints: [join(cells, entry)],
    inject: inject ? [join(cells, inject)] : [],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [leanStdlib],
  });
  const text = result.outputFiles[0]?.text ?? '';
  await writeWhole(path, text);
  return text;
}

function recall(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export interface RuntimeFiles {
  /** Where each part lies, and its text. */
  parts: Record<Script, { path: string; text: string }>;
  digest: string;
}

/** The parts of the runtime, and what a browser needs besides to run them in. */
type Script = Part | 'frame' | 'worker';
