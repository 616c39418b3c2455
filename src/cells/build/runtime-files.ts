import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyOf, writeWhole } from '../../memory.ts';
import type { Part } from '../contract.ts';

/** The scripts that are bundled, and where each begins, from `src/cells`. */
const ENTRIES: Readonly<Record<Part, string>> = {
  core: 'runtime/core.ts',
  math: 'runtime/math.ts',
  plot: 'runtime/plot.ts',
  parquet: 'runtime/parquet.ts',
};

const programRoot = fileURLToPath(new URL('../../../', import.meta.url));
const cells = join(programRoot, 'src/cells');

/**
 * The parts of the runtime as classic scripts. They are bundled once for each state of the
 * program's sources and packages and kept below `cacheDir`; `digest` names that state, so
 * whatever depends on the runtime has it in its key.
 */
export async function runtimeFiles(cacheDir: string): Promise<RuntimeFiles> {
  const digest = await digestOfSources();
  const folder = join(cacheDir, 'runtime', digest);
  const kept = await Promise.all(partNames().map((part) => recall(folder, part)));
  const missing = partNames().filter((_, at) => kept[at] === undefined);
  const made = await bundle(missing, folder);
  const parts = Object.fromEntries(
    partNames().map((part, at) => {
      const text = kept[at] ?? made[part] ?? '';
      return [part, { path: pathOf(folder, part), text }];
    }),
  ) as RuntimeFiles['parts'];
  return { parts, digest };
}

async function digestOfSources(): Promise<string> {
  const rooms = await Promise.all(['cells', 'regression'].map(sourcesOf));
  const files = [...rooms.flat(), 'package-lock.json'];
  const texts = await Promise.all(files.map((file) => readFile(join(programRoot, file), 'utf8')));
  return keyOf(...files.flatMap((file, at) => [file, texts[at] ?? '']));
}

async function sourcesOf(room: string): Promise<string[]> {
  const folder = join('src', room);
  const names = await readdir(join(programRoot, folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .toSorted();
}

async function bundle(parts: Part[], folder: string): Promise<Partial<Record<Part, string>>> {
  if (parts.length === 0) return {};
  // Loaded only now: starting it takes longer than everything else here.
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: programRoot,
    entryPoints: Object.fromEntries(parts.map((part) => [part, join(cells, ENTRIES[part])])),
    outdir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const texts: Partial<Record<Part, string>> = {};
  for (const part of parts) {
    const text = result.outputFiles.find(({ path }) => path === pathOf(folder, part))?.text;
    if (text === undefined) throw new Error(`esbuild made no script of the part ${part}.`);
    texts[part] = text;
    await writeWhole(pathOf(folder, part), text);
  }
  return texts;
}

async function recall(folder: string, part: Part): Promise<string | undefined> {
  try {
    return await readFile(pathOf(folder, part), 'utf8');
  } catch {
    return undefined;
  }
}

function pathOf(folder: string, part: Part): string {
  return join(folder, `${part}.js`);
}

function partNames(): Part[] {
  return Object.keys(ENTRIES) as Part[];
}

export interface RuntimeFiles {
  /** Where each part lies, and its text. */
  parts: Record<Part, { path: string; text: string }>;
  digest: string;
}
