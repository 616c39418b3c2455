import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clear, type Builder } from './builders.ts';
import type { GeneratedDay, GeneratedLog } from './generate.ts';
import { measure, type Measurement } from './measure.ts';
import { verify, type Output } from './verify.ts';

/**
 * Builds the log with each builder in turn, `runs` times: cold, again with nothing
 * changed, and with one day edited. Each run begins with the other builder, so that
 * neither always comes first. Every output is verified. Throws `BuildFailure` where a
 * build fails.
 */
export async function compare(
  log: GeneratedLog,
  content: string,
  builders: readonly Builder[],
  runs: number,
  say: (line: string) => void,
): Promise<Results> {
  const results: Results = new Map(builders.map((builder) => [builder, emptyResult()]));
  const day = log.days[log.days.length >> 1];
  if (!day) throw new RangeError('the log has no day to edit');

  for (let run = 1; run <= runs; run++) {
    const inTurn = run % 2 === 1 ? builders : builders.toReversed();
    const edit = { day, mark: `Written into this day by run ${run} of the benchmark.` };
    for (const state of STATES) {
      if (state === 'edited') await append(content, edit.day, edit.mark);
      for (const builder of inTurn) {
        if (state === 'cold') await clear(builder);
        const taken = await build(builder);
        const output = await verify(builder, log.days, state === 'edited' ? edit : undefined);
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

/** Writes the day anew with one sentence more than it was generated with. */
async function append(content: string, day: GeneratedDay, mark: string): Promise<void> {
  await writeFile(join(content, day.file), `${day.text}\n${mark}\n`);
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
