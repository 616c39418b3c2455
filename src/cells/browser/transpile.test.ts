import { describe, expect, it } from 'vitest';
import { transpile } from './transpile.ts';

describe('transpile', () => {
  it('takes types away and leaves lines where they are', () => {
    const code = [
      'interface Point {',
      '  x: number;',
      '}',
      'type Pair<T> = [T, T];',
      'const origin = { x: 0 } satisfies Point;',
      'const pick = <T,>(pair: Pair<T>): T => pair[0]!;',
      'abstract class Shape { declare name: string; readonly sides?: number; }',
      'throw new Error("here" as string);',
    ].join('\n');
    const { javascript = '' } = transpile(code);
    expect(javascript.split('\n')).toHaveLength(8);
    expect(javascript.split('\n')[7]).toContain('throw new Error("here"');
    expect(() => {
      new Function(javascript)();
    }).toThrow('here');
  });

  it('keeps an import that only a later cell uses, and leaves out those of types', () => {
    const code = 'import { display, type Output } from "daybook";\nimport type { A } from "b";\n';
    const { javascript } = transpile(code);
    expect(javascript).toMatch(/import { display,? *} from "daybook"/);
    expect(javascript).not.toContain('"b"');
  });

  it('leaves new syntax to the engine', () => {
    const code = 'const a = b?.c ?? 1_000n;\nfor await (const x of y) z ||= x;\n';
    expect(transpile(code).javascript).toBe(code);
  });

  it.each([
    ['enum', 'const a = 1;\nenum Colour { red }\n', 2],
    ['enum', '// enum\nexport const enum Colour { red }\n', 2],
    ['namespace', '\n\nnamespace Shapes { export const a = 1; }\n', 3],
    ['decorators', '/* a\nb */ @log class A {}\n', 2],
  ])('refuses %s at its line', (word, code, line) => {
    const { problem } = transpile(code);
    expect(problem?.message).toContain(word);
    expect(problem?.line).toBe(line);
  });

  it('does not take a name or a text for what it refuses', () => {
    const code =
      'const o = { enum: 1, namespace: 2 };\no.enum;\nlet namespace = "enum A {}; @b";\n';
    expect(transpile(code).javascript).toContain('o.enum');
  });

  it.each([
    ['const x = ;', 1],
    ['const a = 1;\nconst b = {\n', 3],
    ['ok();\nconst s = "open\n', 2],
    ['const a: = 1;', 1],
    ['const element = <div>text</div>;', 1],
  ])('says where %j cannot be read', (code, line) => {
    const { problem } = transpile(code);
    expect(problem?.line).toBe(line);
    expect(problem?.message).not.toMatch(/\(\d+:\d+\)|transforming/);
  });

  it('reads what is empty, and what is long', () => {
    expect(transpile('').javascript).toBe('');
    const code = 'const values: number[] = [1, 2, 3].map((x) => x * 2);{}\n'.repeat(2_000);
    expect(transpile(code).javascript?.split('\n')).toHaveLength(2_001);
  });
});
