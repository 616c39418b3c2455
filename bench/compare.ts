import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clear, type Builder } from './builders.ts';
import { editMiddleDay, type Edit } from './edit.ts';
import type { GeneratedLog } from './generate.ts';
import { measure, type Measurement } from './measure.ts';
import { verify, type Output } from './verify.ts';

/**
 * Builds the log of each builder in turn, `runs` times: cold, again with nothing changed,
 * and with one day edited. Each run begins with the other end of the list, so that none
 * always comes first. Every output is verified. Throws `BuildFailure` where a build fails.
 */
export async function compare(
  builders: readonly Builder[],
  runs: number,
  say: (line: string) => void,
): Promise<Results> {
  const results: Results = new Map(builders.map((builder) => [builder, emptyResult()]));
  const logs = new Set(builders.map(({ log }) => log));

  for (let run = 1; run <= runs; run++) {
    const inTurn = run % 2 === 1 ? builders : builders.toReversed();
    const edits = new Map([...logs].map((log) => [log, editMiddleDay(log, run)]));
    for (const state of STATES) {
      if (state === 'edited') for (const [log, edit] of edits) await apply(log, edit);
      for (const builder of inTurn) {
        if (state === 'cold') await clear(builder);
        const taken = await build(builder);
        const edit = state === 'edited' ? edits.get(builder.log) : undefined;
        const output = await verify(builder, edit);
        const result = results.get(builder);
        result?.[state].push(taken);
        if (result) result.output = output;
        say(`run ${run}, ${state}, ${builder.name}: ${taken.seconds.toFixed(2)} s`);
      }
    }
  }
  return results;
}

async function build(builder: Builder): Promise<Measurement> {
  await mkdir(builder.env['TMPDIR'] ?? '.', { recursive: true });
  const taken = await measure(builder.command, builder.env);
  if (!taken.succeeded) throw new BuildFailure(builder.name, taken.output);
  return taken;
}

async function apply(log: GeneratedLog, { day, text }: Edit): Promise<void> {
  await writeFile(join(log.folder, day.file), text);
}

function emptyResult(): Result {
  return { cold: [], unchanged: [], edited: [], output: { pages: 0, bytes: 0 } };
}

export class BuildFailure extends Error {
  /** What the build printed. */
  readonly output: string;

  constructor(name: string, output: string) {
    super(`the build of ${name} failed`);
    this.output = output;
  }
}

const STATES = ['cold', 'unchanged', 'edited'] as const;

export type State = (typeof STATES)[number];

export type Result = Record<State, Measurement[]> & { output: Output };

export type Results = Map<Builder, Result>;
