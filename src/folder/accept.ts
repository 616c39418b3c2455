import { chmod, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../memory.ts';
import type { Change } from './changes.ts';
import { editAnswers } from './edit-answers.ts';
import type { ComputedAnswer } from './judge-homework.ts';
import { readText } from './read-text.ts';

/**
 * Writes answers that cells computed into the front matter of their posts, each file as a
 * whole and with nothing else in it changed. What cannot be written so is refused.
 */
export async function acceptAnswers(
  folder: string,
  computed: readonly ComputedAnswer[],
): Promise<Accepted[]> {
  const accepted: Accepted[] = [];
  for (const [file, answers] of Map.groupBy(computed, (answer) => answer.file))
    accepted.push({ file, ...(await acceptIn(folder, file, answers)) });
  return accepted;
}

async function acceptIn(
  folder: string,
  file: string,
  answers: ComputedAnswer[],
): Promise<Omit<Accepted, 'file'>> {
  const read = await readText(folder, file);
  if ('problem' in read) {
    const { message } = read.problem;
    return {
      changes: [],
      refused: answers.map(({ question: { id } }) => ({ question: id, why: message })),
    };
  }
  const { text, changes, refused } = editAnswers(read.text, answers);
  if (changes.length > 0) {
    // A link to a file stays one, and who may read it may still.
    const path = await realpath(join(folder, file));
    const { mode } = await stat(path);
    await writeWhole(path, text);
    await chmod(path, mode);
  }
  return {
    changes,
    refused: refused.map(({ answer, why }) => ({ question: answer.question.id, why })),
  };
}

/** What became of the answers of one file. */
export interface Accepted {
  file: string;
  changes: Change[];
  refused: { question: string; why: string }[];
}
