import { join } from 'node:path';
import type { Cell } from '../../journal/cell.ts';
import type { FoundLab } from '../../journal/lab.ts';
import { hasErrors } from '../../journal/problem.ts';
import type { Problem } from '../../journal/problem.ts';
import { labCode } from '../../lab/code.ts';
import { startOf } from '../../lab/lab.ts';
import { createRenderer } from '../../markdown/render.ts';
import type { Render } from '../../markdown/render.ts';
import { keyOf, openMemory } from '../../memory.ts';
import { digestOfSources } from '../../sources.ts';
import type { DataSets } from '../data/sets.ts';
import type { Post } from '../post.ts';
import { programVersion } from '../program-version.ts';
import { codeCells } from './code-cells.ts';
import { readLab } from './read-lab.ts';
import type { LabRecord } from './record.ts';
import { labScripts } from './scripts.ts';
import type { LabScript } from './scripts.ts';

/**
 * Reads the labs of posts, fits each once, and writes the cell that makes the same fit. A lab whose
 * text, date and data are the same as before is not read again.
 *
 * @param cache where labs and their scripts are remembered.
 */
export async function readLabs(
  posts: readonly PostLabs[],
  data: Pick<DataSets, 'dataSets' | 'broken'>,
  cache: string,
): Promise<FolderLabs> {
  if (posts.every(({ post }) => post.body.labs.length === 0)) return NO_LABS;
  const labs: FolderLabs = { paths: new Map(), cells: new Map(), problems: [], scripts: [] };
  const memory = openMemory(join(cache, 'read'), isRecord);
  const version = keyOf(programVersion(), digestOfSources(['lab', 'regression', 'cells']));
  const keys: string[] = [];
  for (const { file, date, post } of posts) {
    const right: { found: FoundLab; record: LabRecord; path: string }[] = [];
    for (const found of post.body.labs) {
      const key = keyOf(version, file, date, JSON.stringify(found), namesOf(found, data));
      const known = await memory.recall(key);
      const record = known ?? (await makeRecord(found, { file, date, ...data }));
      if (!known) await memory.keep(key, record);
      keys.push(key);
      labs.problems.push(...record.problems);
      if (record.lab) right.push({ found, record, path: memory.pathOf(key) });
    }
    if (right.length === 0) continue;
    labs.paths.set(
      file,
      right.map(({ path }) => path),
    );
    labs.cells.set(
      file,
      codeCells(
        post.body,
        right.map(({ found, record: { code = '' } }) => ({ found, code })),
      ),
    );
  }
  await memory.forgetOthers(keys);
  labs.scripts = await labScripts(cache);
  return labs;
}

/** Of a log without any. */
export const NO_LABS: Readonly<FolderLabs> = {
  ...{
    paths: new Map<string, never>(),
    cells: new Map<string, never>(),
    problems: [],
    scripts: [],
  },
};

/** What a lab's data set holds, and the names of all: it may name one that is not there. */
function namesOf({ yaml }: FoundLab, { dataSets, broken }: Pick<DataSets, 'dataSets' | 'broken'>) {
  const used = dataSets.filter(({ name }) => yaml.includes(name));
  return JSON.stringify([
    used.map(({ name, digest, description }) => [name, digest, description]),
    [...dataSets, ...broken].map(({ name }) => name),
    broken.map(({ name }) => name),
  ]);
}

async function makeRecord(
  found: FoundLab,
  context: Parameters<typeof readLab>[1],
): Promise<LabRecord> {
  const { lab, problems } = await readLab(found, context);
  if (!lab || hasErrors(problems)) return { problems };
  const code = labCode(lab, startOf(lab));
  render ??= createRenderer();
  // Longer than any fence that a name in the code could hold.
  const fence = '`'.repeat(
    1 + Math.max(3, ...(code.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  const text = `${fence}ts\n${code}\n${fence}\n`;
  const { html } = await (
    await render
  )(text, { file: context.file, base: '/', dayZero: context.date });
  return { lab, code, html, problems };
}

let render: Promise<Render> | undefined;

function isRecord(value: unknown): value is LabRecord {
  return typeof value === 'object' && value !== null && 'problems' in value;
}

interface PostLabs {
  file: string;
  date: string;
  post: Post;
}

/** The labs of all days. */
export interface FolderLabs {
  /** For each post's file, where its labs are remembered, in their order. */
  paths: Map<string, string[]>;
  /** The cells with the code of a post's labs. They stand behind its own. */
  cells: Map<string, Cell[]>;
  problems: Problem[];
  /** What a page with labs loads; none where there are no labs. */
  scripts: LabScript[];
}
