// Adds the tokens of mathematics to the types below.
import type {} from 'micromark-extension-math';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

/**
 * Where a dollar sign in a sentence begins a formula. The rule is pandoc's, with two
 * additions of ours (3 and 4), so that money stays money:
 *
 * 1. An opening `$` is followed by neither a blank nor the end of the line.
 * 2. The next `$` must be able to close it: no blank before it, no digit after it.
 *    If it cannot, the opening `$` is text and the search goes on right after it, so
 *    in `$5 and $x$` only `$x$` is a formula.
 * 3. A `$` between a letter and a digit is money: `US$2 or CA$3`.
 * 4. A formula contains no backtick: code wins.
 * 5. `\$` is never a delimiter, neither outside a formula nor inside.
 * 6. `$$` opens a formula that the next `$$` closes; blanks do not matter there.
 *
 * It emits the tokens of `micromark-extension-math`, whose own rule it replaces.
 */
export const formulaInText: Construct = {
  name: 'formulaInText',
  tokenize: tokenizeFormula as Tokenizer,
  previous: notInsideDollars as NonNullable<Construct['previous']>,
};

const DOLLAR = 36;
const BACKSLASH = 92;
const BACKTICK = 96;

function tokenizeFormula(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const before = this.previous;
  let size = 0;
  let closing = 0;
  let last: Code = null;
  let empty = true;
  return open;

  function open(code: Code): State | undefined {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return dollars(code);
  }

  function dollars(code: Code): State | undefined {
    if (code === DOLLAR) {
      effects.consume(code);
      return ++size > 2 ? nok : dollars;
    }
    if (size === 1 && (isBlank(code) || (isLetter(before) && isDigit(code)))) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  }

  function between(code: Code): State | undefined {
    if (code === null || code === BACKTICK) return nok(code);
    if (code === DOLLAR) {
      if (size === 1 && isBlank(last)) return nok(code);
      effects.enter('mathTextSequence');
      closing = 0;
      return close(code);
    }
    if (isLineEnding(code)) {
      last = code;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    effects.enter('mathTextData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || code === DOLLAR || code === BACKTICK || isLineEnding(code)) {
      effects.exit('mathTextData');
      return between(code);
    }
    last = code;
    empty &&= isBlank(code);
    effects.consume(code);
    return code === BACKSLASH ? escaped : data;
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return data(code);
    // An escaped blank is a sign of TeX: `$a\ $` is a formula.
    last = BACKSLASH;
    effects.consume(code);
    return data;
  }

  function close(code: Code): State | undefined {
    if (code === DOLLAR && closing < size) {
      effects.consume(code);
      closing++;
      return close;
    }
    if (closing < size) return loneDollar(code);
    if (empty || (size === 1 && isDigit(code))) return nok(code);
    effects.exit('mathTextSequence');
    effects.exit('mathText');
    return ok(code);
  }

  /** A single `$` within `$$ … $$` belongs to the formula: `\text{$x$}`. */
  function loneDollar(code: Code): State | undefined {
    effects.exit('mathTextSequence').type = 'mathTextData';
    last = DOLLAR;
    return between(code);
  }
}

/** The second `$` of a `$$` that opened nothing opens nothing either; after a formula it may. */
function notInsideDollars(this: TokenizeContext, code: Code): boolean {
  if (code !== DOLLAR) return true;
  const tail = this.events.at(-1)?.[1].type;
  return tail === 'characterEscape' || tail === 'mathText';
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && /\p{L}/u.test(String.fromCharCode(code));
}
