import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, daybook } from './daybook.ts';
import { hostile } from './hostile.ts';
import { expect, test } from './test.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const failing = join(root, 'e2e/failing');

/** Every problem of `e2e/failing`: where it must stand, and what it must say. */
const expected: [file: string, line: number, column: number, message: RegExp][] = [
  ['data/columns.csv', 1, 1, /heigth/],
  ['data/short.csv', 3, 5, /tall/],
  ['data/short.csv', 4, 4, /row is too short/],

  ['days/2024-01-02-syntax.md', 7, 1, /cannot have an enum/],
  ['days/2024-01-02-syntax.md', 16, 3, /cannot have an enum/],
  ['days/2024-01-02-syntax.md', 20, 3, /cannot have a namespace/],
  ['days/2024-01-02-syntax.md', 27, 22, /constructor .* cannot declare fields/],
  ['days/2024-01-02-syntax.md', 33, 3, /cannot have decorators/],
  ['days/2024-01-02-syntax.md', 39, 17, /cannot have JSX/],
  ['days/2024-01-02-syntax.md', 43, 1, /cannot have `import … =`/],
  ['days/2024-01-02-syntax.md', 47, 15, /cannot name a type in angle brackets/],
  ['days/2024-01-02-syntax.md', 51, 19, /not TypeScript: expected ','/],
  ['days/2024-01-02-syntax.md', 55, 1, /cannot have `export =`/],
  ['days/2024-01-02-syntax.md', 59, 1, /cannot have `declare global`/],
  ['days/2024-01-02-syntax.md', 65, 1, /cannot have `declare module`/],
  ['days/2024-01-02-syntax.md', 71, 1, /cannot have `@ts-nocheck`/],
  ['days/2024-01-02-syntax.md', 76, 213, /nested too deeply/],

  ['days/2024-01-03-imports.md', 7, 25, /cannot import `daybok`: it can import `daybook`/],
  ['days/2024-01-03-imports.md', 8, 26, /cannot import `node:fs\/promises`/],
  ['days/2024-01-03-imports.md', 9, 15, /cannot import `lodash`/],
  ['days/2024-01-03-imports.md', 13, 35, /cannot import `daybook\/dat`/],
  ['days/2024-01-03-imports.md', 14, 11, /cannot import what it names only when it runs/],
  ['days/2024-01-03-imports.md', 18, 24, /a cell that fails cannot have an import/],

  ['days/2024-01-04-types.md', 10, 7, /TS2322 .*'string' .*'number'/],
  ['days/2024-01-04-types.md', 11, 9, /TS2552 .*'prize'/],
  ['days/2024-01-04-types.md', 17, 9, /TS2322 .*'number' .*'string'/],
  ['days/2024-01-04-types.md', 24, 14, /TS2322 .*'number' .*'string'/],
  ['days/2024-01-04-types.md', 31, 24, /TS2322 .*'string' .*'number'/],
  ['days/2024-01-04-types.md', 35, 22, /TS2304 .*'price'/],
  ['days/2024-01-04-types.md', 39, 28, /TS2345 .*"goood"/],
  ['days/2024-01-04-types.md', 41, 6, /TS2339 .*'y'/],
  ['days/2024-01-04-types.md', 42, 17, /TS2532 /],
  ['days/2024-01-04-types.md', 43, 19, /TS7006 .*'value'/],
  ['days/2024-01-04-types.md', 44, 1, /TS2591 .*'process'/],
  ['days/2024-01-04-types.md', 45, 7, /TS2304 .*'fetch'/],
  ['days/2024-01-04-types.md', 46, 1, /TS2584 .*'document'/],

  ['days/2024-01-09-twice.md', 7, 7, /TS2451 .*'price'/],
  ['days/2024-01-09-twice.md', 14, 7, /TS2451 .*'price'/],

  ['days/2024-01-05-windows.md', 8, 7, /TS2322 .*'number' .*'string'/],
  ['days/2024-01-05-windows.md', 12, 9, /TS2322 .*'string' .*'number'/],

  ['days/2024-01-06-throws.md', 10, 26, /RangeError: deep in it/],
  ['days/2024-01-06-throws.md', 21, 7, /TypeError: Cannot read properties of null/],
  ['days/2024-01-06-throws.md', 27, 25, /SyntaxError: /],
  ['days/2024-01-06-throws.md', 31, 1, /a text/],
  ['days/2024-01-06-throws.md', 35, 22, /TypeError: rejected/],
  ['days/2024-01-06-throws.md', 39, 21, /Error: nobody listens/],
  ['days/2024-01-06-throws.md', 44, 9, /Error: in a timer/],
  ['days/2024-01-06-throws.md', 48, 1, /fails/],
  ['days/2024-01-06-throws.md', 54, 7, /min of input\.range/],
  ['days/2024-01-06-throws.md', 59, 7, /no data set “nothing”/],
  ['days/2024-01-06-throws.md', 67, 7, /Error: after 1/],

  ['days/2024-01-07-options.md', 6, 11, /`nmae` is not an option/],
  ['days/2024-01-07-options.md', 10, 11, /`kode` cannot be hidden/],
  ['days/2024-01-07-options.md', 14, 11, /`0` is no timeout/],
  ['days/2024-01-07-options.md', 18, 11, /`static` takes no value/],
  ['days/2024-01-07-options.md', 22, 20, /`name` is written twice/],
  ['days/2024-01-07-options.md', 26, 11, /already the name of the cell in line 22/],
  ['days/2024-01-07-options.md', 30, 7, /`js` cannot be run/],
  ['days/2024-01-07-options.md', 34, 7, /`rnu` does not make a cell/],
  ['days/2024-01-07-options.md', 38, 7, /this cell is empty/],
  ['days/2024-01-07-options.md', 41, 22, /`isolatd` is not an option/],

  [
    'days/2024-01-10-tolerance.md',
    8,
    73,
    /`tolerance` of question 1 of homework 1 must be above 0/,
  ],

  [
    ...(['days/2024-01-11-proofs.md', 10, 17] as const),
    /`q1` is recorded as 3\.15, but the cell `pi` computes 3\.142857142857143, more than 0\.005 away$/,
  ],
  ['days/2024-01-11-proofs.md', 12, 50, /`q2` is recorded as `reef`, but .* computes `bowline`$/],
  ['days/2024-01-11-proofs.md', 13, 58, /the day has no cell `knto`$/],
  ['days/2024-01-11-proofs.md', 14, 58, /the cell `pi` does not prove `q4`$/],
  ['days/2024-01-11-proofs.md', 15, 15, /the cell `pi` proves `q5`, whose answer is only stated$/],
  ['days/2024-01-11-proofs.md', 16, 57, /proved by the cell `knot`, and not by the cell `pi`$/],
  ['days/2024-01-11-proofs.md', 17, 47, /`q7` is open, but the cell `pi` computes 7$/],
  ['days/2024-01-11-proofs.md', 34, 9, /`q1` is proved already, by the cell `pi`$/],

  ['days/2024-01-12-asked.md', 14, 7, /TS2345 the day has no question `q9`, only `q1` and/],
  ['days/2024-01-12-asked.md', 15, 7, /TS2345 the day has no question `which-knto`, only/],
  ['days/2024-01-12-asked.md', 16, 13, /TS2345 .*'string' .*'number'/],
  ['days/2024-01-12-asked.md', 17, 21, /TS2345 .*'3' .*'string \| boolean'/],
];

test('each problem of a cell stands at its line and column, and says what is wrong', async () => {
  const { code, problems } = await check(failing);
  const told = problems.map(({ file, line, column, message }) => {
    return `${file.replace('e2e/failing/', '')}:${line}:${column} ${message}`;
  });
  const wanted = expected.map(([file, line, column, message]) => ({
    place: `${file}:${line}:${column} `,
    message,
  }));
  const missing = wanted.filter(
    ({ place, message }) => !told.some((one) => one.startsWith(place) && message.test(one)),
  );
  expect(missing, told.join('\n')).toEqual([]);
  expect(told.filter((one) => !wanted.some(({ place }) => one.startsWith(place)))).toEqual([]);
  expect(told.filter((one) => /-(?:good|neighbour)\.md:/.test(one))).toEqual([]);
  expect(code).toBe(1);
});

test('a log with a cell that fails is not built', async () => {
  const out = join(root, 'test-results/sites/failing');
  await rm(out, { recursive: true, force: true });
  const built = await daybook(failing, 'build', '--outDir', out);
  expect(built.code).toBe(1);
  expect(built.out + built.error).toContain('e2e/failing/days/2024-01-06-throws.md:');
  expect(await readdir(out).catch(() => 'nothing')).toBe('nothing');
});

test('a hostile cell is a problem of its own day and of no other', async () => {
  const log = join(root, 'test-results/hostile');
  await rm(log, { recursive: true, force: true });
  await mkdir(join(log, 'days'), { recursive: true });
  for (const file of ['site.yaml', 'categories.yaml', 'days/2024-01-08-neighbour.md'])
    await cp(join(failing, file), join(log, file));
  for (const [at, { name, code, seconds = 1 }] of hostile.entries()) {
    const date = new Date(Date.UTC(2024, 1, 1 + at)).toISOString().slice(0, 10);
    // The build is patient: it gives a cell five times its seconds.
    const cell = `\`\`\`ts run timeout=${seconds / 5}\n${code}\n\`\`\`\n`;
    const day = `---\ntitle: ${name}\ncategories: [cells]\n---\n\n${cell}`;
    await writeFile(join(log, `days/${date}-${name}.md`), day);
  }
  const { code, checked, problems } = await check(log);
  expect(checked).toBe(hostile.length + 3);
  expect(code).toBe(1);
  for (const { name, says, saysAtBuild = says } of hostile) {
    const own = problems.filter(({ file }) => new RegExp(`\\d-${name}\\.md$`).test(file));
    expect(own.map(({ message }) => message).join('\n'), name).toMatch(saysAtBuild);
    expect(own, name).toHaveLength(1);
    expect(own[0]?.line, name).toBeGreaterThan(5);
  }
  expect(problems.filter(({ file }) => file.endsWith('-neighbour.md'))).toEqual([]);
});
