import { parseArgs } from 'node:util';
import type { ParseArgsConfig, ParseArgsOptionsConfig } from 'node:util';
import { nearMiss } from '../journal/near-miss.ts';

/** A command called wrongly: its message is for the person who called it. */
export class UsageError extends Error {}

/** Reads a command's options; throws UsageError, with a near miss, for one that it does not have. */
export function readOptions<const T extends ParseArgsConfig & { options: ParseArgsOptionsConfig }>(
  args: string[],
  config: T,
): ReturnType<typeof parseArgs<T & { args: string[] }>> {
  try {
    return parseArgs({ ...config, args });
  } catch (error) {
    const explained = explain(error, Object.keys(config.options));
    throw explained === undefined ? error : new UsageError(explained);
  }
}

/** What was wrong with the arguments; undefined where it is a fault of ours. */
function explain(error: unknown, known: string[]): string | undefined {
  if (!(error instanceof TypeError && 'code' in error)) return undefined;
  const [, word = ''] = /'([^']*)'/.exec(error.message) ?? [];
  // Node names an option with its short form and its value: `-d, --date <value>`.
  const option = /-[^\s,<]*(?=(?: <value>)?$)/.exec(word)?.[0] ?? word;
  const names = known.map((name) => `--${name}`);
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `there is no option \`${option}\`${didYouMean(option, names)}`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take')
        ? `\`${option}\` takes no value`
        : `\`${option}\` needs a value`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `\`${word}\` is one argument too many${didYouMean(`--${word}`, names)}`;
    default:
      return undefined;
  }
}

/** A near miss as the end of a message, or the choices where nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearMiss(word, known);
  if (near) return `; did you mean \`${near}\`?`;
  return known.length > 0 ? ` (${known.join(', ')})` : '';
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
