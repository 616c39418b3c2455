import { createRandom } from './random.ts';
import { Scribe, SKETCHES, drawing } from './sketches.ts';

/**
 * Small cells for one made-up day, drawn by a chance of their own, so that the day's prose
 * is the same with and without them. They share one scope, as the cells of a post do.
 *
 * @param draws whether the last of them draws with Plot.
 */
export function createCells(
  seed: number,
  number: number,
  { count, draws }: { count: number; draws: boolean },
): MadeUpCell[] {
  const random = createRandom(Math.imul(seed, 0x27d4eb2f) ^ Math.imul(number, 0x165667b1));
  const scribe = new Scribe(random);
  return Array.from({ length: count }, (_, at) => {
    const sketch = draws && at === count - 1 ? drawing : random.pick(SKETCHES);
    const { lines, shows, imports } = sketch(scribe);
    if (random.chance(0.1)) lines.push(`console.log("cell", ${at + 1}, "of", ${count});`);
    return { code: [...scribe.importing(imports), ...lines].join('\n'), shows };
  });
}

/** The fence of a cell, as it stands in the file. */
export function fenceOf({ code }: MadeUpCell): string {
  return '```ts run\n' + code + '\n```';
}

/**
 * The cell with one line more, which shows something that no run before has shown. Only
 * code that ran can show it: the number is not in the text.
 */
export function changedCell({ code, shows }: MadeUpCell, run: number): MadeUpCell {
  const line = `display(\`Changed for the benchmark: \${${run} * 1001 + ${shows.length}}\`);`;
  const shown = `Changed for the benchmark: ${run * 1001 + shows.length}`;
  return { code: `${code}\n${line}`, shows: [...shows, shown] };
}

export interface MadeUpCell {
  /** TypeScript, without a line break at its end. */
  code: string;
  /** Text that its output has, and its code has not: what the code computes. */
  shows: string[];
}
