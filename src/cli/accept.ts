import { join } from 'node:path';
import { acceptAnswers } from '../folder/accept.ts';
import type { Accepted } from '../folder/accept.ts';
import type { Folder } from '../folder/open.ts';

/**
 * Writes what the cells of an opened log computed into the answers of its homework, and
 * shows what changed. Says whether anything did.
 */
export async function acceptInto(
  content: string,
  { proofs }: Folder,
  shown: string,
  out: NodeJS.WritableStream,
): Promise<boolean> {
  const name = (file: string) => join(shown, file);
  const accepted = await acceptAnswers(content, proofs.computed);
  for (const each of accepted) out.write(diff(name(each.file), each));
  for (const { file, question } of proofs.unproved)
    out.write(
      `${name(file)}: \`${question}\` is in doubt while something is wrong with the cells of its day\n`,
    );
  const changed = accepted.some(({ changes }) => changes.length > 0);
  if (proofs.computed.length + proofs.unproved.length === 0)
    out.write('Nothing to accept: no cell computes another answer than the one that is written.\n');
  return changed;
}

function diff(file: string, { changes, refused }: Accepted): string {
  const lines = changes.flatMap(({ line, before, after }) => [
    `${file}:${line}`,
    ...before.map((text) => `- ${text}`),
    ...after.map((text) => `+ ${text}`),
  ]);
  const kept = refused.map(({ question, why }) => `${file}: \`${question}\` was left: ${why}`);
  return [...lines, ...kept, ''].join('\n');
}
