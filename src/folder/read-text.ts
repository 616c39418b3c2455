import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../journal/problem.ts';

/** Larger files are refused: a log of ten years has 35 MB in all. */
export const LARGEST = 5_000_000;

/** Reads a text of the author, byte order mark and all, or says why it cannot be read. */
export async function readText(
  folder: string,
  file: string,
): Promise<{ text: string } | { problem: Problem }> {
  const found = await readBytes(folder, file, LARGEST, 'split it into several files');
  return 'bytes' in found ? decodeText(file, found.bytes) : found;
}

/** Reads a file of the author, or says why it cannot be read: also when it is larger than `largest`. */
export async function readBytes(
  folder: string,
  file: string,
  largest: number,
  fixForLarge: string,
): Promise<{ bytes: Buffer } | { problem: Problem }> {
  const problem = unreadable(file);
  try {
    const path = join(folder, file);
    const facts = await stat(path);
    if (!facts.isFile()) return problem('this is not a file', 'move it away, or rename it');
    if (facts.size > largest) {
      const size = `${Math.ceil(facts.size / 1e6)} MB`;
      return problem(`the file has ${size}, and at most ${largest / 1e6} MB are read`, fixForLarge);
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    return problem(
      `the file cannot be read: ${reasonOf(error)}`,
      'look whether it is there and may be read',
    );
  }
}

/** The text of a file, byte order mark and all, or why it is none. */
export function decodeText(file: string, bytes: Buffer): { text: string } | { problem: Problem } {
  const problem = unreadable(file);
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    return problem('the file is UTF-16 and not UTF-8', 'save it again as UTF-8 text');
  if (bytes.includes(0))
    return problem('the file is not text', 'move it away, or save it as UTF-8 text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return problem(
      'the file is not UTF-8 from here on',
      'save it again as UTF-8 text',
      firstWrong(bytes),
    );
  }
}

function unreadable(file: string) {
  return (message: string, fix: string, at = { line: 1, column: 1 }) => ({
    problem: { file, ...at, severity: 'error' as const, kind: 'unreadable-file', message, fix },
  });
}

function firstWrong(bytes: Buffer): { line: number; column: number } {
  const [good = ''] = bytes.toString('utf8').split('\uFFFD', 1);
  const lines = good.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it leads to a file that is not there';
  if (code === 'ELOOP') return 'it leads to itself';
  if (code === 'EACCES' || code === 'EPERM') return 'it belongs to somebody else';
  return error instanceof Error ? error.message : String(error);
}
