/**
 * Replaces parts of a text by their offsets, so that all the rest stays byte for byte.
 * Edits may come in any order; where two overlap, the one that begins first is taken.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const taken: Piece[] = [];
  const parts: string[] = [];
  let end = 0;
  let length = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue;
    parts.push(text.slice(end, edit.start), edit.text);
    length += edit.start - end;
    taken.push({ ...edit, newStart: length, newEnd: length + edit.text.length });
    length += edit.text.length;
    end = edit.end;
  }
  parts.push(text.slice(end));
  return {
    text: parts.join(''),
    toOld: (offset) => {
      const piece = lastBefore(taken, offset, 'newStart');
      if (!piece) return offset;
      return offset < piece.newEnd ? piece.start : piece.end + (offset - piece.newEnd);
    },
    toNew: (offset) => {
      const piece = lastBefore(taken, offset, 'start');
      if (!piece) return offset;
      return offset < piece.end ? piece.newStart : piece.newEnd + (offset - piece.end);
    },
  };
}

function lastBefore(pieces: readonly Piece[], offset: number, key: 'start' | 'newStart') {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.[key] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** The text from `start` up to `end` is replaced; equal offsets insert. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Edited {
  text: string;
  /** The offset before the edits of an offset after them. */
  toOld: (offset: number) => number;
  /** The offset after the edits of an offset before them. */
  toNew: (offset: number) => number;
}

interface Piece extends Edit {
  newStart: number;
  newEnd: number;
}
