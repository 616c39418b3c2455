import type { Program, RunOptions } from '../contract.ts';
import type { Faults } from './changed.ts';
import type { CellElement } from './element.ts';
import { openFiles } from './files.ts';
import type { Order, PageFile, PostFile, Runnable } from './protocol.ts';
import { Run } from './run.ts';
import { openSandbox } from './sandbox.ts';
import type { ControlValue } from './show.ts';

/**
 * What the cells of a page share: the programs, the sandbox, and the controls that were
 * moved. One run at a time; of those asked for meanwhile the latest is next.
 */
export class Post {
  readonly #cells = new Map<number, CellElement>();
  readonly #controls = new Map<string, ControlValue>();
  readonly #files;
  readonly #sandbox;
  #next: Ask | undefined;
  #running: Promise<void> | undefined;

  constructor(page: PageFile, cells: CellElement[]) {
    for (const cell of cells) this.#cells.set(cell.index, cell);
    this.#files = openFiles(page);
    this.#sandbox = openSandbox((name) => this.#files.script(name));
  }

  /** The reader comes near: what a run needs is fetched, and a worker started. */
  warm(cell: number): void {
    const parts = this.#files.post().then((post) => runnableOf(post, programOf(post, cell)).parts);
    this.#sandbox.warm(parts).catch(() => undefined);
  }

  /** Runs the program up to this cell. Resolves when nothing is left to run. */
  async run(cell: number, scope: Scope): Promise<void> {
    this.#next = { cell, scope };
    this.#running ??= this.#runAll();
    await this.#running;
  }

  stop(): void {
    this.#next = undefined;
    this.#sandbox.stop();
  }

  async move(cell: number, id: string, value: ControlValue): Promise<void> {
    this.#controls.set(id, value);
    await this.run(cell, 'program');
  }

  /** Puts what a cell shows back as it was published, and with the last change all of its program. */
  async reset(cell: number): Promise<void> {
    this.stop();
    await this.#running;
    this.#cells.get(cell)?.showPublished();
    for (const id of this.#controls.keys())
      if (id.startsWith(`${cell}.`)) this.#controls.delete(id);
    const members = await this.#files.post().then(
      (post) => programOf(post, cell).cells.map((member) => member.cell),
      () => [cell],
    );
    const elements = members.flatMap((member) => this.#cells.get(member) ?? []);
    if (elements.some((element) => element.isChanged)) return;
    for (const element of elements) element.showPublished();
  }

  async #runAll(): Promise<void> {
    for (let ask; (ask = this.#next);) {
      this.#next = undefined;
      await this.#runNow(ask);
    }
    this.#running = undefined;
  }

  async #runNow({ cell, scope }: Ask): Promise<void> {
    const pressed = this.#cells.get(cell);
    pressed?.begin();
    try {
      const post = await this.#files.post();
      const program = programOf(post, cell);
      // A moved control runs all.
      const last = scope === 'program' ? (program.cells.at(-1)?.cell ?? cell) : cell;
      const {
        faults = [],
        refused,
        ...runnable
      } = await this.#changed(program, { cell, scope }, post);
      const run = new Run(runnable.program, last, (member) => this.#cells.get(member));
      // What comes before a fault stays as it is: nothing runs.
      const from = faults[0]?.cell ?? 0;
      run.show(this.#shown(program, cell, last, scope).filter((member) => member >= from));
      run.take(faults);
      const end =
        refused ??
        (await this.#sandbox.run(this.#order(runnable, last, post), {
          outputs: (batches) => {
            run.take(batches);
          },
          load: (name) => this.#files.data(name),
        }));
      await run.end(end, this.#controls.size === 0 && runnable.program === program);
    } catch {
      pressed?.say('its scripts could not be loaded: are you offline?');
    } finally {
      pressed?.finish();
    }
  }

  /** The cells that a run shows: those asked for, and those before that the reader changed. */
  #shown({ cells }: Program, cell: number, last: number, scope: Scope): number[] {
    return cells
      .map((member) => member.cell)
      .filter((member) => member <= last)
      .filter(
        (member) => member === cell || scope !== 'cell' || this.#cells.get(member)?.isChanged,
      );
  }

  /** The program with the reader's versions of the cells that are to run. */
  async #changed(program: Program, ask: Ask, post: PostFile): Promise<Runnable & Partial<Faults>> {
    const runnable = runnableOf(post, program);
    const codeOf = (cell: number) => {
      const element = this.#cells.get(cell);
      const isMeant = ask.scope === 'program' || cell <= ask.cell;
      // The code of a link runs when its reader says so, and not with another cell.
      const isAsked = ask.scope === 'above' || (ask.scope === 'cell' && cell === ask.cell);
      const runs = isMeant && element?.isChanged && (isAsked || !element.isUnrun);
      return runs ? element.code : undefined;
    };
    if (program.cells.every(({ cell }) => codeOf(cell) === undefined)) return runnable;
    const { changeProgram } = await import('./changed.ts');
    return changeProgram(runnable, codeOf, post.data);
  }

  #order(runnable: Runnable, last: number, post: PostFile): Order {
    const { program } = runnable;
    const stopBefore = program.cells.find(({ cell }) => cell > last)?.cell;
    const options: RunOptions = {
      seed: program.seed,
      date: program.date,
      controls: Object.fromEntries(this.#controls),
      data: post.data,
      ...(stopBefore !== undefined && { stopBefore }),
    };
    return { ...runnable, options };
  }
}

function programOf({ programs }: PostFile, cell: number): Program {
  const found = programs.find(({ cells }) => cells.some((member) => member.cell === cell));
  if (!found) throw new Error('No program has this cell.');
  return found;
}

function runnableOf(post: PostFile, program: Program): Runnable {
  const at = post.programs.indexOf(program);
  return { program, scans: post.scans[at] ?? [], parts: post.parts[at] ?? [] };
}

/** What a run shows anew: the cell (and what was changed before it), all up to it, or all. */
export type Scope = 'cell' | 'above' | 'program';

interface Ask {
  cell: number;
  scope: Scope;
}
