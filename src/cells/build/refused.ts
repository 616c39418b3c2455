import jsTokens from 'js-tokens';
import { placeAt } from '../javascript.ts';
import { type Token, valueAt } from '../tokens.ts';
import { tooDeepAt } from './depth.ts';
import type { Fault } from './fault.ts';

/**
 * The first thing in a cell that is refused though TypeScript has it: what would break who
 * reads it, what changes the types of other posts, and what hides code from the check of types.
 */
export function refusedIn(code: string, tokens: readonly Token[]): Fault | undefined {
  const deep = tooDeepAt(tokens);
  if (deep)
    return {
      ...{ ...placeAt(code, deep.start), length: deep.end - deep.start },
      message: 'this is nested too deeply, or too long a chain, to be read',
      fix: 'give parts of it names of their own',
    };
  return declarationIn(code, tokens) ?? commentIn(code);
}

/** All posts are checked together, and see what one of them declares for all. */
function declarationIn(code: string, tokens: readonly Token[]): Fault | undefined {
  for (const [at, { value, start }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (value !== 'declare' || !next || next.newline) continue;
    const place = { ...placeAt(code, start), length: next.end - start };
    // An escape in the word can only hide it.
    if (next.value === 'global' || next.value.includes('\\'))
      return {
        ...place,
        message: 'a cell cannot have `declare global`: it would change the types of every post',
        fix: 'declare the names in the cell itself, or write `(globalThis as any).name`',
      };
    if (next.value === 'module' && /^["']/.test(valueAt(tokens, at + 2)))
      return {
        ...place,
        message: 'a cell cannot have `declare module`: it would change the types of every post',
        fix: 'declare a type of your own, and write `value as MyType`',
      };
  }
  return undefined;
}

function commentIn(code: string): Fault | undefined {
  let start = 0;
  for (const { type, value } of jsTokens(code)) {
    const odd = MAY_HAVE_ODD_LINE_ENDS.has(type) ? -1 : value.search(ODD_LINE_END);
    if (odd >= 0) return oddLineEnd(code, start + odd);
    const fault = type === 'SingleLineComment' ? pragmaFault(value) : undefined;
    if (fault) return { ...placeAt(code, start), length: value.length, ...fault };
    start += value.length;
  }
  return undefined;
}

/** What engines take for the end of a line, the mirror of the types does not: it would hide code. */
function oddLineEnd(code: string, offset: number): Fault {
  const number = code.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return {
    ...placeAt(code, offset),
    message: `the invisible letter U+${number} means nothing in TypeScript`,
    fix: 'remove it, or begin a new line in its place',
  };
}

function pragmaFault(comment: string): Pick<Fault, 'message' | 'fix'> | undefined {
  const [, pragma] = /^\/\/\/?\s*@(ts-(?:no)?check)\b/i.exec(comment) ?? [];
  if (pragma !== undefined)
    return {
      message: `a cell cannot have \`@${pragma}\`: the types of every cell are checked`,
      fix: 'remove it; for one line, write `// @ts-expect-error` above it',
    };
  if (!/^\/\/\/\s*<\s*(?:reference|amd-)/i.test(comment)) return undefined;
  return {
    message: 'a cell cannot have `/// <reference`: it would change the types of every post',
    fix: 'remove it',
  };
}

const ODD_LINE_END = /[\u2028\u2029]|\r(?!\n)/;
const MAY_HAVE_ODD_LINE_ENDS = new Set([
  'StringLiteral',
  'NoSubstitutionTemplate',
  'TemplateHead',
  'TemplateMiddle',
  'TemplateTail',
]);
