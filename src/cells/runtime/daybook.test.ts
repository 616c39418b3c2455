import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOf } from '../build/testing.ts';
import { checkTypes } from '../build/types.ts';

const imports = `import { display, input, plot, random, table, tex } from "daybook";
import { load } from "daybook/data";
import * as Plot from "@observablehq/plot";
const cars = await load("cars");
declare function is<T>(value: T): void;
`;
const dataTypes = `import type { DataSet } from "daybook/data";
declare module "daybook/data" {
  interface DataSets { cars: DataSet<{ mpg: Float64Array; name: (string | null)[]; "is new": boolean[] }>; }
}`;
const right = [
  'is<number>(cars.rows); is<Float64Array>(cars.mpg); const [car] = cars.records(); is<string | null | undefined>(car?.name); is<number>(car?.mpg ?? 0); is<boolean>(cars.records().every((car) => car["is new"]));',
  'table(cars, { columns: ["mpg", "is new"], digits: 1 }); table(cars.records(), { columns: ["name"] }); table(new Map([[1, "a"]]), { columns: ["key"] }); table([{ a: 1 }, { a: 2 }], { caption: "As" });',
  'const kernel = input.select("Kernel", ["flat", "normal"], "flat"); is<"flat" | "normal">(kernel); const names: string[] = ["a"]; is<string>(input.select("Name", names));',
  'is<number>(input.range("n", { min: 1, max: 2, step: 0.1, value: 1 })); is<boolean>(input.checkbox("c")); is<number>(random()); is<"a" | 1>(random.choice(["a", 1] as const)); is<string[]>(random.sample(["a"], 1)); is<number>(random.choice(cars.mpg)); is<boolean>(random.seeded(1).bernoulli(0.5));',
  'plot({ alt: "Cars", caption: "c", width: 400, color: { legend: true }, marks: [Plot.dot(cars.records(), { x: "mpg", y: (car) => car.mpg * 2 }), Plot.ruleY([0])] });',
  'display(tex`x_${1}`); display(Plot.plot({}), { alt: "a" }); display(undefined); display(1n, {});',
];
const wrong = [
  ['load("car")', 'TS2'],
  ['cars.weight', 'TS2339'],
  ['table(cars, { columns: ["weight"] })', 'TS2'],
  ['table([{ a: 1 }], { columns: ["b"] })', 'TS2'],
  ['table(5)', 'TS2'],
  ['input.select("k", ["a", "b"], "c")', 'TS2'],
  ['input.range("n", { min: 1 })', 'TS2'],
  ['plot({ marks: [] })', 'TS2'],
  ['plot({ alt: "a", widht: 5 })', 'TS2'],
  ['display(1, { alternative: "a" })', 'TS2'],
  ['random.normal("1")', 'TS2'],
  ['(cars as { rows: number }) satisfies string', 'TS1360'],
  ['cars.rows = 5', 'TS2540'],
] as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the types of daybook', () => {
  test('let pass what is right and refuse what is wrong', async () => {
    const posts = [...right, ...wrong.map(([code]) => code)].map((code, at) => ({
      file: `${at}.md`,
      cells: cellsOf(imports, `${code};`),
    }));
    const problems = await checkTypes(posts, { folder, dataTypes, version: '' });
    right.forEach((code, at) => {
      expect([code, ...(problems.get(`${at}.md`) ?? [])]).toEqual([code]);
    });
    wrong.forEach(([code, message], at) => {
      const found = problems.get(`${right.length + at}.md`) ?? [];
      expect([code, found.map((problem) => problem.message.slice(0, 4 + message.length))]).toEqual([
        code,
        [expect.stringContaining(message)],
      ]);
    });
  });
});
