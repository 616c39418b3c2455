import { readFileSync, writeFileSync } from 'node:fs';
import { rightDigits } from './digits.ts';
import { OTHER_TASKS } from './other-tasks.ts';
import { OWN_TASKS, type Task } from './own-tasks.ts';
import { timeRuns } from './time-runs.ts';

/*
 * node --expose-gc bench/regression/child.ts <library> <task> <rows>
 *
 * One task in a process of its own, so that none leaves memory or compiled code to another.
 * Prints what `inChild` reads.
 */

const [library = '', name = '', rows = ''] = process.argv.slice(2);
const tasks: Record<string, Task> | undefined =
  library === 'Daybook' ? OWN_TASKS : OTHER_TASKS[library];
const task = tasks?.[name];
if (!task) throw new Error(`there is no task “${name}” for ${library}`);

const { run, truth } = task(Number(rows));
globalThis.gc?.();
const before = resetPeak();
const { terms, estimates } = run();
const after = memory('VmHWM');
const grownBytes =
  before !== undefined && after !== undefined ? Math.max(0, after - before) : undefined;
const digits = rightDigits(estimates, truth(terms));
process.stdout.write(JSON.stringify({ times: timeRuns(run), grownBytes, digits }));

/** Makes the kernel forget how much memory was ever held, and says how much is. */
function resetPeak(): number | undefined {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return memory('VmRSS');
  } catch {
    return undefined;
  }
}

function memory(key: string): number | undefined {
  const status = readFileSync('/proc/self/status', 'utf8');
  const kilobytes = new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
