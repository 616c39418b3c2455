import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isError } from '../journal/problem.ts';
import type { Problem } from '../journal/problem.ts';
import { openFolder } from './open.ts';
import type { Folder } from './open.ts';
import { contentFolder, shownPath } from './places.ts';
import { readText } from './read-text.ts';
import { report } from './report.ts';

let opened: Promise<Folder> | undefined;
let reopening: Promise<Folder> | undefined;

/**
 * The author's folder, opened once in a process: `check`, Astro's loaders and the module
 * of pictures share it.
 */
export function openedFolder(): Promise<Folder> {
  return reopening ?? (opened ??= openFolder(contentFolder()));
}

/** Opens the folder anew, once for everything that is saved within a moment. */
export function reopenedFolder(): Promise<Folder> {
  reopening ??= setTimeout(20).then(() => {
    reopening = undefined;
    return (opened = openFolder(contentFolder(), new Date(), { stay: true }));
  });
  return reopening;
}

/** The errors of a folder as text, and all that is wrong with the file that was saved just now. */
export function problemsAfter(saved: string, { problems, checked }: Folder): string {
  const folder = contentFolder();
  const file = relative(folder, saved).split(sep).join('/');
  const tell = (problem: Problem) => isError(problem) || problem.file === file;
  return report(problems, checked, 'text', { folder, shown: shownPath(folder), tell });
}

/** The text of a file of the author's, as it lies there. */
export async function readSource(file: string): Promise<string> {
  const read = await readText(contentFolder(), file);
  if ('problem' in read) throw new Error(`${file}: ${read.problem.message}`);
  return read.text;
}

/** What the content collections, and the log, need of this file. */
export interface Opened {
  openedFolder: typeof openedFolder;
  readSource: typeof readSource;
}

/*
 * Vite makes modules of its own from our files. Through this the content collections
 * find the ones that Node has loaded, with the folder that `check` has opened already.
 */
const everywhere: typeof globalThis & { daybook?: Opened } = globalThis;
everywhere.daybook ??= { openedFolder, readSource };
