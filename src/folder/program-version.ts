import { digestOfSources } from '../sources.ts';

let version: string | undefined;

/** A digest of everything in the program that a remembered post depends on, so that a stale one is never served. */
export function programVersion(): string {
  return (version ??= digestOfSources(['journal', 'markdown', 'folder', 'memory.ts']));
}
