import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import { assemble } from '../assemble.ts';
import type { CellResult, DataFile, Part, Program } from '../contract.ts';
import { partsOf } from '../parts.ts';
import { CellProcess } from './cell-process.ts';
import { Listener } from './outcome.ts';
import type { Order } from './protocol.ts';
import { patienceWith, type Task } from './run-problem.ts';
import type { RuntimeFiles } from './runtime-files.ts';

/**
 * Runs the programs of posts, each in a fresh context of a process that can read no file
 * and has no network, and gives what they showed and what went wrong. A program that
 * fails takes nothing away from the others.
 */
export async function runPrograms(jobs: Job[], context: RunContext): Promise<Map<string, Outcome>> {
  const runner = createRunner();
  try {
    return await runner.run(jobs, context);
  } finally {
    runner.close();
  }
}

/** A runner that keeps its processes until it is closed: the next run starts none. */
export function createRunner(): Runner {
  let processes: CellProcess[] = [];
  let digest: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const close = () => {
    for (const each of processes) each.close();
    processes = [];
  };
  const run = async (jobs: Job[], context: RunContext) => {
    if (digest !== context.runtime.digest) close();
    ({ digest } = context.runtime);
    const tasks = jobs.flatMap(({ programs, ...job }) =>
      programs.map((program) => ({ ...job, program, assembled: assemble(program) })),
    );
    const wanted = Math.min(availableParallelism(), Math.ceil(tasks.length / WORTH_A_PROCESS));
    while (processes.length < wanted) processes.push(new CellProcess(scriptsOf(context)));
    const queue = tasks.values();
    const listeners = new Map<Task, Listener>();
    await Promise.all(
      processes.slice(0, wanted).map(async (cellProcess) => {
        for (const task of queue) {
          const listener = new Listener(task);
          listeners.set(task, listener);
          const ears = {
            hear: (text: string) => {
              listener.hear(text);
            },
            read: (name: string) => read(name, context),
          };
          // What was not run because it was closed must not be taken for proved.
          const isOpen = processes.includes(cellProcess);
          const order = orderOf(task, context);
          listener.end(isOpen ? await cellProcess.run(order, ears) : { type: 'closed' });
        }
      }),
    );
    return new Map(jobs.map(({ file }) => [file, outcomeOf(file, tasks, listeners)]));
  };
  return {
    run(jobs, context) {
      // One run after the other: they share the processes.
      const next = last.then(() => run(jobs, context));
      last = next.catch(() => undefined);
      return next;
    },
    close,
  };
}

/** Fewer programs than this run sooner than another process starts. */
const WORTH_A_PROCESS = 40;

function outcomeOf(file: string, tasks: Task[], listeners: Map<Task, Listener>): Outcome {
  const own = tasks.flatMap((task) => (task.file === file ? (listeners.get(task) ?? []) : []));
  return {
    results: own
      .flatMap(({ results }) => [...results.values()])
      .toSorted((a, b) => a.cell - b.cell),
    problems: own.flatMap(({ problems }) => problems),
    loaded: [...new Set(own.flatMap(({ loaded }) => [...loaded]))].toSorted(),
  };
}

function orderOf({ program, assembled }: Task, { data }: RunContext): Order {
  const { seed, date } = program;
  return {
    ...{ text: assembled.text, parts: partsOf(program, data) },
    options: {
      ...{ seed, date, controls: {} },
      data: data.map(({ name, format, rows, columns }) => ({ name, format, rows, columns })),
    },
    milliseconds: Object.fromEntries(
      program.cells.map(({ cell }) => [cell, patienceWith({ program }, cell)]),
    ),
  };
}

function scriptsOf({ runtime }: RunContext) {
  return Object.entries(runtime.parts).map(([part, { text }]) => ({ part: part as Part, text }));
}

async function read(name: string, { data }: RunContext): Promise<string | Uint8Array | undefined> {
  const file = data.find((each) => each.name === name);
  if (!file) return undefined;
  return readFile(file.path, file.format === 'columns' ? 'utf8' : null).catch(() => undefined);
}

/** The programs of one post. */
export interface Job {
  file: string;
  cells: Cell[];
  programs: Program[];
}

export interface RunContext {
  runtime: RuntimeFiles;
  /** The data sets that `load` can be asked for; `path` is where the content lies. */
  data: (DataFile & { path: string })[];
}

export interface Outcome {
  /** Of the cells that have begun, in the order of the post. */
  results: CellResult[];
  problems: Problem[];
  /** The names of the data sets that were read. */
  loaded: string[];
}

export interface Runner {
  run(jobs: Job[], context: RunContext): Promise<Map<string, Outcome>>;
  close(): void;
}
