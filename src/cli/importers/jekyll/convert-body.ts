import { destinationsOf } from '../markdown/destinations.ts';
import { applyEdits } from '../markdown/edits.ts';
import { reportEmoji } from '../markdown/emoji.ts';
import { disturbsMarkdown, findMath } from '../markdown/find-math.ts';
import { guardDollars } from '../markdown/guard-dollars.ts';
import { hidesText, keepPlaceholders } from '../markdown/placeholders.ts';
import { regionsOf, union, type Range } from '../markdown/regions.ts';
import { rewriteMath } from '../markdown/rewrite-math.ts';
import type { Note, Rewrite } from '../markdown/rewrite.ts';
import { withoutKramdown } from './kramdown.ts';
import { resolveBlocks } from './liquid-blocks.ts';
import { reportLiquid } from './liquid-left.ts';
import { resolveLiquidLinks } from './liquid-links.ts';
import { rewriteAddresses, type LinkToPost } from './rewrite-addresses.ts';
import type { SiteMap } from './resolve-address.ts';

/**
 * Turns the body of a Jekyll post into Markdown as Daybook reads it. Pure but for
 * `site`, which may look whether a file exists.
 *
 * The order is Jekyll's own: Liquid first, then Markdown. Every step edits by offsets,
 * so what no step names stays byte for byte. The text is parsed again only when a step
 * changed what is code and what is prose.
 */
export function convertBody(source: string, context: BodyContext): ConvertedBody {
  const work = new Work(source);
  let regions = regionsOf(source);
  let literal: Range[] = [];
  if (context.hasLiquid && /\{[{%]/.test(source)) {
    const blocks = resolveBlocks(source, regions.code);
    if (work.apply(blocks)) regions = regionsOf(work.text);
    literal = blocks.literal.map(({ start, end }) => ({
      start: work.toNew(start),
      end: work.toNew(end),
    }));
    const addresses = resolveLiquidLinks(
      work.text,
      union([...regions.code, ...literal]),
      context.pathOf,
    );
    const moved = work.apply(addresses);
    literal = literal.map(({ start, end }) => ({ start: work.toNew(start), end: work.toNew(end) }));
    if (moved) regions = regionsOf(work.text);
  }
  if (hidesText(work.text, regions)) {
    work.apply(keepPlaceholders(work.text, regions));
    literal = literal.map(({ start, end }) => ({ start: work.toNew(start), end: work.toNew(end) }));
    regions = regionsOf(work.text);
  }
  const found = findMath(work.text, regions);
  if (found.math.some(disturbsMarkdown)) regions = regionsOf(work.text, found.math);
  const math = rewriteMath(work.text, regions, found);
  if (context.hasLiquid) {
    work.note(reportLiquid(work.text, regions.code, union([...literal, ...math.known])));
  }
  const destinations = destinationsOf(work.text, regions);
  const addresses = rewriteAddresses(destinations, context, context.site);
  const links = addresses.links.map((link) => ({ ...link, offset: work.toSource(link.start) }));
  const known = new Set(math.known);
  const dollars = guardDollars(work.text, regions, math.known, {
    addresses: destinations,
    escaped: found.math.filter((range) => range.mark === 'dollars' && !known.has(range)),
  });
  const placeholders = keepPlaceholders(work.text, regions);
  const kramdown = withoutKramdown(work.text, regions);
  const last = [math, dollars, placeholders, kramdown, reportEmoji(work.text, regions), addresses];
  work.apply({
    edits: last.flatMap(({ edits }) => edits),
    changes: last.flatMap(({ changes }) => changes),
    notes: last.flatMap(({ notes }) => notes),
  });
  return {
    text: work.text,
    changes: work.changes,
    notes: work.notes,
    files: addresses.files,
    links: links.map((link) => ({
      ...link,
      start: work.toNew(link.start),
      end: work.toNew(link.end),
    })),
  };
}

/** A text under conversion: it remembers where everything stood in the source. */
class Work {
  text: string;
  readonly changes: string[] = [];
  readonly notes: Note[] = [];
  /** Offsets of the text before the last step, in the text after it. */
  toNew: (offset: number) => number = (offset) => offset;
  /** Offsets of the text as it is now, in the source. */
  toSource: (offset: number) => number = (offset) => offset;

  constructor(source: string) {
    this.text = source;
  }

  /** Does what a step wants done; tells whether the text changed. */
  apply(rewrite: Rewrite): boolean {
    this.note(rewrite.notes);
    this.changes.push(...rewrite.changes);
    if (rewrite.edits.length === 0) {
      this.toNew = (offset) => offset;
      return false;
    }
    const { text, toOld, toNew } = applyEdits(this.text, rewrite.edits);
    const before = this.toSource;
    this.toSource = (offset) => before(toOld(offset));
    this.text = text;
    this.toNew = toNew;
    return true;
  }

  note(notes: readonly Note[]): void {
    this.notes.push(...notes.map((note) => ({ ...note, offset: this.toSource(note.offset) })));
  }
}

export interface BodyContext {
  /** The source, relative to the site folder. */
  file: string;
  /** Where Jekyll served the post, below the base path. */
  path: string;
  /** Whether Jekyll ran Liquid over this post. */
  hasLiquid: boolean;
  /** What `post_url` and `link` lead to. */
  pathOf: (tag: 'post_url' | 'link', name: string) => string | undefined;
  site: SiteMap;
}

export interface ConvertedBody {
  text: string;
  changes: string[];
  /** Offsets are those of the source. */
  notes: Note[];
  /** Files of the site folder to lie beside the day, by their path there: what they are called here. */
  files: Map<string, string>;
  /** Links to other posts, which still lead to the old path: where they stand in the text. */
  links: LinkToPost[];
}
