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
  ['data/columns.csv', 1, 6, /heigth/],
  ['data/short.csv', 3, 5, /tall/],
  ['data/short.csv', 4, 1, /./],
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
  expect(told.filter((one) => /good|neighbour/.test(one))).toEqual([]);
  expect(code).toBe(1);
});

test('a log with a cell that fails is not built', async () => {
  const out = join(root, 'test-results/sites/failing');
  await rm(out, { recursive: true, force: true });
  const { code, out: printed } = await daybook(failing, 'build', '--outDir', out);
  expect(code).toBe(1);
  expect(printed).toContain('e2e/failing/days/2024-01-06-throws.md:');
  expect(await readdir(out).catch(() => 'nothing')).toBe('nothing');
});

test('a hostile cell is a problem of its own day and of no other', async () => {
  const log = join(root, 'test-results/hostile');
  await rm(log, { recursive: true, force: true });
  await mkdir(join(log, 'days'), { recursive: true });
  for (const file of ['site.yaml', 'categories.yaml', 'days/2024-01-08-neighbour.md'])
    await cp(join(failing, file), join(log, file));
  for (const [at, { name, code }] of hostile.entries()) {
    const date = new Date(Date.UTC(2024, 1, 1 + at)).toISOString().slice(0, 10);
    const cell = `\`\`\`ts run timeout=0.2\n${code}\n\`\`\`\n`;
    const day = `---\ntitle: ${name}\ncategories: [cells]\n---\n\n${cell}`;
    await writeFile(join(log, `days/${date}-${name}.md`), day);
  }
  const { code, checked, problems } = await check(log);
  expect(checked).toBe(hostile.length + 3);
  expect(code).toBe(1);
  for (const { name, says } of hostile) {
    const own = problems.filter(({ file }) => file.endsWith(`-${name}.md`));
    expect(own.map(({ message }) => message).join('\n'), name).toMatch(says);
    expect(own, name).toHaveLength(1);
    expect(own[0]?.line, name).toBeGreaterThan(5);
  }
  expect(problems.filter(({ file }) => file.endsWith('-neighbour.md'))).toEqual([]);
});
