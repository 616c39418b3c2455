import type { Problem } from '../journal/problem.ts';

/** A Markdown file taken apart. Lines are counted as in the file. */
export interface Parts {
  /** The YAML between the two `---`. */
  yaml: string;
  /** How many lines precede the YAML: 1. */
  linesBefore: number;
  /** The whole file with the front matter blanked out, so that positions stay those of the file. */
  body: string;
  problems: Problem[];
}

/** Takes the front matter off a Markdown file. CRLF, a byte order mark and blanks behind `---` are fine. */
export function splitFrontMatter(text: string, file: string): Parts {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const opening = /^---[ \t]*\r?\n/.exec(source);
  if (source.trim() === '') {
    return missing(file, 'the file is empty', 'write front matter and text, or remove the file');
  }
  if (!opening && /^\s+---[ \t]*\r?\n/.test(source)) {
    return missing(
      file,
      'there is blank space before the front matter',
      'begin the file with `---`',
    );
  }
  if (!opening) {
    return missing(
      file,
      'the file does not begin with front matter',
      'begin the file with `---`, the fields, and `---`',
    );
  }
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(source.slice(opening[0].length));
  if (!closing) {
    return missing(
      file,
      'the front matter is never closed',
      'write `---` on a line of its own behind the last field',
    );
  }
  const yaml = source.slice(opening[0].length, opening[0].length + closing.index);
  const end = opening[0].length + closing.index + closing[0].length;
  const head = source.slice(0, end);
  return {
    yaml,
    linesBefore: 1,
    body: head.replace(/[^\r\n]+/g, '') + source.slice(end),
    problems: [],
  };
}

function missing(file: string, message: string, fix: string): Parts {
  const problem: Problem = {
    file,
    line: 1,
    column: 1,
    length: 3,
    severity: 'error',
    kind: 'front-matter',
    message,
    fix,
  };
  // What is text and what are fields cannot be told apart: nothing else is said of the file.
  return { yaml: '', linesBefore: 0, body: '', problems: [problem] };
}
