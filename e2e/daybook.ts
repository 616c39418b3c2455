import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Runs a command of Daybook over a log, to its end. */
export async function daybook(content: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, DAYBOOK_CONTENT: content, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', error: '' };
  child.stdout.on('data', (data: Buffer) => (printed.out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed.error += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, ...printed };
}

/** The problems that `check` finds in a log. */
export async function check(content: string): Promise<Checked> {
  const { code, out, error } = await daybook(content, 'check', '--format', 'json');
  if (!out.startsWith('{')) throw new Error(`check printed no JSON:\n${out}${error}`);
  const { checked, problems } = JSON.parse(out) as Omit<Checked, 'code'>;
  return { code, checked, problems };
}

export interface Ended {
  code: number | null;
  out: string;
  error: string;
}

export interface Checked {
  code: number | null;
  /** How many files were looked at. */
  checked: number;
  problems: { file: string; line: number; column: number; kind: string; message: string }[];
}
