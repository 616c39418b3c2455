import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { closingDollars } from './closing-dollars.ts';
import { draftOf } from './draft.ts';
import { formulaBlock } from './formula-block.ts';
import { formulaInText } from './formula-in-text.ts';

/** Replaces remark-math's two rules for `$` by ours. To be used after remark-math. */
export function remarkDollars(this: Processor): void {
  let closing = closingDollars('');
  const parse = this.parser;
  if (!parse) throw new Error('remark-parse must come first');
  this.parser = (text: string, file: VFile) => {
    closing = closingDollars(draftOf(file).source);
    return parse(text, file);
  };

  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: { null: ['mathText', 'mathFlow'] },
    flow: { 36: formulaBlock((offset) => closing(offset)) },
    text: { 36: formulaInText },
  });
}
