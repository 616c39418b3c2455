import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const jar = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

/** What the Nu HTML checker finds wrong with the pages below some folders; it starts once for all. */
export async function errorsIn(folders: string[]): Promise<NuError[]> {
  const args = ['-jar', jar, '--errors-only', '--exit-zero-always', '--format', 'json'];
  const { stderr } = await promisify(execFile)('java', [...args, '--skip-non-html', ...folders], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(stderr) as { messages: NuMessage[] };
  return messages.map(({ url, message, lastLine, extract = '' }) => ({
    file: url ? decodeURIComponent(new URL(url).pathname) : '',
    message,
    place: `line ${lastLine ?? '?'}: ${extract.trim()}`,
  }));
}

export interface NuError {
  /** The file in which it is; empty when the checker itself failed. */
  file: string;
  message: string;
  place: string;
}

interface NuMessage {
  url?: string;
  message: string;
  lastLine?: number;
  extract?: string;
}
