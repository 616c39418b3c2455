import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldsOf } from '../src/journal/fields.ts';
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

it('every field is described', () => {
  for (const schema of Object.values(tables))
    for (const field of fieldsOf(schema))
      expect(field.description, field.path).toMatch(/^[A-Z].+\.$/);
});
