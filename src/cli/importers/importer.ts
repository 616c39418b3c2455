import type { Category, Site } from '../../journal/schemas.ts';
import type { Problem } from '../../journal/problem.ts';

/**
 * A source that `import` can read. An importer reads and converts; it writes nothing:
 * `import` does that, the same for all.
 */
export interface Importer {
  /** What the command line calls it. */
  name: string;
  /** What it reads, in a few words, for `--help`. */
  reads: string;
  /**
   * Reads a file or folder that exists.
   *
   * @param fileOf Where the day of a source lies already, from an earlier import.
   */
  harvest: (path: string, fileOf: (source: string) => string | undefined) => Promise<Harvest>;
}

/** Everything that an importer brings home. */
export interface Harvest {
  /** The folder to which the names of sources are relative. */
  root: string;
  /** How it was read, in a few words, for the head of the report. */
  about: string;
  /** In the order of their dates. */
  entries: Entry[];
  /** `site.yaml` for a log that has none yet, without its day zero. */
  site: Omit<Site, 'dayZero'>;
  /** The categories of each source, by their ids. */
  categories: Category[];
  /** What a person should look at in that `site.yaml`. */
  siteProblems: Problem[];
  /** What is wrong with sources that are no entries, or with all of them; files relative to the root. */
  problems: Problem[];
}

/** One day to be written. */
export interface Entry {
  /** The file that it comes from, relative to the root. */
  source: string;
  /** SHA-256 of that file. */
  sourceHash: string;
  date: string;
  /** Where it belongs in the author's folder. */
  file: string;
  /** The whole file. */
  text: string;
  categories: string[];
  /** Files to be copied: from where, and to where in the author's folder. */
  copies: { from: string; to: string }[];
  /** The number of the day that the source tells, and where. */
  number?: { value: number; line: number; column: number };
  changes: string[];
  problems: Problem[];
}
