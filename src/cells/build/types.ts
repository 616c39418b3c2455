import { join } from 'node:path';
import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import { keyOf, openMemory } from '../../memory.ts';
import { compile } from './compiler.ts';
import { mirrorsOf } from './mirror.ts';
import { programsOf } from './programs.ts';
import { daybookTypes } from './question-types.ts';
import type { AskedQuestion } from './question-types.ts';
import { typeProblem } from './type-problem.ts';

/**
 * Checks the types of the cells of posts, strictly, and gives each post's problems. The
 * compiler is started once, for those that were not checked before; never when there is
 * none. A post whose syntax is wrong is not checked: `programsOf` says what is.
 */
export async function checkTypes(
  posts: TypedPost[],
  context: TypesContext,
): Promise<Map<string, Problem[]>> {
  const memory = openMemory(join(context.folder, 'types'), isKept);
  const version = keyOf(context.version, context.dataTypes);
  const checks = await Promise.all(
    posts.map(async (post) => {
      const { file, cells, questions } = post;
      const key = keyOf(version, file, JSON.stringify([cells, questions]));
      return { ...post, key, found: await memory.recall(key) };
    }),
  );
  const open = checks.flatMap((check) => (check.found ? [] : [{ check, ...readable(check) }]));
  const texts = open.flatMap(({ check, mirrors }) => {
    const daybook = daybookTypes(check.questions);
    return mirrors.map((text) => ({ text, daybook }));
  });
  const diagnostics = texts.length > 0 ? await compile(texts, context) : [];
  let first = 0;
  for (const { check, mirrors, known } of open) {
    const own = mirrors.map((mirror, index) => ({ mirror, text: first + index }));
    first += own.length;
    check.found = own
      .flatMap(({ mirror, text }) =>
        diagnostics.flatMap((each) =>
          each.text === text ? [typeProblem(check, mirror, each)] : [],
        ),
      )
      .filter((each) => !known.some((other) => isSamePlace(each, other)));
  }
  await Promise.all(open.map(({ check: { key, found = [] } }) => memory.keep(key, found)));
  await memory.forgetOthers(checks.map(({ key }) => key));
  return new Map(checks.map(({ file, found = [] }) => [file, found]));
}

/** What of a post is to be checked, and what is known to be wrong with it without its types. */
function readable({ file, cells }: TypedPost) {
  const { problems: known } = programsOf(cells, { file, date: '' });
  const isReadable = known.every(({ kind }) => kind !== 'syntax');
  return { mirrors: isReadable ? mirrorsOf(cells) : [], known };
}

function isSamePlace(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column;
}

function isKept(value: unknown): value is Problem[] {
  return Array.isArray(value);
}

export interface TypedPost {
  file: string;
  cells: Cell[];
  /** What `prove` can be asked for; undefined where the front matter cannot be read. */
  questions?: AskedQuestion[] | undefined;
}

export interface TypesContext {
  /** Where what was checked is remembered. */
  folder: string;
  /** Declarations of the data sets, the text of a `.d.ts`. */
  dataTypes: string;
  /** Of the program: what was found by another one is not believed. */
  version: string;
}
