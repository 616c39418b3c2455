import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../memory.ts';
import { digestOfSources } from '../../sources.ts';
import type { Part } from '../contract.ts';

/**
 * The scripts of cells, for the build and for browsers. They are bundled once for each
 * state of the program's sources and packages and kept below `cacheDir`; `digest` names
 * that state of all that a result depends on but the post and its data, so every key has it.
 */
export async function runtimeFiles(cacheDir: string): Promise<RuntimeFiles> {
  const digest = digestOfSources(['journal', 'cells', 'regression', 'memory.ts']);
  const folder = join(cacheDir, 'runtime', digest);
  const { parts, page, start } = recall(folder) ?? (await makeAnew(folder));
  const placed = Object.entries(parts).map(([part, name]) => {
    const path = join(folder, name);
    return [part, { name, path, text: readFileSync(path, 'utf8') }];
  });
  return {
    digest,
    parts: Object.fromEntries(placed) as RuntimeFiles['parts'],
    page: page.map((name) => ({ name, path: join(folder, name), isStart: name === start })),
  };
}

async function makeAnew(folder: string): Promise<Scripts> {
  // Loaded only now: starting it takes longer than everything else here.
  const { bundleScripts } = await import('./bundle.ts');
  const { files, ...scripts } = await bundleScripts();
  for (const [name, text] of files) await writeWhole(join(folder, name), text);
  // Last: where it stands, all the others do.
  await writeWhole(join(folder, CONTENTS), JSON.stringify(scripts));
  return scripts;
}

function recall(folder: string): Scripts | undefined {
  try {
    const scripts = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8')) as Scripts;
    const names = [...Object.values(scripts.parts), ...scripts.page];
    return names.every((name) => existsSync(join(folder, name))) ? scripts : undefined;
  } catch {
    return undefined;
  }
}

const CONTENTS = 'scripts.json';

/** The names of the scripts in their folder. */
export interface Scripts {
  /** Each part of the runtime: a classic script. */
  parts: Record<Part, string>;
  /** The modules of the page. */
  page: string[];
  /** Which of them a page names: it asks for the others itself. */
  start: string;
}

/** One script; its name holds a digest of its text. */
export interface ScriptFile {
  name: string;
  /** Where it lies. */
  path: string;
}

export interface RuntimeFiles {
  parts: Record<Part, ScriptFile & { text: string }>;
  /** The modules of a page with cells: it names the one, which asks for the others. */
  page: (ScriptFile & { isStart: boolean })[];
  digest: string;
}
