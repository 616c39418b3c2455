import type { Random } from './random.ts';
import { capital, phrase, word } from './words.ts';

/*
 * What small cells are about: lists, sums, functions, interfaces, tables, and now and then
 * a drawing. Each sketch computes for itself what its code will show.
 */

/** What cells of one post share: which names are taken, and what is imported. */
export class Scribe {
  readonly random: Random;
  readonly #names = new Set<string>();
  readonly #imported = new Set<string>();

  constructor(random: Random) {
    this.random = random;
  }

  /** A name in two words, so never one of the language's, that the post does not have yet. */
  name(): string {
    const name = plainWord(this.random) + capital(plainWord(this.random));
    if (this.#names.has(name)) return this.name();
    this.#names.add(name);
    return name;
  }

  /** A few whole numbers. */
  numbers(): number[] {
    return this.random.times(5, 12, () => this.random.int(1, 999));
  }

  /** The import lines for what no earlier cell has imported. */
  importing(wanted: readonly string[]): string[] {
    const added = wanted.filter((each) => !this.#imported.has(each));
    for (const each of added) this.#imported.add(each);
    const own = added.filter((each) => each !== PLOT);
    return [
      ...(own.length > 0 ? [`import { ${own.join(', ')} } from "daybook";`] : []),
      ...(added.includes(PLOT) ? [`import * as Plot from "@observablehq/plot";`] : []),
    ];
  }
}

/** A drawing, and below it how many points it has. */
export function drawing(scribe: Scribe): Sketch {
  const [points, mark] = [scribe.name(), scribe.random.pick(['dot', 'lineY', 'barY'])];
  const [start, many] = [scribe.random.int(1, 50), scribe.random.int(8, 40)];
  const text = label(scribe);
  return {
    imports: ['display', 'plot', PLOT],
    lines: [
      `const ${points} = Array.from({ length: ${many} }, (_, at) => ({`,
      `  at,`,
      `  value: Math.round(100 * Math.sin((at + ${start}) / 5)),`,
      `}));`,
      `plot({`,
      `  alt: "${phrase(scribe.random, 4, 8)}",`,
      `  marks: [Plot.ruleY([0]), Plot.${mark}(${points}, { x: "at", y: "value" })],`,
      `});`,
      `display(\`${text}: \${${points}.length * 1000}\`);`,
    ],
    shows: [`${text}: ${many * 1000}`],
  };
}

function sumOfNumbers(scribe: Scribe): Sketch {
  const [list, total, numbers] = [scribe.name(), scribe.name(), scribe.numbers()];
  const text = label(scribe);
  return {
    imports: ['display'],
    lines: [
      `// ${capital(phrase(scribe.random, 4, 9))}.`,
      `const ${list} = [${numbers.join(', ')}];`,
      `const ${total} = ${list}.reduce((sum, value) => sum + value, 0);`,
      `const ${total}Mean = ${total} / ${list}.length;`,
      `display(\`${text}: \${${total}}, on average \${${total}Mean.toFixed(2)}\`);`,
    ],
    shows: [`${text}: ${sum(numbers)}, on average ${(sum(numbers) / numbers.length).toFixed(2)}`],
  };
}

function tableOfSteps(scribe: Scribe): Sketch {
  const [rows, factor, many] = [scribe.name(), scribe.random.int(2, 99), scribe.random.int(3, 12)];
  const text = label(scribe);
  return {
    imports: ['display', 'table'],
    lines: [
      `const ${rows} = Array.from({ length: ${many} }, (_, at) => {`,
      `  const step = at + 1;`,
      `  return { step, square: step ** 2, share: step / ${factor} };`,
      `});`,
      `table(${rows}, { caption: "${phrase(scribe.random, 3, 6)}" });`,
      `const ${rows}Last = ${rows}.at(-1)?.square ?? 0;`,
      `display(\`${text}: \${${rows}Last * ${factor * 100}}\`);`,
    ],
    shows: [`${text}: ${many ** 2 * factor * 100}`],
  };
}

function lengthOfVector(scribe: Scribe): Sketch {
  const [list, length, numbers] = [scribe.name(), scribe.name(), scribe.numbers()];
  const norm = Math.sqrt(sum(numbers.map((value) => value ** 2)));
  const text = label(scribe);
  return {
    imports: ['display'],
    lines: [
      `const ${list} = new Float64Array([${numbers.join(', ')}]);`,
      `const ${length} = Math.sqrt(${list}.reduce((sum, value) => sum + value ** 2, 0));`,
      `const ${length}Weights = Array.from(${list}, (value) => Math.exp(-value / ${length}));`,
      `display(\`${text}: \${${length}.toFixed(3)} of \${Math.max(...${list})}\`);`,
      `Math.max(...${length}Weights) <= 1;`,
    ],
    shows: [`${text}: ${norm.toFixed(3)} of ${Math.max(...numbers)}`],
  };
}

function functionOfValues(scribe: Scribe): Sketch {
  const [spread, numbers] = [scribe.name(), scribe.numbers()];
  const text = label(scribe);
  return {
    imports: ['display'],
    lines: [
      `function ${spread}(values: readonly number[]): { low: number; high: number } {`,
      `  if (values.length === 0) throw new RangeError("there are no values");`,
      `  return { low: Math.min(...values), high: Math.max(...values) };`,
      `}`,
      ``,
      `const { low: ${spread}Low, high: ${spread}High } = ${spread}([${numbers.join(', ')}]);`,
      `display(\`${text}: \${${spread}Low} to \${${spread}High}\`);`,
      `${spread}High - ${spread}Low;`,
    ],
    shows: [`${text}: ${Math.min(...numbers)} to ${Math.max(...numbers)}`],
  };
}

function listOfThings(scribe: Scribe): Sketch {
  const [list, Thing] = [scribe.name(), capital(scribe.name())];
  const things = scribe.random.times(2, 3, () => ({
    name: plainWord(scribe.random),
    weight: scribe.random.int(1, 999),
  }));
  const heaviest = things.reduce((best, each) => (each.weight > best.weight ? each : best));
  const text = label(scribe);
  return {
    imports: ['display'],
    lines: [
      `interface ${Thing} {`,
      `  name: string;`,
      `  weight: number;`,
      `}`,
      `const ${list}: readonly ${Thing}[] = [`,
      ...things.map(({ name, weight }) => `  { name: "${name}", weight: ${weight} },`),
      `];`,
      `const ${list}Top = ${list}.toSorted((one, other) => other.weight - one.weight)[0];`,
      `display(\`${text}: \${${list}Top?.name ?? "none"} with \${${list}Top?.weight ?? 0}\`);`,
    ],
    shows: [`${text}: ${heaviest.name} with ${heaviest.weight}`],
  };
}

function countedLetters(scribe: Scribe): Sketch {
  const [counts, words] = [scribe.name(), phrase(scribe.random, 5, 9)];
  const letters = words.replaceAll(' ', '');
  const text = label(scribe);
  return {
    imports: ['display'],
    lines: [
      `const ${counts} = new Map<string, number>();`,
      `for (const letter of "${words}".replaceAll(" ", "")) {`,
      `  ${counts}.set(letter, (${counts}.get(letter) ?? 0) + 1);`,
      `}`,
      `const ${counts}All = [...${counts}.values()].reduce((sum, each) => sum + each, 0);`,
      `display(\`${text}: \${${counts}All}, \${${counts}.size} of them different\`);`,
    ],
    shows: [`${text}: ${letters.length}, ${new Set(letters).size} of them different`],
  };
}

function simulated(scribe: Scribe): Sketch {
  const [tries, rolls, sides] = [scribe.name(), scribe.random.int(200, 900), 6];
  const text = label(scribe);
  return {
    imports: ['display'],
    lines: [
      `const ${tries} = Array.from({ length: ${rolls} }, () => Math.ceil(Math.random() * ${sides}));`,
      `const ${tries}Sixes = ${tries}.filter((roll) => roll === ${sides}).length;`,
      `const ${tries}Share = ${tries}Sixes / ${tries}.length;`,
      `display(\`${text}: \${${tries}.length * ${sides}} eyes at most\`);`,
      `${tries}Share;`,
    ],
    shows: [`${text}: ${rolls * sides} eyes at most`],
  };
}

function label(scribe: Scribe): string {
  return capital(phrase(scribe.random, 2, 4));
}

function plainWord(random: Random): string {
  const text = word(random);
  return /^[a-z]{4,}$/.test(text) ? text : plainWord(random);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

const PLOT = 'Plot';

type Sketcher = (scribe: Scribe) => Sketch;

export const SKETCHES: readonly [Sketcher, ...Sketcher[]] = [
  sumOfNumbers,
  tableOfSteps,
  lengthOfVector,
  functionOfValues,
  listOfThings,
  countedLetters,
  simulated,
];

export interface Sketch {
  imports: string[];
  lines: string[];
  /** See `MadeUpCell`. */
  shows: string[];
}
