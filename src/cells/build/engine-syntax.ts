import vm from 'node:vm';
import type { CellPlace } from '../assemble.ts';
import type { Program } from '../contract.ts';
import { statementsOf } from '../statements.ts';
import { tokensOf } from '../tokens.ts';

/**
 * Where an engine does not take a program that TypeScript took. It says the place only of
 * scripts, and not of modules: each cell is compiled as a script, and none is run.
 */
export function placeOfMistake({ cells }: Program): CellPlace | undefined {
  for (const { cell, javascript } of cells) {
    try {
      new vm.Script(`async () => {${withoutModules(javascript)}\n}`, { filename: NAME });
    } catch (error) {
      // `daybook:cell:3`, the line, and carets below it.
      const [head = '', , carets = ''] = ((error as Error).stack ?? '').split('\n');
      const line = Number(head.slice(NAME.length + 1)) || 1;
      const column = carets.indexOf('^') + 1 - (line === 1 ? 'async () => {'.length : 0);
      return { cell, line, column: Math.max(1, column) };
    }
  }
  return undefined;
}

const NAME = 'daybook:cell';

/** Blanks imports, and the words by which a module gives something away. */
function withoutModules(javascript: string): string {
  const tokens = tokensOf(javascript);
  let text = javascript;
  const blank = (from: number, to: number) => {
    const [start = 0, end = start] = [tokens[from]?.start, tokens[to - 1]?.end];
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  };
  for (const { kind, from, to } of statementsOf(tokens)) {
    const gives = tokens[from + 1]?.value ?? '';
    if (kind === 'import' || (kind === 'export' && /^[{*]$/.test(gives))) blank(from, to);
    else if (kind === 'export' && gives === 'default') blank(from, to);
    else if (kind === 'export') blank(from, from + 1);
  }
  return text;
}
