import type { Problem } from '../../journal/problem.ts';
import type { CellResult, RuntimeMessage } from '../contract.ts';
import type { FromChild } from './protocol.ts';
import { readMessage } from '../receive.ts';
import * as speak from './run-problem.ts';

/**
 * Gathers what one program says, and makes results and problems of it. The results are
 * those of all cells that have begun; the last of them has the error that ended the run.
 */
export class Listener {
  readonly results = new Map<number, CellResult>();
  readonly loaded = new Set<string>();
  readonly problems: Problem[] = [];
  readonly #caught = new Set<number>();
  readonly #task: speak.Task;

  constructor(task: speak.Task) {
    this.#task = task;
  }

  /** Takes what the runtime posted. */
  hear(text: string): void {
    const message = readMessage(text);
    const isOurs = ({ cell }: { cell: number }) =>
      this.#task.program.cells.some((own) => own.cell === cell);
    // A program that changed the runtime is heard as far as it keeps to the contract.
    if (!message || ('cell' in message && !isOurs(message))) return;
    if (message.type === 'cell') this.#resultOf(message.cell);
    else if (message.type === 'load') this.loaded.add(message.name);
    else if (message.type === 'outputs') {
      const result = this.#resultOf(message.cell);
      result.outputs.push(...message.outputs);
      if (message.dropped > 0) result.dropped = message.dropped;
    } else this.#hearError(message);
  }

  /** The program has come to its end, or was brought to it. */
  end(ending: Ending): void {
    const task = this.#task;
    const cells = task.program.cells;
    if (ending.type === 'closed') this.problems.push(speak.closed(task));
    else if (ending.type === 'broken')
      this.problems.push(speak.broken(task, ending.message, ending.stack));
    else if (ending.type === 'stopped') {
      const cell = ending.cell ?? [...this.results.keys()].at(-1) ?? cells[0]?.cell ?? 0;
      this.#resultOf(cell).outputs.push(speak.stopOutput(task, cell, ending.reason));
      this.problems.push(speak.stopped(task, cell, ending.reason));
    } else if (this.problems.length === 0) {
      const quiet = cells.filter(({ cell, fails }) => fails && !this.#caught.has(cell));
      this.problems.push(...quiet.map(({ cell }) => speak.threwNothing(task, cell)));
    }
  }

  #hearError(message: RuntimeMessage & { type: 'caught' | 'failed' }): void {
    const { type, cell, stack } = message;
    const error = this.#resultOf(cell).outputs.at(-1);
    if (error?.kind !== 'error') return;
    const place = speak.placesIn(stack, this.#task.assembled).find((each) => each.cell === cell);
    if (place) error.place = { line: place.line, column: place.column };
    if (type === 'caught') this.#caught.add(cell);
    else if (message.reason === 'deadlock') this.problems.push(speak.deadlocked(this.#task, cell));
    else this.problems.push(speak.thrown(this.#task, cell, error, stack));
  }

  #resultOf(cell: number): CellResult {
    const result = this.results.get(cell) ?? { cell, outputs: [] };
    this.results.set(cell, result);
    return result;
  }
}

export type Ending =
  | Extract<FromChild, { type: 'end' | 'broken' | 'stopped' }>
  /** It was not to run any further, or at all. */
  | { type: 'closed' };
