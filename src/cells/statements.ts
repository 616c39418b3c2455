import {
  CLOSERS,
  isName,
  isTemplate,
  isWord,
  OPENERS,
  skipGroup,
  type Token,
  valueAt,
} from './tokens.ts';

/**
 * The top-level statements of a module in JavaScript, as ranges of its tokens. It knows
 * where a statement ends without a semicolon, and little else: no tree is made.
 */
export function statementsOf(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  for (let from = 0; from < tokens.length;) {
    const kind = kindAt(tokens, from);
    const end = skipStatement(tokens, from);
    const semicolon = kind === 'expression' && valueAt(tokens, end - 1) === ';';
    statements.push({ kind, from, to: semicolon ? end - 1 : end });
    // A bracket without a partner begins no statement and is passed over.
    from = Math.max(end, from + 1);
  }
  return statements;
}

function kindAt(tokens: readonly Token[], at: number): StatementKind {
  const value = valueAt(tokens, at);
  if (value === ';') return 'empty';
  if (value === '{' || OTHERS.has(value)) return 'other';
  if (value === 'import') return /^[(.]$/.test(valueAt(tokens, at + 1)) ? 'expression' : 'import';
  if (value === 'export') return 'export';
  if (isWord(tokens[at]) && valueAt(tokens, at + 1) === ':') return 'other';
  if (isAsyncFunction(tokens, at) || isUsing(tokens, at)) return 'other';
  return 'expression';
}

function skipStatement(tokens: readonly Token[], at: number): number {
  const value = valueAt(tokens, at);
  const kind = kindAt(tokens, at);
  if (kind === 'expression') return skipSemicolon(tokens, skipExpression(tokens, at));
  if (kind === 'import') return skipSource(tokens, at + 1);
  if (kind === 'export') return skipExport(tokens, at + 1);
  switch (value) {
    case ';':
      return at + 1;
    case '{':
      return skipGroup(tokens, at);
    case 'if': {
      const end = skipStatement(tokens, skipGroup(tokens, at + 1));
      return valueAt(tokens, end) === 'else' ? skipStatement(tokens, end + 1) : end;
    }
    case 'for': {
      const header = valueAt(tokens, at + 1) === 'await' ? at + 2 : at + 1;
      return skipStatement(tokens, skipGroup(tokens, header));
    }
    case 'while':
      return skipStatement(tokens, skipGroup(tokens, at + 1));
    case 'do':
      return skipSemicolon(tokens, skipGroup(tokens, skipStatement(tokens, at + 1) + 1));
    case 'switch':
      return skipGroup(tokens, skipGroup(tokens, at + 1));
    case 'try':
      return skipTry(tokens, at);
    case 'class':
      return skipClass(tokens, at);
    case 'function':
    case 'async':
      return skipFunction(tokens, at);
    case 'break':
    case 'continue':
    case 'debugger': {
      const label = tokens[at + 1];
      return skipSemicolon(tokens, isWord(label) && !label.newline ? at + 2 : at + 1);
    }
    default:
      if (valueAt(tokens, at + 1) === ':') return skipStatement(tokens, at + 2);
      // A declaration, or `throw`: what follows the word reads like an expression.
      return skipSemicolon(tokens, skipExpression(tokens, at + (value === 'await' ? 2 : 1)));
  }
}

/**
 * The index behind an expression: at a semicolon, at a closing bracket, or where a line
 * begins with what cannot go on with it.
 */
function skipExpression(tokens: readonly Token[], from: number): number {
  let at = from;
  let ternaries = 0;
  let state: State = 'operand';
  for (let token = tokens[at]; token; token = tokens[at]) {
    const { value } = token;
    if (state === 'operand') {
      if (value === ';' || CLOSERS.has(value)) return at;
      if (PREFIXES.has(value) || isAsyncParameter(tokens, at)) at++;
      else [at, state] = [skipOperand(tokens, at), 'value'];
    } else if (value === ',' || (value === ':' && ternaries > 0)) {
      if (value === ':') ternaries--;
      [at, state] = [at + 1, 'operand'];
    } else if (state === 'arrow') return at;
    else if (isBinary(token)) {
      if (value === '?') ternaries++;
      [at, state] = [at + 1, 'operand'];
    } else if (state === 'counted') return at;
    else if (value === '=>') {
      const block = valueAt(tokens, at + 1) === '{';
      [at, state] = block ? [skipGroup(tokens, at + 1), 'arrow'] : [at + 1, 'operand'];
    } else if ((value === '++' || value === '--') && !token.newline)
      [at, state] = [at + 1, 'counted'];
    else if (value === '(' || value === '[' || isTemplate(token)) at = skipGroup(tokens, at);
    else if (value === '.' || value === '?.') at += isName(tokens[at + 1]) ? 2 : 1;
    else return at;
  }
  return at;
}

/** What an expression can go on with: anything; after `i++` no call; after a block body a comma. */
type State = 'operand' | 'value' | 'counted' | 'arrow';

function skipOperand(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.value === 'class') return skipClass(tokens, at);
  if (token.value === 'function' || isAsyncFunction(tokens, at)) return skipFunction(tokens, at);
  const group = OPENERS.has(token.value) || isTemplate(token);
  return group ? skipGroup(tokens, at) : at + 1;
}

function skipFunction(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && valueAt(tokens, at) !== '(') at++;
  return skipGroup(tokens, skipGroup(tokens, at));
}

function skipClass(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  if (isWord(tokens[at]) && valueAt(tokens, at) !== 'extends') at++;
  if (valueAt(tokens, at) === 'extends') at = skipExpression(tokens, at + 1);
  return skipGroup(tokens, at);
}

function skipTry(tokens: readonly Token[], from: number): number {
  let at = skipGroup(tokens, from + 1);
  if (valueAt(tokens, at) === 'catch') {
    at = valueAt(tokens, at + 1) === '(' ? skipGroup(tokens, at + 1) : at + 1;
    at = skipGroup(tokens, at);
  }
  return valueAt(tokens, at) === 'finally' ? skipGroup(tokens, at + 1) : at;
}

function skipExport(tokens: readonly Token[], at: number): number {
  const value = valueAt(tokens, at);
  if (value === 'default') return skipStatement(tokens, at + 1);
  if (value === '*') return skipSource(tokens, at);
  if (value !== '{') return skipStatement(tokens, at);
  const end = skipGroup(tokens, at);
  return valueAt(tokens, end) === 'from' ? skipSource(tokens, end) : skipSemicolon(tokens, end);
}

/** Behind `… from "daybook" with { … };`. */
function skipSource(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.type !== 'StringLiteral')
    at = valueAt(tokens, at) === '{' ? skipGroup(tokens, at) : at + 1;
  at++;
  if (valueAt(tokens, at) === 'with') at = skipGroup(tokens, at + 1);
  return skipSemicolon(tokens, at);
}

function skipSemicolon(tokens: readonly Token[], at: number): number {
  return valueAt(tokens, at) === ';' ? at + 1 : at;
}

function isAsyncFunction(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return valueAt(tokens, at) === 'async' && next?.value === 'function' && !next.newline;
}

/** The `async` of `async x => …`. */
function isAsyncParameter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return valueAt(tokens, at) === 'async' && isWord(next) && !next.newline && !isBinary(next);
}

/** `using file = …` and `await using file = …`. */
function isUsing(tokens: readonly Token[], at: number): boolean {
  const word = valueAt(tokens, at) === 'await' ? at + 1 : at;
  const next = tokens[word + 1];
  return valueAt(tokens, word) === 'using' && isWord(next) && !next.newline && !isBinary(next);
}

function isBinary({ type, value }: Token): boolean {
  if (type === 'IdentifierName') return value === 'in' || value === 'instanceof';
  return type === 'Punctuator' && BINARY.test(value);
}

const PREFIXES = new Set([
  '+',
  '-',
  '!',
  '~',
  '++',
  '--',
  '...',
  'typeof',
  'void',
  'delete',
  'await',
  'new',
]);
const BINARY =
  /^(?:\?|\?\?=?|&&=?|\|\|=?|[-+%&|^]=?|\*{1,2}=?|<{1,2}=?|>{1,3}=?|!==?|={1,3}|\/=?)$/;
const OTHERS = new Set(
  (
    'if for while do switch try throw return break continue debugger with class function ' +
    'const let var'
  ).split(' '),
);

export interface Statement {
  kind: StatementKind;
  /** Indexes of tokens; `to` is the first behind it, or the semicolon of an expression. */
  from: number;
  to: number;
}

/** `other` is a declaration, a block, a loop, and whatever else has no value. */
export type StatementKind = 'expression' | 'import' | 'export' | 'empty' | 'other';
