import type { Cell } from '../../journal/cell.ts';
import { DEFAULT_TIMEOUT } from '../../journal/cell.ts';
import { nearMiss } from '../../journal/near-miss.ts';
import type { Problem } from '../../journal/problem.ts';
import type { Program, ProgramCell } from '../contract.ts';
import { placeAt, type Scan } from '../javascript.ts';
import { IMPORTABLE } from '../parts.ts';
import type { Fault } from './fault.ts';
import { placeInPost } from './place-in-post.ts';
import { strip } from './strip.ts';
import { tokensOf, valueAt } from '../tokens.ts';

/**
 * Makes programs of the cells of a post: one of all that share a scope, and one of each
 * that is isolated, in the order of their first cells. A program with a problem is left
 * out. Types are not looked at.
 */
export function programsOf(
  cells: Cell[],
  { file, date }: { file: string; date: string },
): { programs: Program[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const programs: Program[] = [];
  for (const scope of scopesOf(cells)) {
    const made = scope.map((cell) => makeCell(cell, file));
    problems.push(...made.flatMap((each) => each.problems));
    const runnable = made.flatMap(({ cell }) => cell ?? []);
    // A name of its own for each, that does not change when cells are put before it.
    const [first] = scope;
    const seed = first?.options.isolated ? `${date} ${first.id}` : date;
    if (runnable.length === scope.length) programs.push({ seed, date, cells: runnable });
  }
  return { programs, problems };
}

/** The cells that share names, together; in the order of their first cells. */
export function scopesOf(cells: Cell[]): Cell[][] {
  const shared = cells.filter(({ options }) => !options.isolated);
  const first = shared[0];
  return cells.flatMap((cell) =>
    cell.options.isolated ? [[cell]] : cell === first ? [shared] : [],
  );
}

/** What to say of an import that no cell can have. */
function unknownImport(specifier: string): Pick<Problem, 'message' | 'fix'> {
  const names = Object.keys(IMPORTABLE);
  const near = nearMiss(specifier, names);
  const list = new Intl.ListFormat('en').format(names.map((name) => `\`${name}\``));
  return {
    message: `a cell cannot import \`${specifier}\`: it can import ${list}`,
    fix: near && `write \`${near}\``,
  };
}

function makeCell(cell: Cell, file: string): { cell?: ProgramCell; problems: Problem[] } {
  const { code, options, index } = cell;
  const stripped = strip(code);
  const problem = (kind: string, { line, column, ...rest }: Fault): Problem => {
    return { file, ...placeInPost(cell, { line, column }), severity: 'error', kind, ...rest };
  };
  if (stripped.fault) return { problems: [problem('syntax', stripped.fault)] };
  const { javascript } = stripped;
  const problems = importFaults(cell, stripped).map(([kind, fault]) => problem(kind, fault));
  if (problems.length > 0) return { problems };
  const { timeout = DEFAULT_TIMEOUT, fails = false, static: fixed = false } = options;
  return { cell: { cell: index, javascript, timeout, fails, static: fixed }, problems };
}

function importFaults(
  { code, options }: Cell,
  { javascript, scan }: { javascript: string; scan: Scan },
): [kind: string, Fault][] {
  const at = ({ start, end }: { start: number; end: number }) => {
    return { ...placeAt(code, start), length: end - start };
  };
  const faults: [string, Fault][] = [];
  for (const found of scan.imports) {
    if (!Object.hasOwn(IMPORTABLE, found.specifier))
      faults.push(['import', { ...at(found), ...unknownImport(found.specifier) }]);
    else if (options.fails && !found.dynamic) {
      const message = 'a cell that fails cannot have an import: what it throws would not be caught';
      const within = `write \`await import("${found.specifier}")\``;
      const fix = options.isolated ? within : `import it in another cell, or ${within}`;
      faults.push(['syntax', { ...at(found), message, fix }]);
    }
  }
  for (const found of typeImports(code, javascript))
    if (!Object.hasOwn(IMPORTABLE, found.specifier))
      faults.push(['import', { ...at(found), ...unknownImport(found.specifier) }]);
  for (const range of scan.unknownImports) {
    const message = 'a cell cannot import what it names only when it runs';
    faults.push(['import', { ...at(range), message, fix: 'write the name between quotes' }]);
  }
  return faults;
}

/** What is imported for its types alone: nothing of it is left in the JavaScript. */
function typeImports(code: string, javascript: string) {
  const tokens = tokensOf(code);
  return tokens.flatMap(({ type, value, start, end }, at) => {
    const isGone = type === 'StringLiteral' && javascript.slice(start, end).trim() === '';
    const isImport =
      valueAt(tokens, at - 1) === 'from' ||
      (valueAt(tokens, at - 1) === '(' && valueAt(tokens, at - 2) === 'import');
    return isGone && isImport ? [{ specifier: value.slice(1, -1), start, end }] : [];
  });
}
