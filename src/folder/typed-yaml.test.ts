import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTypedYaml } from './typed-yaml.ts';

const schema = z.strictObject({
  title: z.string(),
  list: z.array(z.strictObject({ name: z.string(), parts: z.array(z.number()).default([]) })),
  on: z.boolean().default(false),
});
const origin = { file: 'a.yaml' };

describe('readTypedYaml', () => {
  it('gives the value, and the place of every part', () => {
    const text = 'title: "One"\nlist:\n  - name: a\n    parts: [1, 22]\n';
    const { value, places, problems } = readTypedYaml(schema, text, origin);
    expect(problems).toEqual([]);
    expect(value).toEqual({ title: 'One', list: [{ name: 'a', parts: [1, 22] }], on: false });
    expect(places['title']).toEqual({ line: 1, column: 8, length: 5 });
    expect(places['title#key']).toEqual({ line: 1, column: 1, length: 5 });
    expect(places['list.0.name']).toEqual({ line: 3, column: 11, length: 1 });
    expect(places['list.0.parts.1']).toEqual({ line: 4, column: 16, length: 2 });
  });

  it('counts lines from where the text begins in its file', () => {
    const { places } = readTypedYaml(schema, 'title: One\n', { ...origin, linesBefore: 4 });
    expect(places['title']?.line).toBe(5);
  });

  it('gives what is right when something else is wrong', () => {
    const { value, fields, problems } = readTypedYaml(schema, 'title: One\nlist: two\n', origin);
    expect(value).toBeUndefined();
    expect(fields).toEqual({ title: 'One', on: false });
    expect(problems).toHaveLength(1);
  });

  it('reads YAML 1.2 whatever version a file asks for', () => {
    const text = '%YAML 1.1\n---\ntitle: 2024-05-14\nlist: [{ name: yes }]\n';
    expect(readTypedYaml(schema, text, origin).value).toEqual({
      title: '2024-05-14',
      list: [{ name: 'yes', parts: [] }],
      on: false,
    });
  });

  it('lets an author name a value once and use it again', () => {
    const text = 'title: &t One\nlist:\n  - name: *t\n';
    const { value, problems } = readTypedYaml(schema, text, origin);
    expect(problems).toEqual([]);
    expect(value?.list[0]?.name).toBe('One');
  });

  it('keeps the digits in which numbers are written', () => {
    const text =
      'title: One\nlist:\n  - name: a\n    parts: [7.60, 1e3, &seven 7., *seven, -.5, 0x1F, !!int "08"]\n';
    const { value, numbers } = readTypedYaml(schema, text, origin);
    expect(value?.list[0]?.parts).toEqual([7.6, 1000, 7, 7, -0.5, 31, 8]);
    expect(Object.values(numbers)).toEqual(['7.60', '1e3', '7.', '7.', '-.5', '0x1F', '08']);
    expect(numbers['list.0.parts.0']).toBe('7.60');
  });

  it('finds places of fields that are named like parts of every object', () => {
    const text = 'title: One\nlist: []\nconstructor: 1\n__proto__: 2\ntoString: 3\n';
    const { problems } = readTypedYaml(schema, text, origin);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
    expect({}).not.toHaveProperty('a');
  });

  it.each([
    ['aliases of aliases', bomb()],
    ['brackets in brackets', `title: ${'['.repeat(100_000)}`],
    ['a very long line', `title: ${'a '.repeat(500_000)}`],
    ['very many fields', Array.from({ length: 5_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ])('is soon done with %s', (_name, text) => {
    const start = performance.now();
    readTypedYaml(schema, text, origin);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

/** A kilobyte of YAML that would be 10^12 values. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 12; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return [...lines, 'title: *a11'].join('\n');
}
