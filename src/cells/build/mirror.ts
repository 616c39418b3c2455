import type { Cell } from '../../journal/cell.ts';
import { scopesOf } from './programs.ts';

/**
 * What the compiler reads in place of a post: one file for each scope, in which every
 * line that is no code is blank. So its lines and columns are those of the post.
 */
export function mirrorsOf(cells: Cell[]): string[] {
  return scopesOf(cells).map(mirrorOf);
}

function mirrorOf(cells: Cell[]): string {
  const lines: string[] = [];
  const add = (line: number, text: string) => {
    for (let at = lines.length; at < line; at++) lines.push('');
    lines[line - 1] += text;
  };
  for (const { code, line, indents, options } of cells) {
    // A scope of its own for what is caught, as in the module that runs.
    if (options.fails) add(line, 'try {');
    const codeLines = code.replace(/\n$/, '').split('\n');
    codeLines.forEach((text, at) => {
      add(line + 1 + at, ' '.repeat(indents[at] ?? 0) + withoutOddLineEnds(text));
    });
    add(line + 1 + codeLines.length, options.fails ? '} catch {}' : ';');
  }
  return `${lines.join('\n')}\n`;
}

/** Compilers see the end of a line in these, editors do not. */
function withoutOddLineEnds(text: string): string {
  return text.replace(/[\r\u2028\u2029]/g, ' ');
}
