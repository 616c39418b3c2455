import { join } from 'node:path';
import { dataTypes } from '../cells/build/data-types.ts';
import { proveCells } from '../cells/build/prove.ts';
import type { Proof, Running } from '../cells/build/prove.ts';
import type { AskedQuestion } from '../cells/build/question-types.ts';
import type { RuntimeFiles } from '../cells/build/runtime-files.ts';
import type { Problem } from '../journal/problem.ts';
import { readDataSets } from './data/sets.ts';
import type { DataSet } from './data/sets.ts';
import { cacheFolder } from './places.ts';
import type { Post } from './post.ts';

/** Reads the data sets of a log, then checks and runs the cells of its posts. */
export async function readCells(
  folder: string,
  files: string[],
  postFiles: { file: string; date: string; post: Post }[],
  running: Running,
): Promise<{ cells: FolderCells; problems: Problem[]; checked: number }> {
  const cache = join(cacheFolder(folder), 'cells');
  const found = await readDataSets(folder, files, join(cache, 'data'));
  const { dataSets, broken, problems, checked } = found;
  const posts = postFiles.flatMap(({ file, date, post }) =>
    post.body.cells.length > 0
      ? [{ file, date, cells: post.body.cells, questions: questionsOf(post) }]
      : [],
  );
  if (posts.length === 0) return { cells: { records: new Map(), dataSets }, problems, checked };
  const proof = await proveCells(posts, {
    ...{ folder: cache, data: dataSets },
    // What cannot be loaded has its types all the same: its own problem is enough.
    dataTypes: dataTypes([...dataSets, ...broken]),
    ...running,
  });
  const cells = { records: proof.records, runtime: proof.runtime, dataSets };
  return { cells, problems: [...problems, ...proof.problems], checked };
}

/** What the cells of a post can prove; undefined where its homework cannot be read. */
function questionsOf({ fields }: Post): AskedQuestion[] | undefined {
  return fields.homework?.flatMap(({ questions }) =>
    questions.map(({ id, answer }) => ({ id, answer: kindOf(answer) })),
  );
}

function kindOf(answer: string | number | undefined): AskedQuestion['answer'] {
  if (answer === undefined) return 'open';
  return typeof answer === 'number' ? 'number' : 'text';
}

/** What the cells of all days gave, and what a browser needs to run them again. */
export interface FolderCells extends Pick<Proof, 'records'> {
  /** Undefined where there are no cells. */
  runtime?: RuntimeFiles;
  dataSets: DataSet[];
}
