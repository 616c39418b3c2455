import type { Problem } from '../../journal/problem.ts';
import type { Diagnostic } from './compiler.ts';
import { proveProblem } from './prove-problem.ts';
import type { TypedPost } from './types.ts';

/** What the compiler says, as a problem of the post, with what to write instead where we know it. */
export function typeProblem(
  { file, questions }: Pick<TypedPost, 'file' | 'questions'>,
  mirror: string,
  found: Diagnostic,
): Problem {
  const { line, column, code } = found;
  const rest = (mirror.split('\n')[line - 1] ?? '').slice(column - 1);
  const length = Math.max(1, WORD.exec(rest)?.[0].length ?? 1);
  const place = { file, line, column, length, severity: 'error' } as const;
  const [, said = '', meant] = /^(.*?)(?:\. Did you mean (?:to write )?'(.+)'\?)?$/s.exec(
    sentencesOf(found),
  ) ?? ['', found.message];
  const ofProve = proveProblem(found, mirror, questions);
  return {
    ...place,
    kind: 'types',
    message: `${code} ${ofProve?.message ?? said.replace(/\.$/, '')}`,
    fix: ofProve?.fix ?? fixFor(found, mirror) ?? (meant && `write \`${meant}\``),
  };
}

/** The message and its reasons, without advice about settings that an author does not have. */
function sentencesOf({ message, details }: Diagnostic): string {
  const own = message.replace(/ (?:Do you need to|Try |Consider ).*$/s, '');
  const all = [own, ...details].map((part) => part.replace(/\.$/, '')).join('. ');
  return all.length > MOST_LETTERS ? `${all.slice(0, MOST_LETTERS)}…` : all;
}

function fixFor({ code, message, line }: Diagnostic, mirror: string): string | undefined {
  const [, name = ''] = /'(.*?)'/.exec(message) ?? [];
  if (message.startsWith('Cannot find name')) return fixForName(name);
  switch (code) {
    case 'TS2532':
    case 'TS2533':
    case 'TS18047':
    case 'TS18048':
    case 'TS18049':
      return 'test it first, or write `!` behind it where it cannot be';
    case 'TS2300':
    case 'TS2451':
      if (/^\s*import\b/.test(mirror.split('\n')[line - 1] ?? ''))
        return 'import it once, in the first cell that needs it: the later ones see it';
      return 'give one of them another name, or a cell a scope of its own: `isolated`';
    case 'TS1484':
      return `write \`type ${name}\``;
    default:
      return undefined;
  }
}

function fixForName(name: string): string | undefined {
  if (DAYBOOK.has(name)) return `write \`import { ${name} } from "daybook"\``;
  if (name === 'load') return 'write `import { load } from "daybook/data"`';
  if (name === 'Plot') return 'write `import * as Plot from "@observablehq/plot"`';
  if (NETWORK.has(name))
    return 'put the file into the folder `data` of the log: a cell has no network';
  if (PAGE.has(name)) return 'show it with `display` from "daybook": a cell has no page';
  if (NODE.has(name)) return 'do without: a cell runs in browsers too, where there is no Node';
  return undefined;
}

const MOST_LETTERS = 600;
const WORD =
  /^(?:[\p{ID_Start}$_#][\p{ID_Continue}$]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d[\w.]*)/u;
const DAYBOOK = new Set(['display', 'table', 'plot', 'input', 'random', 'tex', 'prove']);
const NETWORK = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request', 'URL']);
const PAGE = new Set([
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'alert',
  'prompt',
  'self',
]);
const NODE = new Set(['process', 'require', 'module', 'Buffer', 'global', '__dirname', 'exports']);
