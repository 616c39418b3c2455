import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Runs a command to its end and takes the time from its start to its exit, and the most
 * memory that it and the processes below it held together. Memory is sampled, and pages
 * that two processes share count twice. One command at a time: the time on the processor
 * is that of all children that ended meanwhile.
 */
export async function measure(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
): Promise<Measurement> {
  const [program, ...args] = command;
  const cpuBefore = cpuOfChildren();
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));

  let peak = 0;
  const sampler = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, memoryOf(child.pid));
  }, SAMPLE_MS);
  try {
    let ended = started;
    child.once('exit', () => (ended = performance.now()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const cpuAfter = cpuOfChildren();
    return {
      seconds: (ended - started) / 1000,
      cpuSeconds:
        cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
      peakBytes: peak > 0 ? peak : undefined,
      succeeded: code === 0,
      output: Buffer.concat(output).toString(),
    };
  } finally {
    clearInterval(sampler);
  }
}

/** Often enough to see a peak, seldom enough to cost the build at most 2 % of one core. */
const SAMPLE_MS = 100;

/** Time on the processor of all children that have ended, and of theirs. */
function cpuOfChildren(): number | undefined {
  const stat = readIfThere('/proc/self/stat');
  // The second field is the program's name, and may hold blanks. Linux counts in hundredths.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? undefined : (Number(fields[13]) + Number(fields[14])) / 100;
}

/**
 * What the process and all below it hold now; at least what one of them held at its own
 * peak, which the kernel remembers. 0 where there is no `/proc`.
 */
function memoryOf(root: number): number {
  const processes = readProcesses();
  const family = [root];
  for (const pid of family)
    for (const process of processes.values()) if (process.parent === pid) family.push(process.pid);
  const members = family.flatMap((pid) => processes.get(pid) ?? []);
  const together = members.reduce((sum, { resident }) => sum + resident, 0);
  return Math.max(together, ...members.map(({ peak }) => peak));
}

function readProcesses(): Map<number, Process> {
  const processes = new Map<number, Process>();
  for (const name of listed('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = readIfThere(`/proc/${name}/status`);
    const field = (key: string): number =>
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const pid = Number(name);
    processes.set(pid, {
      pid,
      parent: field('PPid'),
      resident: field('VmRSS') * 1024,
      peak: field('VmHWM') * 1024,
    });
  }
  return processes;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A process may end between being listed and being read. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

interface Process {
  pid: number;
  parent: number;
  resident: number;
  peak: number;
}

export interface Measurement {
  seconds: number;
  /** On all cores together; undefined where there is no `/proc`. Less shaken by other work than `seconds`. */
  cpuSeconds: number | undefined;
  /** Undefined where there is no `/proc`. */
  peakBytes: number | undefined;
  succeeded: boolean;
  /** What the command printed, both streams together. */
  output: string;
}
