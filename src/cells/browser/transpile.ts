import jsTokens from 'js-tokens';
import { transform } from 'sucrase';

/**
 * The JavaScript of a cell that a reader has changed, with the lines of its TypeScript.
 * The build uses another tool, which needs a compiler of 600 kB; what that one refuses is
 * refused here too. Types are not checked.
 */
export function transpile(code: string): Transpiled {
  const refused = findRefused(code);
  if (refused) return { problem: refused };
  try {
    return {
      javascript: transform(code, {
        transforms: ['typescript'],
        disableESTransforms: true,
        // A name that this cell imports may be used in a later one only.
        keepUnusedImports: true,
        preserveDynamicImport: true,
      }).code,
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Sucrase would make something of these, or leave them to the engine, which names no line. */
function findRefused(code: string): CodeProblem | undefined {
  let line = 1;
  let before = '';
  let held = '';
  for (const { type, value } of jsTokens(code)) {
    const lines = value.split('\n').length - 1;
    if (/^(?:WhiteSpace|LineTerminatorSequence|.*Comment)$/.test(type)) {
      line += lines;
      continue;
    }
    if (type === 'Invalid' && value === '@') return { line, message: REFUSED.decorator };
    // `enum Colour`, `namespace Colour`: two names side by side, the first not a property's.
    if (type === 'IdentifierName' && (held === 'enum' || held === 'namespace') && before !== '.')
      return { line, message: REFUSED[held] };
    before = held;
    held = value;
    line += lines;
  }
  return undefined;
}

function problemOf(error: unknown): CodeProblem {
  const { message, loc } = error as { message: string; loc?: { line: number } };
  const words = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  return { line: loc?.line, message: words };
}

const REFUSED = {
  decorator: 'A cell knows no decorators: call the function instead.',
  enum: 'A cell knows no `enum`: write `const Colour = { red: 0 } as const` instead.',
  namespace: 'A cell knows no `namespace`: use an object instead.',
};

export type Transpiled =
  { javascript: string; problem?: never } | { problem: CodeProblem; javascript?: never };

/** Why the code cannot run, and at which of its lines, where that is known. */
export interface CodeProblem {
  line: number | undefined;
  message: string;
}
