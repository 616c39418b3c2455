import type { Problem } from '../../../journal/problem.ts';
import type { FrontMatter } from './front-matter.ts';

/** Gathers what is to be said of the front matter of one post. */
export class Notes {
  readonly changes: string[] = [];
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #matter: FrontMatter;

  constructor(file: string, matter: FrontMatter) {
    this.#file = file;
    this.#matter = matter;
  }

  /** Something to look at, where that key stands; at the beginning of the file where it does not. */
  warn(kind: string, message: string, key: string): void {
    const { line, column } = this.#matter.places.get(key) ?? { line: 1, column: 1 };
    this.problems.push({ file: this.#file, line, column, severity: 'warning', kind, message });
  }
}
