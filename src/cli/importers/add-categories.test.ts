import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CategoriesSchema } from '../../journal/schemas.ts';
import { addCategories } from './add-categories.ts';

const art = { id: 'art', label: 'Art: old & new' };

describe('addCategories', () => {
  test('adds what is missing to the end and keeps comments, order and odd layout', () => {
    const text =
      '# mine\n-   id: math   # first\n    label: "Maths"\n\n# second\n- {id: nlp, label: NLP}\n';
    const result = addCategories(text, [{ id: 'nlp', label: 'other' }, art]);
    expect(result).toMatchObject({ added: [art] });
    expect('text' in result && result.text).toBe(`${text}- id: art\n  label: "Art: old & new"\n`);
  });

  test('returns the same text when nothing is missing', () => {
    expect(addCategories('- {id: art, label: A}', [art])).toEqual({
      text: '- {id: art, label: A}',
      added: [],
    });
  });

  test.each([
    ['no file', undefined],
    ['an empty file', ''],
    ['comments alone', '# none yet\n'],
    ['an empty list', '[]\n'],
    ['a list in brackets', '[{id: x, label: X}]\n'],
    ['an indented list', '  - id: x\n    label: X\n'],
    ['no line end', '- id: x\n  label: X'],
  ])('makes a valid file of %s', (_name, text) => {
    const result = addCategories(text, [art]);
    const parsed = CategoriesSchema.parse(parse('text' in result ? result.text : ''));
    expect(parsed.at(-1)).toEqual(art);
  });

  test.each([
    ['id: [', 'is not YAML'],
    ['art: yes', 'is not a list'],
  ])('refuses %j', (text, wrong) => {
    const result = addCategories(text, [art]);
    expect('wrong' in result && result.wrong).toContain(wrong);
  });
});
