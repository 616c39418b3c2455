import { describe, expect, it } from 'vitest';
import type { Problem } from '../../journal/problem.ts';
import { atTheirLabs, codeCells } from './code-cells.ts';

const cell = { index: 0, id: 'cell-1', code: 'a\nb', line: 30, indents: [0, 0], options: {} };
const lab = (index: number, line: number) => {
  return { index, id: `lab-${index + 1}`, yaml: 'x: 1', line, indents: [0] };
};
const labs = [lab(0, 5), lab(1, 12)];
const body = { cells: [cell], labs };
const codes = codeCells(
  body,
  labs.map((found) => ({ found, code: '1;\n2;\n3;' })),
);

describe('codeCells', () => {
  it('stand behind the cells of the author, each by itself', () => {
    expect(codes.map(({ index, id, name, options }) => ({ index, id, name, options }))).toEqual([
      { index: 1, id: 'lab-1-code', name: 'code of lab 1', options: { isolated: true } },
      { index: 2, id: 'lab-2-code', name: 'code of lab 2', options: { isolated: true } },
    ]);
  });

  it('lie below all that the author wrote, and not one on the other', () => {
    const [first, second] = codes;
    expect(first?.line).toBeGreaterThan(33);
    expect(second?.line).toBeGreaterThan((first?.line ?? 0) + 3);
  });
});

describe('atTheirLabs', () => {
  const problem = (line: number): Problem => {
    return { file: 'a.md', line, column: 3, severity: 'error', kind: 'types', message: 'wrong' };
  };
  const placed = (line: number) => {
    const [found] = atTheirLabs([problem(line)], () => ({ body, codes }));
    return [found?.line, found?.column];
  };

  it('moves what is wrong with such code to the fence of its lab', () => {
    const [first, second] = codes;
    expect(placed((first?.line ?? 0) + 2)).toEqual([5, 1]);
    expect(placed((second?.line ?? 0) + 3)).toEqual([12, 1]);
  });

  it('leaves the problems of the author where they are', () => {
    expect(placed(31)).toEqual([31, 3]);
    expect(atTheirLabs([problem(500)], () => undefined)[0]?.line).toBe(500);
  });
});
