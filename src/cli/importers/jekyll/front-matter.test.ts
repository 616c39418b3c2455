import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

function read(text: string) {
  const matter = readFrontMatter(text, 'p.md');
  if ('problem' in matter) throw new Error(matter.problem.message);
  return matter;
}

function problem(text: string) {
  const matter = readFrontMatter(text, 'p.md');
  return 'problem' in matter ? matter.problem : undefined;
}

describe('readFrontMatter', () => {
  test('splits the text where it closes, blanks behind the marks or not', () => {
    const matter = read('---  \ntitle: A\n--- \t\n\nBody\n---\nmore\n');
    expect(matter).toMatchObject({ fields: { title: 'A' }, body: '\nBody\n---\nmore\n' });
    expect(matter.places.get('title')).toEqual({ line: 2, column: 1 });
  });

  test('closes with dots too, may be empty, and may be missing', () => {
    expect(read('---\na: 1\n...\nBody').body).toBe('Body');
    expect(read('---\n---\nBody')).toMatchObject({ fields: {}, body: 'Body' });
    expect(read('Body\n---\n')).toMatchObject({ isMissing: true, body: 'Body\n---\n' });
  });

  test('keeps texts as written that YAML takes for something else', () => {
    const { fields } = read('---\ntitle: 1.0\ndate: 2024-05-14 10:00:00\npublished: no\n---\n');
    expect(fields).toEqual({ title: '1.0', date: '2024-05-14 10:00:00', published: 'no' });
  });

  test('takes the last of a key that stands twice, as Jekyll does', () => {
    expect(read('---\ntitle: A\ntitle: B\n---\n').fields).toEqual({ title: 'B' });
  });

  test('finds comments', () => {
    expect(read('---\n# one\ntitle: A # two\n---\n').comments).toEqual(['one', 'two']);
  });

  test.each([
    ['---\ntitle: Day 1: x\n---\n', 2, 8],
    ['---\ntitle: [Day 1] x\n---\n', 2, 16],
    ['---\nok: 1\na: "b\n---\n', 3, 4],
    ['---\ntitle: never closed\n', 1, 1],
    ['---\njust words\n---\n', 2, 1],
  ])('names line and column of what is wrong in %j', (text, line, column) => {
    expect(problem(text)).toMatchObject({ file: 'p.md', severity: 'error', line, column });
  });

  test('does not follow aliases without end', () => {
    const levels = 'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]`);
    expect(problem(`---\na: &a [x,x]\n${levels.join('\n')}\n---\n`)?.message).toContain(
      'without end',
    );
  });
});
