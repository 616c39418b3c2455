import { parseArgs } from 'node:util';
import type { ParseArgsConfig, ParseArgsOptionsConfig } from 'node:util';
import { nearMiss } from '../folder/near-miss.ts';

/** A command called wrongly: its message is for the person who called it. */
export class UsageError extends Error {}

/** Reads a command's options; throws UsageError, with a near miss, for one that it does not have. */
export function readOptions<const T extends ParseArgsConfig & { options: ParseArgsOptionsConfig }>(
  args: string[],
  config: T,
): ReturnType<typeof parseArgs<T & { args: string[] }>> {
  const known = Object.keys(config.options).map((name) => `--${name}`);
  try {
    return parseArgs({ ...config, args });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const wrong = /'(--?[\w-]+)/.exec(message)?.[1];
    const near = wrong && !known.includes(wrong) ? nearMiss(wrong, known) : undefined;
    const first = message.split('. ', 1)[0] ?? message;
    throw new UsageError(`${first}${near ? `; did you mean \`${near}\`?` : ''}`);
  }
}

/** Runs a command, and turns its usage errors into one line and exit code 2. */
export async function withUsage(usage: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`daybook: ${error.message}\nusage: ${usage}\n`);
    return 2;
  }
}
