import { statementsOf } from './statements.ts';
import { skipGroup, type Token, tokensOf } from './tokens.ts';

export { placeAt } from './place-at.ts';

/**
 * Reads JavaScript as far as a cell needs it. The text is a module that a compiler has
 * accepted; of anything else the result means nothing, but there always is one.
 */
export function scan(javascript: string): Scan {
  const tokens = tokensOf(javascript);
  const statements = statementsOf(tokens).filter(({ kind }) => kind !== 'empty');
  const imports: ImportSpecifier[] = [];
  const unknownImports: Range[] = [];
  for (const { kind, from, to } of statements) {
    const literal = kind === 'import' || kind === 'export' ? sourceOf(tokens, from, to) : undefined;
    if (literal) imports.push({ ...specifierOf(literal), dynamic: false });
  }
  for (const at of dynamicImports(tokens)) {
    const literal = tokens[at + 2];
    const end = tokens[at + 3]?.value;
    if (literal && isText(literal) && (end === ')' || end === ','))
      imports.push({ ...specifierOf(literal), dynamic: true });
    else unknownImports.push(rangeOf(tokens, at, skipGroup(tokens, at + 1)));
  }
  for (const at of phasedImports(tokens)) unknownImports.push(rangeOf(tokens, at, at + 3));
  const last = statements.at(-1);
  return {
    imports: imports.toSorted((a, b) => a.start - b.start),
    unknownImports,
    stray: tokens
      .filter(({ type }) => type === 'Invalid')
      .map(({ start, end }) => ({ start, end })),
    last:
      last?.kind === 'expression'
        ? { ...rangeOf(tokens, last.from, last.to), before: tokens[last.from - 1]?.end ?? 0 }
        : undefined,
  };
}

/** The literal behind `from`, or the one of `import "x"`. */
function sourceOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let at = from + 1; at < to; at = nextAt(tokens, at)) {
    const token = tokens[at];
    const before = tokens[at - 1]?.value;
    if (token?.type === 'StringLiteral' && (before === 'from' || before === 'import')) return token;
  }
  return undefined;
}

function nextAt(tokens: readonly Token[], at: number): number {
  return tokens[at]?.value === '{' ? skipGroup(tokens, at) : at + 1;
}

/** The indexes of `import` in `import(…)`; not of a method that has this name. */
function dynamicImports(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ value }, at) => {
    if (value !== 'import' || tokens[at + 1]?.value !== '(') return [];
    if (/^\??\.$/.test(tokens[at - 1]?.value ?? '')) return [];
    const behind = tokens[skipGroup(tokens, at + 1)];
    return behind?.value === '{' && !behind.newline ? [] : [at];
  });
}

/** The indexes of `import` in `import.source(…)` and whatever comes after it; `import.meta` imports nothing. */
function phasedImports(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ value }, at) => {
    if (value !== 'import' || tokens[at + 1]?.value !== '.') return [];
    const isMethod = /^\??\.$/.test(tokens[at - 1]?.value ?? '');
    return isMethod || tokens[at + 2]?.value === 'meta' ? [] : [at];
  });
}

function specifierOf({ value, start, end }: Token): Range & { specifier: string } {
  return { specifier: unescaped(value.slice(1, -1)), start, end };
}

/** Nobody writes escapes in a specifier but to hide it. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|([^]))/gi,
    (_, ...[brace, four, two, other]: (string | undefined)[]) =>
      other ?? String.fromCodePoint(Math.min(parseInt(brace ?? four ?? two ?? '', 16), 0x10ffff)),
  );
}

function isText({ type }: Token): boolean {
  return type === 'StringLiteral' || type === 'NoSubstitutionTemplate';
}

function rangeOf(tokens: readonly Token[], from: number, to: number): Range {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

export interface Scan {
  /** In the order of the text: what is imported or exported from, and `import("…")`. */
  imports: ImportSpecifier[];
  /** Each `import(…)` whose argument is not simply a text, and each `import.source(…)`. */
  unknownImports: Range[];
  /** Letters that JavaScript does not know here: the `@` of a decorator. */
  stray: Range[];
  /** The last statement, where it is an expression, without its semicolon. */
  last: (Range & { /** Where the token before it ends. */ before: number }) | undefined;
}

/** Offsets in the text, of the literal with its quotes. */
export interface ImportSpecifier extends Range {
  specifier: string;
  dynamic: boolean;
}

/** Offsets in the text. */
export interface Range {
  start: number;
  end: number;
}
