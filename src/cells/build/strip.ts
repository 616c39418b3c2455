import { stripTypeScriptTypes } from 'node:module';
import jsTokens from 'js-tokens';
import { transform } from 'sucrase';
import { placeAt, scan, type Scan } from '../javascript.ts';
import { tokensOf } from '../tokens.ts';
import type { Fault, Place } from './fault.ts';
import { refusedIn } from './refused.ts';

/**
 * Takes the types away from a cell: JavaScript with the same lines and columns, or what
 * is wrong with its syntax and where, 1-based in the cell. What TypeScript would have to
 * make code of is refused, and so is what engines do not know yet. Throws at nothing.
 */
export function strip(code: string): Stripped {
  const known = remembered.get(code);
  if (known) return known;
  const stripped = stripAnew(code);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(code, stripped);
  return stripped;
}

/** The check of the types asks for the same cells as the run, in the same moment. */
const remembered = new Map<string, Stripped>();
const MOST_REMEMBERED = 1_000;

function stripAnew(code: string): Stripped {
  try {
    const fault = refusedIn(code, tokensOf(code));
    if (fault) return { fault };
    const javascript = silently(() => stripTypeScriptTypes(code, { mode: 'strip' }));
    const read = scan(javascript);
    const [stray] = read.stray;
    return stray ? { fault: strayFault(code, stray.start) } : { javascript, scan: read };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? faultOf(code, error) : breakage(error) };
  }
}

function strayFault(code: string, offset: number): Fault {
  if (code[offset] === '@') {
    const message = 'a cell cannot have decorators: browsers do not know them yet';
    return { ...placeAt(code, offset), message, fix: 'call a function instead' };
  }
  const letter = String.fromCodePoint(code.codePointAt(offset) ?? 0);
  return { ...placeAt(code, offset), message: `\`${letter}\` means nothing in TypeScript` };
}

/** Who takes the types away broke: that is no fault of the author's, and yet is told at the cell. */
function breakage(error: unknown): Fault {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const message = `its types could not be taken away: ${first}`;
  return { line: 1, column: 1, message, fix: 'write it in smaller parts, and start `dev` again' };
}

function faultOf(code: string, error: SyntaxError): Fault {
  const refusal = REFUSALS.find(({ sign }) => sign.test(error.message));
  const jsx = refusal ? undefined : jsxIn(code);
  if (jsx !== undefined) {
    const message = 'a cell cannot have JSX: there is no React in it';
    return { ...placeAt(code, jsx), message, fix: 'show a text, a table, a formula or a plot' };
  }
  const { line, column, length } = placeOf(code, error, refusal?.begins ?? /\S/);
  if (refusal) return { line, column, length, message: refusal.message, fix: refusal.fix };
  const [first = ''] = error.message.split('. ');
  const message = `this is not TypeScript: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return { line, column, length, message: message.replace('`<eof>`', 'end of the cell') };
}

/**
 * The stripper draws where it stumbled and says it in no other way:
 *
 *     :3
 *     let a = ;
 *             ^
 *
 * Its drawing counts columns of a terminal, so it is asked again with letters that take
 * one column each. What spans lines is drawn without columns.
 */
function placeOf(code: string, error: SyntaxError, begins: RegExp): Required<Place> {
  const drawn = drawingOf(code, error);
  const line = Number(/^:(\d+)/.exec(drawn)?.[1] ?? 1);
  const text = code.split('\n')[line - 1] ?? '';
  const carets = /^( *)(\^+) *$/m.exec(drawn);
  if (carets) return { line, column: (carets[1] ?? '').length + 1, length: carets[2]?.length ?? 1 };
  if (/^ +>/m.test(drawn)) {
    const found = begins.exec(text);
    return { line, column: (found?.index ?? 0) + 1, length: Math.max(1, found?.[0].length ?? 1) };
  }
  return { line, column: text.trimEnd().length + 1, length: 1 };
}

function drawingOf(code: string, error: SyntaxError): string {
  const even = code.replace(/[^\S\n]/g, ' ').replace(/[^\x20-\x7e\n]/g, 'x');
  try {
    silently(() => stripTypeScriptTypes(even, { mode: 'strip' }));
  } catch (again) {
    if (again instanceof SyntaxError && again.message === error.message) return again.stack ?? '';
  }
  return error.stack ?? '';
}

/** Where JSX begins, when that is why it could not be read. Tags in texts are none. */
function jsxIn(code: string): number | undefined {
  let start = 0;
  let tag: number | undefined;
  let ends = false;
  for (const { type, value } of jsTokens(code, { jsx: true })) {
    if (type === 'JSXPunctuator' && value === '<') tag ??= start;
    if (type === 'JSXPunctuator' && value === '/') ends = true;
    start += value.length;
  }
  if (!ends) return undefined;
  try {
    transform(code, { transforms: ['typescript', 'jsx'], disableESTransforms: true });
    return tag;
  } catch {
    return undefined;
  }
}

/** Node warns once that stripping may still change; our Node is a dependency and does not. */
function silently<T>(action: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return action();
  } finally {
    process.emitWarning = emitWarning;
  }
}

const ONLY_TYPES = 'only types can be taken away, and this makes code';
const REFUSALS: Refusal[] = [
  {
    sign: /enum/,
    begins: /\b(?:const\s+)?enum\b/,
    message: `a cell cannot have an enum: ${ONLY_TYPES}`,
    fix: "write an object: `const Color = { Red: 'red' } as const`",
  },
  {
    sign: /namespace|`module`/,
    begins: /\b(?:namespace|module)\b/,
    message: `a cell cannot have a namespace: ${ONLY_TYPES}`,
    fix: 'write an object with these names',
  },
  {
    sign: /parameter property/,
    message: `a constructor in a cell cannot declare fields: ${ONLY_TYPES}`,
    fix: 'declare the field in the class and assign it in the constructor',
  },
  {
    sign: /import equals/,
    message: 'a cell cannot have `import … =`',
    fix: 'write `import … from "…"`',
  },
  {
    sign: /export assignment/,
    message: 'a cell cannot have `export =`: no other file imports it',
    fix: 'remove it',
  },
  {
    sign: /angle-bracket/,
    message: 'a cell cannot name a type in angle brackets before a value',
    fix: 'write `value as Type`',
  },
];

interface Refusal {
  /** What the stripper says. */
  sign: RegExp;
  /** How it begins in its line, where it spans several. */
  begins?: RegExp;
  message: string;
  fix: string;
}

export type Stripped = { javascript: string; scan: Scan; fault?: never } | { fault: Fault };
