import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** `[[134]]`, brackets and all. */
    dayLink: 'dayLink';
  }
}

/**
 * Where brackets in a sentence name a day: `[[134]]` or `[[2024-05-14]]`. What CommonMark
 * understands stays as it is, and so does what is no day:
 *
 * 1. `[[134]](address)` and `[[134]][reference]` are links of CommonMark, and `[134]` is one
 *    where it is defined.
 * 2. Behind a cased letter or a digit the brackets are an index: `x[[1]]`. Scripts that write
 *    no blank before a name have no cases.
 * 3. `[[[134]]]`, `[[1, 2], [3, 4]]` and `[[007]]` are text, and `\[[134]]` is.
 *
 * Whether there is such a day, and such a date, is for the check of links to say.
 */
export const dayLinkInText: Construct = {
  name: 'dayLinkInText',
  tokenize: tokenizeDayLink as Tokenizer,
};

const DAY = /^(?:0|[1-9]\d*|\d{4}-\d{1,2}-\d{1,2})$/;
const LONGEST = '2024-05-14'.length;

const OPENING = 91;
const CLOSING = 93;
const PARENTHESIS = 40;
const CARET = 94;

function tokenizeDayLink(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const { defined } = this.parser;
  const before = this.previous;
  let named = '';
  return open;

  function open(code: Code): State | undefined {
    if (isBeforeIndex(before)) return nok(code);
    effects.enter('dayLink');
    effects.consume(code);
    return openAgain;
  }

  function openAgain(code: Code): State | undefined {
    if (code !== OPENING) return nok(code);
    effects.consume(code);
    return name;
  }

  function name(code: Code): State | undefined {
    if (code === CLOSING && DAY.test(named) && !defined.includes(named)) {
      effects.consume(code);
      return close;
    }
    if (code === null || code < 0 || named.length === LONGEST) return nok(code);
    named += String.fromCharCode(code);
    if (!/[\d-]$/.test(named)) return nok(code);
    effects.consume(code);
    return name;
  }

  function close(code: Code): State | undefined {
    if (code !== CLOSING) return nok(code);
    effects.consume(code);
    effects.exit('dayLink');
    return behind;
  }

  function behind(code: Code): State | undefined {
    if (code === PARENTHESIS) return nok(code);
    return code === OPENING ? effects.check(notAReference, ok, nok)(code) : ok(code);
  }
}

function isBeforeIndex(code: Code): boolean {
  return code !== null && code > 0 && /[[\p{Lu}\p{Ll}\p{N}_]/u.test(String.fromCharCode(code));
}

/** A bracket that begins a footnote or another day, and no reference. */
const notAReference: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return (next) => (next === CARET || next === OPENING ? ok(next) : nok(next));
    };
  },
};
