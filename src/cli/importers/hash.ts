import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256, as the record of imports keeps it. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a file; undefined where there is none that can be read. */
export function hashOfFile(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return undefined;
  }
}
