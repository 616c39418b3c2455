import type { Cell } from './cell.ts';
import type { FoundLab } from './lab.ts';
import type { Problem } from './problem.ts';

/**
 * What Markdown makes of the text of one post: the HTML and the facts about it that
 * pages, indexes and checks need. It depends on nothing but the text, the file's name
 * and the `BodyContext`, so it can be remembered by their content.
 */
export interface Body {
  /** The HTML. Local pictures and files are holes: see `journal/holes.ts`. */
  html: string;
  /** The same for feed readers, with the same holes: see `markdown/feed-html.ts`. */
  feedHtml: string;
  headings: Heading[];
  /** Every link of the post that leads to a place inside the site. */
  links: InternalLink[];
  /** Every picture or file that lies in the author's folder. */
  files: LocalFile[];
  /** Every `id` in the HTML, so that links to them can be checked. */
  anchors: string[];
  /** Words of prose and code, for the reading time. */
  words: number;
  /** The first prose of the post as plain text, at most about 300 characters, cut at a word. */
  excerpt: string;
  /** Whether there is mathematics, so that KaTeX's style sheet is needed. */
  hasMath: boolean;
  /** What is to be run, in the order of the text. */
  cells: Cell[];
  /** The labs, in the order of the text. */
  labs: FoundLab[];
  /** What is wrong in the text itself; links and files are judged by `folder/references.ts`. */
  problems: Problem[];
}

export interface Heading {
  /** 2–6 as in HTML. */
  depth: number;
  /** Plain text. */
  text: string;
  /** The `id` of the heading. */
  slug: string;
}

export interface InternalLink {
  /** As the author wrote it. */
  written: string;
  /** The page it leads to, beginning with `/` and without the base path: `/day/133/`. */
  path: string;
  /** The fragment without `#`, decoded; empty where there is none. */
  fragment: string;
  /**
   * Set when the author linked to a Markdown file: its path relative to the author's folder.
   * `path` is then that day's page.
   */
  file?: string;
  line: number;
  column: number;
}

export interface LocalFile {
  /** As the author wrote it. */
  written: string;
  /** Path relative to the author's folder, with `/`; begins with `../` when it climbs out. */
  file: string;
  kind: 'picture' | 'file';
  line: number;
  column: number;
}

/** What the HTML of a post depends on beside its text. */
export interface BodyContext {
  /** The post's path relative to the author's folder: `days/2024/2024-05-14.md`. */
  file: string;
  /** The base path of the site: `/`. */
  base: string;
  /** The date before Day 1. */
  dayZero: string;
}
