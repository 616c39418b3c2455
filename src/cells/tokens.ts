import jsTokens from 'js-tokens';

/** The tokens of JavaScript that mean something: no comments, no white space. */
export function tokensOf(javascript: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  let newline = false;
  for (const { type, value } of jsTokens(javascript)) {
    const end = start + value.length;
    if (MEANINGLESS.has(type)) newline ||= LINE_BREAK.test(value);
    else {
      tokens.push({ type, value, start, end, newline });
      newline = false;
    }
    start = end;
  }
  return tokens;
}

/** The index behind the group that a bracket, or a template with values in it, opens. */
export function skipGroup(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.type === 'TemplateHead' || OPENERS.has(token.value)) depth++;
    else if (token.type === 'TemplateTail' || CLOSERS.has(token.value)) depth--;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

/** A template, or the first part of one that has values in it. */
export function isTemplate({ type }: Token): boolean {
  return type === 'TemplateHead' || type === 'NoSubstitutionTemplate';
}

/** What can stand behind a dot. */
export function isName(token: Token | undefined): boolean {
  return token?.type === 'IdentifierName' || token?.type === 'PrivateIdentifier';
}

/** A name or a keyword. */
export function isWord(token: Token | undefined): token is Token {
  return token?.type === 'IdentifierName';
}

/** A bracket, an operator or a word; a string has its quotes. */
export function valueAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.value ?? '';
}

const MEANINGLESS = new Set([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
  'HashbangComment',
]);
const LINE_BREAK = /[\n\r\u2028\u2029]/;
export const OPENERS = new Set(['(', '[', '{']);
export const CLOSERS = new Set([')', ']', '}']);

export interface Token {
  type: string;
  value: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Whether a line ends between the token before and this one. */
  newline: boolean;
}
