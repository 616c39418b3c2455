import { join } from 'node:path';
import { dataTypes } from '../cells/build/data-types.ts';
import { proveCells } from '../cells/build/prove.ts';
import type { Proof, Running } from '../cells/build/prove.ts';
import type { AskedQuestion } from '../cells/build/question-types.ts';
import type { RuntimeFiles } from '../cells/build/runtime-files.ts';
import type { Problem } from '../journal/problem.ts';
import { heavyData } from './data/heavy.ts';
import { readDataSets } from './data/sets.ts';
import type { DataSet } from './data/sets.ts';
import { atTheirLabs } from './labs/code-cells.ts';
import { readLabs } from './labs/read-labs.ts';
import type { FolderLabs } from './labs/read-labs.ts';
import { cacheFolder } from './places.ts';
import type { Post } from './post.ts';

/** Reads the data sets of a log and the labs of its posts, then checks and runs the cells of both. */
export async function readCells(
  folder: string,
  files: string[],
  postFiles: { file: string; date: string; post: Post }[],
  running: Running,
): Promise<{ cells: FolderCells; problems: Problem[]; checked: number }> {
  const cache = join(cacheFolder(folder), 'cells');
  const found = await readDataSets(folder, files, join(cache, 'data'));
  const { dataSets, broken, problems, checked } = found;
  const labs = await readLabs(postFiles, found, join(cache, 'labs'));
  problems.push(...labs.problems);
  const posts = postFiles.flatMap(({ file, date, post }) => {
    const cells = [...post.body.cells, ...(labs.cells.get(file) ?? [])];
    return cells.length > 0 ? [{ file, date, cells, questions: questionsOf(post) }] : [];
  });
  if (posts.length === 0)
    return { cells: { records: new Map(), dataSets, labs }, problems, checked };
  const proof = await proveCells(posts, {
    ...{ folder: cache, data: dataSets },
    // What cannot be loaded has its types all the same: its own problem is enough.
    dataTypes: dataTypes([...dataSets, ...broken]),
    ...running,
  });
  const cells = { records: proof.records, runtime: proof.runtime, dataSets, labs };
  const ofCells = atTheirLabs(proof.problems, (file) => {
    const body = postFiles.find((one) => one.file === file)?.post.body;
    return body && { body, codes: labs.cells.get(file) ?? [] };
  });
  const own = postFiles.map(({ file, post }) => ({ file, cells: post.body.cells }));
  const heavy = await heavyData(own, (file) => proof.records.get(file)?.loaded ?? [], dataSets);
  return { cells, problems: [...problems, ...ofCells, ...heavy], checked };
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

/** What the cells of all days gave, their labs, and what a browser needs to run both again. */
export interface FolderCells extends Pick<Proof, 'records'> {
  /** Undefined where there are no cells. */
  runtime?: RuntimeFiles;
  dataSets: DataSet[];
  labs: FolderLabs;
}
