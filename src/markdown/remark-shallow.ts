import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { draftOf } from './draft.ts';
import { tooDeepLine } from './nesting.ts';
import { reportTooDeep, unlessTooDeep } from './too-deep.ts';

/** Keeps texts away from the parser that are nested too deeply for it. */
export function remarkShallow(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('remark-parse must come first');
  this.parser = (text: string, file: VFile) => {
    const draft = draftOf(file);
    const tree: Root = { type: 'root', children: [] };
    const showSource = (value: string) => tree.children.push({ type: 'code', value });
    const line = tooDeepLine(draft.source);
    if (line > 0) {
      reportTooDeep(draft, { line, column: 1 });
      showSource(draft.source.trim());
      return tree;
    }
    let parsed: ReturnType<typeof parse> = tree;
    unlessTooDeep(draft, () => (parsed = parse(text, file)), showSource);
    return parsed;
  };
}
