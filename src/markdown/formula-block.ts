// Adds the tokens of mathematics to the types below.
import type {} from 'micromark-extension-math';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

/**
 * A formula that stands alone: `$$` at the start of a line up to a `$$` at the end of
 * one, on one line or on many. Unlike the rule of `micromark-extension-math`, which it
 * replaces and whose tokens it emits, a formula may begin right behind the `$$`, and a
 * `$$` that is never closed does not eat the rest of the post: it is text.
 *
 * @param closing Knows the text being parsed: the parser is given its lines one by one,
 *   and it must be known at the `$$` whether it will be closed, before the lines below
 *   are read as lists and quotes.
 */
export function formulaBlock(closing: ClosingDollars): Construct {
  return {
    name: 'formulaBlock',
    concrete: true,
    tokenize(effects, ok, nok) {
      return tokenizeBlock.call(this, closing, effects, ok, nok);
    },
  };
}

const nonLazyLine: Construct = { tokenize: tokenizeNonLazyLine as Tokenizer, partial: true };

function tokenizeBlock(
  this: TokenizeContext,
  closing: ClosingDollars,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const now = () => this.now().offset;
  const { interrupt } = this;
  const tail = this.events.at(-1);
  const indent = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0;
  let close = 0;
  let size = 0;
  return open;

  function open(code: Code): State | undefined {
    const end = closing(now());
    if (end === undefined) return nok(code);
    close = end;
    effects.enter('mathFlow');
    return fence(code, interrupt ? ok : content);
  }

  function fence(code: Code, next: State): State | undefined {
    effects.enter('mathFlowFence');
    effects.enter('mathFlowFenceSequence');
    size = 0;
    return dollar(code);

    function dollar(code: Code): State | undefined {
      if (size === 2) {
        effects.exit('mathFlowFenceSequence');
        effects.exit('mathFlowFence');
        return next(code);
      }
      effects.consume(code);
      size++;
      return dollar;
    }
  }

  function content(code: Code): State | undefined {
    if (now() === close) return fence(code, blanksAfter);
    if (code === null) return finish(code);
    if (isLineEnding(code)) return effects.attempt(nonLazyLine, prefix, finish)(code);
    effects.enter('mathFlowValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (code === null || isLineEnding(code) || now() === close) {
      effects.exit('mathFlowValue');
      return content(code);
    }
    effects.consume(code);
    return value;
  }

  /** The indentation of the opening `$$` is not part of the lines below it. */
  function prefix(code: Code): State | undefined {
    let width = 0;
    if (indent === 0 || !isSpace(code) || now() === close) return content(code);
    effects.enter('linePrefix');
    return space(code);

    function space(code: Code): State | undefined {
      if (isSpace(code) && width++ < indent && now() !== close) {
        effects.consume(code);
        return space;
      }
      effects.exit('linePrefix');
      return content(code);
    }
  }

  function blanksAfter(code: Code): State | undefined {
    if (!isSpace(code)) return finish(code);
    effects.enter('whitespace');
    return blank(code);
  }

  function blank(code: Code): State | undefined {
    if (isSpace(code)) {
      effects.consume(code);
      return blank;
    }
    effects.exit('whitespace');
    return finish(code);
  }

  function finish(code: Code): State | undefined {
    effects.exit('mathFlow');
    return ok(code);
  }
}

/** A line ending behind which the container (list, quote) still goes on. */
function tokenizeNonLazyLine(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const lineStart = (code: Code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
  return (code) => {
    if (code === null) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return lineStart;
  };
}

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

/** From the offset of a `$` to that of the `$$` that closes its formula, if it opens one. */
export type ClosingDollars = (offset: number) => number | undefined;
