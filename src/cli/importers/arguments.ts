import { distance } from 'fastest-levenshtein';
import type { Importer } from './importer.ts';
import { importers } from './list.ts';

/** What the author asked for, or the one line that says what is wrong with it. */
export function readImportArguments(
  args: readonly string[],
): Asked | { help: true } | { wrong: string } {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return { help: true };
  const named: string[] = [];
  let into: string | undefined;
  let isDry = false;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--dry-run') isDry = true;
    else if (arg === '--into' || arg.startsWith('--into=')) {
      into = arg === '--into' ? args[(index += 1)] : arg.slice('--into='.length);
      if (into === undefined || into === '' || into.startsWith('--'))
        return { wrong: 'import: --into needs a folder' };
    } else if (arg.startsWith('-')) {
      return {
        wrong: `import: there is no option ${arg}${near(arg, ['--into', '--dry-run', '--help'])}`,
      };
    } else named.push(arg);
  }
  const [name, path, ...rest] = named;
  const names = importers.map((importer) => importer.name);
  if (name === undefined)
    return { wrong: `import: say what to import from: ${names.join(', ')} (--help says more)` };
  const importer = importers.find((one) => one.name === name);
  if (!importer)
    return { wrong: `import: ${name} is nothing that can be imported${near(name, names)}` };
  if (path === undefined)
    return { wrong: `import: say which file or folder: import ${name} <file or folder>` };
  if (rest.length > 0)
    return { wrong: `import: only one file or folder at a time, not also ${rest.join(', ')}` };
  return { importer, path, isDry, ...(into !== undefined && { into }) };
}

/** What `--help` prints. */
export const usage = [
  'import <source> <file or folder> [--into <content folder>] [--dry-run]',
  '',
  ...importers.map(({ name, reads }) => `  ${name.padEnd(12)} reads ${reads}`),
  '',
  '  --into       the folder of your log; made whole if it does not exist. Default: content',
  '  --dry-run    say what would be done and write nothing',
  '',
  'Nothing that you wrote or edited is overwritten. Exit codes: 0 all arrived, 1 something',
  'did not (each is named), 2 the command itself is wrong.',
].join('\n');

function near(word: string, known: readonly string[]): string {
  const [best] = known.toSorted((a, b) => distance(word, a) - distance(word, b));
  const isNear = best !== undefined && distance(word, best) <= Math.max(2, word.length / 3);
  return isNear ? `; did you mean ${best}?` : `; there is ${known.join(', ')}`;
}

interface Asked {
  importer: Importer;
  path: string;
  into?: string;
  isDry: boolean;
}
