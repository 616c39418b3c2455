import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWhole } from '../../memory.ts';
import { digestOfSources } from '../../sources.ts';

/** The scripts of labs, bundled once for each state of the program's sources. */
export async function labScripts(cache: string): Promise<LabScript[]> {
  const folder = join(cache, 'scripts', digestOfSources(['lab', 'regression', 'journal', 'cells']));
  const names = recall(folder) ?? (await makeAnew(folder));
  return names.map((name) => ({
    ...{ name, path: join(folder, name), isStart: name.startsWith('lab-start-') },
  }));
}

async function makeAnew(folder: string): Promise<string[]> {
  // Loaded only now: starting it takes longer than everything else here.
  const { bundleModules } = await import('../../cells/build/bundle.ts');
  const files = await bundleModules('src/lab/browser/lab-start.ts');
  for (const { path, text } of files) await writeWhole(join(folder, basename(path)), text);
  const names = files.map(({ path }) => basename(path));
  // Last: where it stands, all the others do.
  await writeWhole(join(folder, CONTENTS), JSON.stringify(names));
  return names;
}

function recall(folder: string): string[] | undefined {
  try {
    const names = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8')) as string[];
    return names.every((name) => existsSync(join(folder, name))) ? names : undefined;
  } catch {
    return undefined;
  }
}

const CONTENTS = 'scripts.json';

/** One module; its name holds a digest of its text. */
export interface LabScript {
  name: string;
  /** Where it lies. */
  path: string;
  /** The one that a page names: it asks for the others itself. */
  isStart: boolean;
}
