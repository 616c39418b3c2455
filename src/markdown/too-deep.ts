import type { Node } from 'unist';
import { type Draft, report } from './draft.ts';
import { DEEPEST } from './nesting.ts';
import { type Place, placeOf } from './place.ts';

/**
 * Does a step that walks the tree of a text. If the tree is too deep to be walked, that
 * is a problem of the text, and `instead` puts its source into the tree.
 */
export function unlessTooDeep(draft: Draft, step: () => void, instead: (source: string) => void) {
  try {
    step();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reportTooDeep(draft, error instanceof TooDeep ? error.place : { line: 1, column: 1 });
    // The source is shown instead, in which they have no place.
    draft.cells = [];
    instead(draft.source.trim());
  }
}

/** To be called with every node on the way down. */
export function assertShallow(depth: number, node: Node): void {
  if (depth > DEEPEST_TREE) throw new TooDeep(placeOf(node));
}

export function reportTooDeep(draft: Draft, place: Place): void {
  report(draft, place, {
    kind: 'too-deep',
    message: `lists, quotes or elements are nested more than ${DEEPEST} deep`,
    fix: 'take the nesting apart',
  });
}

/** A list is two nodes deep, and there are paragraphs, emphasis and links at the bottom. */
const DEEPEST_TREE = 4 * DEEPEST;

/** A kin of the RangeError that the engine throws when its stack is full. */
class TooDeep extends RangeError {
  readonly place: Place;

  constructor(place: Place) {
    super('too deep');
    this.place = place;
  }
}
