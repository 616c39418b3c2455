import { BUILD_PATIENCE, type Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import type { Assembled, CellPlace } from '../assemble.ts';
import type { ErrorOutput, Program } from '../contract.ts';
import { placeAt } from '../javascript.ts';
import { tokensOf } from '../tokens.ts';
import { placeOfMistake } from './engine-syntax.ts';
import { placeInPost } from './place-in-post.ts';
import { PROGRAM_NAME, type StopReason } from './protocol.ts';

/** The program threw in a cell: the problem stands where it did, which may be in another. */
export function thrown(task: Task, index: number, error: ErrorOutput, stack: string): Problem {
  const [place] = placesIn(stack, task.assembled);
  // What is no error has no stack.
  const [, value] = /^Thrown: (.*)$/s.exec(place ? '' : error.message) ?? [];
  const what = value ?? `${error.name}: ${error.message}`;
  const at = place ?? onlyThrow(task, index) ?? { cell: index };
  return problem(task, at, `${nameOf(task, at.cell)} threw ${oneLine(what)}`);
}

/** A cell awaits what nothing resolves. */
export function deadlocked(task: Task, index: number): Problem {
  const message = `${nameOf(task, index)} waits for something that never comes`;
  return problem(task, { cell: index }, message, 'resolve the promise that it awaits');
}

/** A program was not run to its end, for a reason that is not its own. */
export function closed(task: Task): Problem {
  const index = task.program.cells[0]?.cell ?? 0;
  const message = `${nameOf(task, index)} was not proved: the run was ended before`;
  return problem(task, { cell: index }, message, 'run it again');
}

/** A cell with `fails` did not throw. */
export function threwNothing(task: Task, index: number): Problem {
  const message = `${nameOf(task, index)} is marked \`fails\`, but throws nothing`;
  const found = problem(task, { cell: index }, message, 'remove `fails`');
  return { ...found, line: found.line - 1 };
}

/** An engine does not take the text of the program. */
export function broken(task: Task, message: string, stack: string): Problem {
  const place = placesIn(stack, task.assembled)[0] ?? placeOfMistake(task.program);
  const cell = place?.cell ?? task.program.cells[0]?.cell ?? 0;
  const text = `${nameOf(task, cell)} is no JavaScript: ${oneLine(message)}`;
  return { ...problem(task, place ?? { cell }, text), kind: 'engine' };
}

/** A program was stopped in a cell. */
export function stopped(task: Task, index: number, reason: StopReason): Problem {
  const { what, fix } = reasonOf(task, index, reason);
  return problem(task, { cell: index }, `${nameOf(task, index)} ${what}`, fix);
}

/** The same for those who read the post. */
export function stopOutput(task: Task, index: number, reason: StopReason): ErrorOutput {
  const { what } = reasonOf(task, index, reason);
  return { kind: 'error', name: 'Stopped', message: `The cell ${what}.` };
}

/** The places in cells that a stack names, the innermost first. */
export function placesIn(stack: string, { placeOf }: Assembled): CellPlace[] {
  return stack
    .split(PROGRAM_NAME)
    .slice(1)
    .flatMap((rest) => {
      const [, line, column] = /^:(\d+):(\d+)/.exec(rest) ?? [];
      return line && column ? (placeOf(Number(line), Number(column)) ?? []) : [];
    });
}

function secondsOf(task: Task, index: number): string {
  const seconds = patienceWith(task, index) / 1_000;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** The milliseconds that the build gives a cell. */
export function patienceWith(task: Pick<Task, 'program'>, index: number): number {
  const cell = task.program.cells.find(({ cell }) => cell === index);
  return Math.round((cell?.timeout ?? 0) * BUILD_PATIENCE * 1_000);
}

function reasonOf(task: Task, index: number, reason: StopReason): { what: string; fix?: string } {
  switch (reason) {
    case 'time':
      return {
        what: `did not end within ${secondsOf(task, index)}`,
        fix: 'let its loops and timers end, or give it more with `timeout=`',
      };
    case 'memory':
      return { what: 'took more memory than a cell can have', fix: 'work on less at a time' };
    case 'output':
      return { what: 'showed more than a page can hold', fix: 'show less' };
    case 'exit':
      return { what: 'ended the process in which it ran', fix: 'let it end by itself' };
  }
}

/** Where the one `throw` of a cell stands. */
function onlyThrow({ program }: Task, index: number): CellPlace | undefined {
  const code = program.cells.find(({ cell }) => cell === index)?.javascript ?? '';
  const throws = tokensOf(code).filter(({ value }) => value === 'throw');
  const [only] = throws;
  return throws.length === 1 && only ? { cell: index, ...placeAt(code, only.start) } : undefined;
}

function problem(
  { file, cells }: Task,
  { cell: index, line = 1, column = 1 }: Partial<CellPlace> & { cell: number },
  message: string,
  fix?: string,
): Problem {
  const cell = cells.find((each) => each.index === index);
  const place = cell ? placeInPost(cell, { line, column }) : { line: 1, column: 1 };
  return { file, ...place, severity: 'error', kind: 'run', message, fix };
}

function nameOf({ cells }: Task, index: number): string {
  const name = cells.find((cell) => cell.index === index)?.name;
  return name === undefined ? `cell ${index + 1}` : `cell \`${name}\``;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** One program to run, and what is needed to speak of it. */
export interface Task {
  file: string;
  cells: Cell[];
  program: Program;
  assembled: Assembled;
}
