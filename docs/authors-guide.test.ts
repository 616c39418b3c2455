import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeLog } from '../src/folder/fixtures/write-log.ts';
import { openFolder } from '../src/folder/open.ts';
import { fieldsOf } from '../src/journal/fields.ts';
import { LabSchema } from '../src/journal/lab.ts';
import {
  CategorySchema,
  CourseSchema,
  DataSetSchema,
  DaySchema,
  ScaleSchema,
  SiteSchema,
} from '../src/journal/schemas.ts';

const path = new URL('authors-guide.md', import.meta.url);
const tables = {
  site: SiteSchema,
  category: CategorySchema,
  course: CourseSchema,
  scale: ScaleSchema,
  day: DaySchema,
  dataSet: DataSetSchema,
  lab: LabSchema,
};

it('the tables of the guide are those of the schemas', () => {
  const guide = readFileSync(path, 'utf8');
  let made = guide;
  for (const [name, schema] of Object.entries(tables)) {
    const rows = fieldsOf(schema).map(
      (field) =>
        `| \`${field.path}\` | ${field.type} | ${field.required ? 'yes' : ''} | ${field.description} |`,
    );
    const table = [
      '| Field | Type | Needed | What it is |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
    made = made.replace(
      new RegExp(`(<!-- fields: ${name} -->\n)[^]*?(<!-- end -->)`),
      (_all, begin: string, end: string) => `${begin}${table}\n${end}`,
    );
  }
  if (process.env['UPDATE_DOCS'] && !process.env['CI']) writeFileSync(path, made);
  else expect(guide).toBe(made);
  for (const name of Object.keys(tables))
    expect(made).toContain(`<!-- fields: ${name} -->\n| Field`);
});

it('the answers of its example are proved, and an error reads as it says', async () => {
  const guide = readFileSync(path, 'utf8');
  const section = guide.slice(guide.indexOf('\n### Answers that are proved'));
  const [, example = ''] = /````md\n([^]*?)\n````/.exec(section) ?? [];
  const [, said = ''] = /```text\n([^]*?)\n```/.exec(section) ?? [];
  const file = 'days/2024/2024-05-14.md';
  const folder = writeLog({ [file]: `${example}\n` });
  const { entries, problems } = await openFolder(folder);
  expect(problems).toEqual([]);
  const questions = entries.flatMap(({ day }) => day.homework.flatMap((one) => one.questions));
  expect(questions.map(({ state }) => state)).toEqual(['proved', 'proved']);

  writeFileSync(join(folder, file), example.replace('50.73', '50.70'));
  const wrong = await openFolder(folder);
  const told = wrong.problems.map(({ file: at, line, column, severity, message, fix }) => {
    return `${at}:${line}:${column} ${severity} ${message}\n  fix: ${fix ?? ''}`;
  });
  expect(told).toEqual([said]);
});

it('the cells and labs of its examples run, without a word of complaint', async () => {
  const guide = readFileSync(path, 'utf8');
  const examples = [...guide.matchAll(/````md\n([^]*?)\n````/g)]
    .map(([, example = '']) => example)
    .filter((example) => !example.startsWith('---') && /^```(?:ts run|lab)/m.test(example));
  expect(examples.length).toBeGreaterThanOrEqual(4);
  const files = examples.map((example, at): [string, string] => [
    `days/2024-01-${10 + at}.md`,
    `---\ntitle: An example\ncategories: [probability]\n---\n\n${example}\n`,
  ]);
  const folder = writeLog(Object.fromEntries(files));
  cpSync(new URL('../content/data', import.meta.url), join(folder, 'data'), { recursive: true });
  const { problems, cells } = await openFolder(folder);
  expect(problems).toEqual([]);
  expect(cells.records.size).toBe(examples.length);
});

it('every field is described', () => {
  for (const schema of Object.values(tables))
    for (const field of fieldsOf(schema))
      expect(field.description, field.path).toMatch(/^[A-Z].+\.$/);
});
