import { CLOSERS, isTemplate, isWord, OPENERS, type Token, valueAt } from '../tokens.ts';

/**
 * The token at which code is nested deeper than can be read, if there is one: in brackets
 * 200 times, or in a chain of about 1,000 calls. Who reads it goes a step down for each,
 * and breaks for good where the steps end: at 450 functions in brackets, or 2,700 calls.
 */
export function tooDeepAt(tokens: readonly Token[]): Token | undefined {
  let level = startLevel(0, '');
  const outer: Level[] = [];
  for (const [at, token] of tokens.entries()) {
    const { type, value } = token;
    if (isStart(tokens, at, level)) level.steps = level.angles = 0;
    if (OPENERS.has(value) || type === 'TemplateHead') {
      outer.push(level);
      level = startLevel(depthOf(level) + STEPS_OF_BRACKET, headOf(tokens, at));
    } else if (CLOSERS.has(value) || type === 'TemplateTail') {
      const { head } = level;
      level = outer.pop() ?? startLevel(0, '');
      level.closed = head;
      level.steps++;
    } else if (value === ',') level.steps = 0;
    else take(level, token);
    if (depthOf(level) + hiddenIn(token) > MOST_STEPS) return token;
  }
  return undefined;
}

const MOST_STEPS = 2_000;
const STEPS_OF_BRACKET = 10;

function take(level: Level, token: Token): void {
  const { type, value } = token;
  if (value === '=>') level.steps += STEPS_OF_BRACKET;
  else if (/^<+$/.test(value)) level.angles += value.length;
  else if (/^>+$/.test(value)) {
    level.angles = Math.max(0, level.angles - value.length);
    level.steps++;
  } else if (STATEMENTS.has(value)) level.steps += 2;
  else if (type === 'Punctuator' || GOES_ON.has(value) || isTemplate(token)) level.steps++;
}

/** Whether a statement begins here, or a member of a class: what was before it is no longer open. */
function isStart(tokens: readonly Token[], at: number, { closed }: Level): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.value === 'else') return false;
  if (before.value === ';') return true;
  if (GOES_ON.has(token.value) || (token.type === 'Punctuator' && token.value !== '@'))
    return false;
  if (before.value === '}') return true;
  if (!token.newline || GOES_ON.has(before.value) || STATEMENTS.has(before.value)) return false;
  if (before.value === ')') return !STATEMENTS.has(closed);
  return before.type !== 'Punctuator' || before.value === ']';
}

/** The word to which a bracket belongs: `if (`, and the `for` of `for await (`. */
function headOf(tokens: readonly Token[], at: number): string {
  const word = tokens[at - 1];
  if (!isWord(word)) return '';
  return word.value === 'await' && valueAt(tokens, at - 2) === 'for' ? 'for' : word.value;
}

/** Behind a type, a division can look like a pattern: brackets in it may be brackets. */
function hiddenIn({ type, value }: Token): number {
  return type === 'RegularExpressionLiteral' ? 4 * value.replace(/[^([{]/g, '').length : 0;
}

function depthOf({ base, steps, angles }: Level): number {
  // Type arguments go on behind a comma.
  return base + steps + 3 * angles;
}

function startLevel(base: number, head: string): Level {
  return { base, head, steps: 0, angles: 0, closed: '' };
}

/** Words that a statement goes on behind. */
const STATEMENTS = new Set(['if', 'else', 'for', 'while', 'do', 'with', ':']);
/** Words between and before values and types. */
const GOES_ON = new Set(
  (
    'in instanceof as satisfies of is extends implements typeof void delete await yield new ' +
    'return throw case keyof readonly unique infer asserts async class export default'
  ).split(' '),
);

/** What is between two brackets. */
interface Level {
  /** How deep its beginning is. */
  base: number;
  /** The word before its bracket. */
  head: string;
  /** How far down what is open in it goes. */
  steps: number;
  /** How many angle brackets are open in it. */
  angles: number;
  /** The `head` of the last bracket that was closed in it. */
  closed: string;
}
