import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, daybook } from './daybook.ts';
import { expect, test } from './test.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const post = 'days/2024/2024-03-11-proofs/index.md';

/** A copy of the specimen, in which two numbers of a harbour are other ones. */
async function changedLog(name: string): Promise<string> {
  const log = join(root, 'test-results', name);
  await rm(log, { recursive: true, force: true });
  await cp(join(root, 'e2e/specimen'), log, { recursive: true });
  const data = join(log, 'data/harbours.csv');
  const text = await readFile(data, 'utf8');
  await writeFile(
    data,
    text.replace('Århus,12.5,true,1845-03-01,120', 'Århus,12.9,true,1845-03-01,1'),
  );
  return log;
}

test('a number that changes in the data fails the build at the answers that rest on it', async () => {
  const log = await changedLog('proofs');
  const { code, problems } = await check(log);
  expect(code).toBe(1);
  const told = problems.filter(({ kind }) => kind === 'proof');
  expect(told.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '14:17 `q1` is recorded as 8.40, but the cell `depth` computes 8.5375, more than 0.05 away',
    '21:17 `q2` is recorded as `Århus`, but the cell `boats` computes `Sète, "la perle"`',
    '26:17 `q3` is recorded as 212, but the cell `boats` computes 93, more than 0.5 away',
  ]);
  expect(told.every(({ file }) => file.endsWith(`/${post}`))).toBe(true);

  const out = join(root, 'test-results/sites/unproved');
  await rm(out, { recursive: true, force: true });
  const built = await daybook(log, 'build', '--outDir', out);
  expect(built.code).toBe(1);
  expect(built.error).toContain(`${post}:14:17 error \`q1\` is recorded as 8.40`);
});

test('check --accept writes the computed answers and nothing else', async () => {
  const log = await changedLog('accepted');
  const before = await readFile(join(log, post), 'utf8');
  const { code, out, error } = await daybook(log, 'check', '--accept');
  expect(error).toBe('');
  const shown = out.split('\n').filter((line) => /proofs\/index\.md|^[-+]/.test(line));
  expect(shown.map((line) => line.replace(/^.*test-results\/accepted\//, ''))).toEqual([
    `${post}:14`,
    '-         answer: 8.40',
    '+         answer: 8.54',
    `${post}:21`,
    '-         answer: Århus',
    `+         answer: "Sète, \\"la perle\\""`,
    `${post}:26`,
    '-         answer: 212',
    '+         answer: 93',
  ]);
  expect(out).toMatch(/\d+ files checked: 0 errors, \d+ warnings?\n$/);
  expect(code).toBe(0);
  expect(await readFile(join(log, post), 'utf8')).toBe(
    before
      .replace('answer: 8.40', 'answer: 8.54')
      .replace('answer: Århus', `answer: "Sète, \\"la perle\\""`)
      .replace('answer: 212', 'answer: 93'),
  );
  const again = await daybook(log, 'check', '--accept');
  expect(again.out).toContain('Nothing to accept');
});
