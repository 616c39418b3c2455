import { join } from 'node:path';
import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import { keyOf, openMemory } from '../../memory.ts';
import { compile } from './compiler.ts';
import { mirrorsOf } from './mirror.ts';
import { programsOf } from './programs.ts';
import { typeProblem } from './type-problem.ts';

/**
 * Checks the types of the cells of posts, strictly, and gives each post's problems. The
 * compiler is started once, for those that were not checked before; never when there is
 * none. A post whose syntax is wrong is not checked: `programsOf` says what is.
 */
export async function checkTypes(
  posts: { file: string; cells: Cell[] }[],
  context: TypesContext,
): Promise<Map<string, Problem[]>> {
  const memory = openMemory(join(context.folder, 'types'), isKept);
  const version = keyOf(context.version, context.dataTypes);
  const checks = await Promise.all(
    posts.map(async ({ file, cells }) => {
      const { problems } = programsOf(cells, { file, date: '' });
      const readable = problems.every(({ kind }) => kind !== 'syntax');
      const mirrors = readable ? mirrorsOf(cells) : [];
      const key = keyOf(version, file, ...mirrors);
      return { file, mirrors, key, known: problems, found: await memory.recall(key) };
    }),
  );
  const open = checks.filter(({ found }) => !found);
  const texts = open.flatMap(({ mirrors }) => mirrors);
  const diagnostics = texts.length > 0 ? await compile(texts, context) : [];
  let first = 0;
  for (const check of open) {
    const own = check.mirrors.map((mirror, index) => ({ mirror, text: first + index }));
    first += own.length;
    check.found = own.flatMap(({ mirror, text }) =>
      diagnostics.flatMap((each) =>
        each.text === text ? [typeProblem(check.file, mirror, each)] : [],
      ),
    );
  }
  await Promise.all(open.map(({ key, found }) => memory.keep(key, found ?? [])));
  await memory.forgetOthers(checks.map(({ key }) => key));
  return new Map(
    checks.map(({ file, found = [], known }) => [
      file,
      found.filter((each) => !known.some((other) => isSamePlace(each, other))),
    ]),
  );
}

function isSamePlace(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column;
}

function isKept(value: unknown): value is Problem[] {
  return Array.isArray(value);
}

export interface TypesContext {
  /** Where what was checked is remembered. */
  folder: string;
  /** Declarations of the data sets, the text of a `.d.ts`. */
  dataTypes: string;
  /** Of the program: what was found by another one is not believed. */
  version: string;
}
