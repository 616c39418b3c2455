import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { StrictFunction, Token } from 'katex';
import rehypeKatex from 'rehype-katex';
import { VFile } from 'vfile';
import { joinApplied } from '../journal/applied.ts';

/**
 * Typesets one formula. Equal formulas are typeset once: a log repeats its symbols on
 * most of its days, and KaTeX is the dearest step of the pipeline.
 */
export function typeset(tex: string, display: boolean): Typeset {
  const key = (display ? 'd' : 'i') + tex;
  let known = remembered.get(key);
  if (!known) {
    if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
    remembered.set(key, (known = typesetAnew(tex, display)));
  }
  return known;
}

const REMEMBERED_AT_MOST = 10_000;
const remembered = new Map<string, Typeset>();

function typesetAnew(tex: string, display: boolean): Typeset {
  const faults: FormulaFault[] = [];
  const tree = mathTree(tex, display);
  const file = new VFile();
  rehypeKatex({ strict: noteInto(faults, tex) })(tree, file);
  const [message] = file.messages;
  if (!message) return { html: focusable(joinApplied(toHtml(tree))), faults };
  return { html: toHtml(sourceTree(tex)), faults: [errorOf(message.cause, tex)] };
}

/** A formula that stands alone scrolls when it is wide, and not by mouse only. */
function focusable(html: string): string {
  const display = '<span class="katex-display"';
  return html.replace(display, `${display} role="group" tabindex="0" aria-label="Formula"`);
}

/** What remark-math makes of a formula and rehype-katex expects. */
function mathTree(tex: string, display: boolean): Root {
  return codeTree(tex, ['language-math', display ? 'math-display' : 'math-inline']);
}

/** A formula with an error is shown as it is written. */
function sourceTree(tex: string): Root {
  return codeTree(tex, ['math-error']);
}

function codeTree(text: string, className: string[]): Root {
  const properties = { className };
  const children = [{ type: 'text' as const, value: text }];
  return { type: 'root', children: [{ type: 'element', tagName: 'code', properties, children }] };
}

/** KaTeX tells its `strict` option about doubtful TeX. Two kinds lose something on the page. */
function noteInto(faults: FormulaFault[], tex: string): StrictFunction {
  return (code, _message, token: Token | undefined) => {
    if (code === 'commentAtEnd') {
      faults.push({
        index: tex.search(/(?<=(?:^|[^\\])(?:\\\\)*)%[^\n]*$/),
        kind: 'math-warning',
        severity: 'warning',
        message: '`%` begins a comment, so the rest of the formula is not shown',
        fix: 'write `\\%` for a percent sign',
      });
    } else if (code === 'unknownSymbol') {
      faults.push({
        index: token?.loc?.start,
        kind: 'math-warning',
        severity: 'warning',
        message: `KaTeX has no sign for \`${token?.text ?? ''}\``,
        fix: 'write a TeX command for it, or put it outside the formula',
      });
    }
    return 'ignore';
  };
}

/** KaTeX's own words, without the excerpt that it adds to them. */
function errorOf(cause: unknown, tex: string): FormulaFault {
  const { rawMessage, position, length } = cause as Partial<KatexError>;
  const reason = (rawMessage ?? 'it is nested too deeply').trim();
  const unknown = /^Undefined control sequence: (.+)$/s.exec(reason)?.[1];
  return {
    index: position === undefined ? undefined : Math.min(position, tex.length),
    // The length of a command counts the blanks behind it.
    length: unknown?.length ?? (length || undefined),
    kind: 'math-error',
    message: unknown
      ? `KaTeX does not know \`${unknown}\``
      : `KaTeX cannot read the formula: ${reason.replace("'EOF'", 'the end of the formula')}`,
    fix: unknown
      ? 'correct the command, or define it with `\\def` in the same formula'
      : 'correct the TeX, or write `\\$` where a dollar sign is meant',
  };
}

export interface Typeset {
  html: string;
  faults: FormulaFault[];
}

/** What is wrong with a formula: a problem whose place is an index into its TeX, where known. */
export interface FormulaFault {
  index: number | undefined;
  length?: number | undefined;
  kind: 'math-error' | 'math-warning';
  severity?: 'warning';
  message: string;
  fix: string;
}

interface KatexError {
  rawMessage: string;
  position: number;
  length: number;
}
