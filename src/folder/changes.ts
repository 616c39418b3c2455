/** Lines of a text before and after edits, as a diff shows them. The edits come in their order. */
export function changesOf(text: string, edits: readonly Edit[]): Change[] {
  const hunks: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const from = text.lastIndexOf('\n', edit.start - 1) + 1;
    const newline = text.indexOf('\n', edit.end);
    const to = newline < 0 ? text.length : newline;
    const last = hunks.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else hunks.push({ from, to, edits: [edit] });
  }
  let added = 0;
  return hunks.map(({ from, to, edits: own }) => {
    let after = text.slice(from, to);
    for (const { start, end, text: inserted } of own.toReversed())
      after = after.slice(0, start - from) + inserted + after.slice(end - from);
    const line = text.slice(0, from).split('\n').length + added;
    const change = { line, before: linesOf(text.slice(from, to)), after: linesOf(after) };
    added += change.after.length - change.before.length;
    return trimmed(change);
  });
}

/** Without the lines at both ends that are the same. */
function trimmed({ line, before, after }: Change): Change {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    line: line + head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.replace(/\r$/, ''));
}

/** What stands in a text in the place of what stood from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Change {
  /** Where it begins in the text as it is now. 1-based. */
  line: number;
  before: string[];
  after: string[];
}
