import type { CellResult, Program } from '../contract.ts';
import type { CellElement } from './element.ts';
import { endingOf } from './ending.ts';
import { makeItems } from './items.ts';
import type { Batch, RunEnd } from './protocol.ts';

/** One run, from its first output to its end. */
export class Run {
  readonly #program;
  readonly #last;
  readonly #find;
  readonly #results = new Map<number, CellResult>();
  readonly #shown = new Set<number>();
  #drawn = performance.now() + PATIENCE;

  constructor(program: Program, last: number, find: (cell: number) => CellElement | undefined) {
    this.#program = program;
    this.#last = last;
    this.#find = find;
  }

  show(cells: number[]) {
    for (const cell of cells) this.#shown.add(cell);
  }

  take(batches: Batch[]) {
    for (const { cell, outputs, dropped, place } of batches) {
      // A program that changed the runtime shows nothing in cells that are not its own.
      if (!this.#isOwn(cell)) continue;
      const result = this.#result(cell);
      const own = outputs.filter(
        (each) => each.kind !== 'control' || each.id.startsWith(`${cell}.`),
      );
      result.outputs.push(...own);
      const error = result.outputs.at(-1);
      if (place && error?.kind === 'error') error.place = place;
      if (dropped > 0) result.dropped = dropped;
    }
    // A quick run is shown at its end, at once; of a slow one the reader sees what is there.
    if (performance.now() < this.#drawn) return;
    this.#drawn = performance.now() + REDRAW;
    for (const { cell } of batches) if (this.#shown.has(cell)) void this.#draw(cell);
  }

  async end(end: RunEnd, asPublished: boolean) {
    const at = this.#blame(end);
    if (at !== undefined) {
      this.#shown.add(at);
      const said = endingOf(end);
      if (said) this.#result(at).outputs.push(said);
      const name = this.#find(at)?.name ?? 'a cell';
      const message = `${name}, which comes before it, did not run to its end.`;
      for (const cell of this.#shown)
        if (cell > at && !this.#results.has(cell))
          this.#result(cell).outputs.push({ kind: 'error', name: 'Not run', message });
    }
    for (const cell of this.#shown) {
      const same = await this.#draw(cell);
      if (at === undefined && same !== undefined)
        this.#find(cell)?.compare(asPublished ? same : undefined);
    }
  }

  /** The cell at which a run ended before its end. */
  #blame(end: RunEnd): number | undefined {
    if (end.how !== 'done') return end.cell < 0 ? this.#last : end.cell;
    if (!end.failed || !this.#isOwn(end.failed.cell)) return undefined;
    if (end.failed.begun) return end.failed.cell;
    // The program is no module: most likely for what the reader wrote last.
    const first = this.#results.get(end.failed.cell)?.outputs.splice(0) ?? [];
    const changed = this.#program.cells.filter(
      ({ cell }) => cell <= this.#last && this.#find(cell)?.isChanged,
    );
    const at = changed.at(-1)?.cell ?? this.#last;
    this.#result(at).outputs.push(...first);
    return at;
  }

  /** Says whether it is what was published, where that can be said. */
  async #draw(cell: number): Promise<boolean | undefined> {
    const element = this.#find(cell);
    if (!element) return undefined;
    const result = this.#result(cell);
    const fault = result.outputs.findLast((output) => output.kind === 'error');
    return element.show(makeItems(result), fault && { line: fault.place?.line });
  }

  #isOwn(index: number): boolean {
    return this.#program.cells.some(({ cell }) => cell === index);
  }

  #result(cell: number): CellResult {
    const result = this.#results.get(cell) ?? { cell, outputs: [] };
    this.#results.set(cell, result);
    return result;
  }
}

/** Milliseconds: a run that is done before is shown once. */
const PATIENCE = 250;
const REDRAW = 100;
