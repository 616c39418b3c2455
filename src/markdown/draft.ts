import type { VFile } from 'vfile';
import type { Body, BodyContext } from '../journal/body.ts';
import type { Problem } from '../journal/problem.ts';
import type { Place } from './place.ts';

/** A draft before any plugin has seen the text. */
export function newDraft(text: string, context: BodyContext): Draft {
  return {
    context,
    // The parser leaves a byte order mark out of its positions, so they fit this source.
    source: text.startsWith('\uFEFF') ? text.slice(1) : text,
    aside: [],
    hasRawHtml: false,
    lostNames: new Set(),
    headings: [],
    links: [],
    files: [],
    anchors: [],
    words: 0,
    excerpt: '',
    hasMath: false,
    cells: [],
    labs: [],
    problems: [],
  };
}

/** The draft of the file that is being rendered; `render.ts` puts it into Astro's front matter. */
export function draftOf(file: VFile): Draft {
  const draft: unknown = file.data.astro?.frontmatter?.['draft'];
  if (!isDraft(draft)) throw new Error('these plugins run only through createRenderer');
  return draft;
}

/** Notes a problem of the text at a place of the file. */
export function report(
  draft: Draft,
  place: Place,
  problem: Omit<Problem, 'file' | 'line' | 'column' | 'severity'> &
    Partial<Pick<Problem, 'severity'>>,
): void {
  const { line, column } = place;
  draft.problems.push({ severity: 'error', ...problem, file: draft.context.file, line, column });
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'aside' in value;
}

/** A body in the making: what the plugins learn about one file on its way through the pipeline. */
export interface Draft extends Omit<Body, 'html' | 'feedHtml'> {
  context: BodyContext;
  /** The text that all positions count in. */
  source: string;
  /** Finished HTML that waits for its place, and the text in it: see `set-aside.ts`. */
  aside: { html: string; text: string }[];
  /** Whether the author wrote HTML, which then has to be parsed. */
  hasRawHtml: boolean;
  /** The names of tags that were reported as lost text. */
  lostNames: Set<string>;
}
