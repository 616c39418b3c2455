import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { explainYamlError } from '../../../folder/explain-yaml.ts';
import type { Problem } from '../../../journal/problem.ts';

/**
 * Splits a post in front matter and body, as Jekyll does: blanks behind a `---` are
 * nothing, `...` closes as well. A post may lack front matter. YAML that cannot be read
 * is a problem with its line and column.
 */
export function readFrontMatter(text: string, file: string): FrontMatter | { problem: Problem } {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening)
    return {
      fields: {},
      places: new Map(),
      comments: [],
      body: text,
      bodyStart: 0,
      isMissing: true,
    };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const close = closing.exec(text);
  const at = (line: number, column: number, message: string, fix: string) => ({
    problem: {
      file,
      line,
      column,
      severity: 'error',
      kind: 'front-matter',
      message,
      fix,
    } satisfies Problem,
  });
  if (!close)
    return at(
      1,
      1,
      'the front matter opened by `---` is never closed',
      'put a line `---` before the text',
    );

  const lineCounter = new LineCounter();
  const source = text.slice(opening[0].length, close.index);
  const document = parseDocument(source, { lineCounter, uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { message, fix, start } = explainYamlError(error, source, document);
    const { line, col } = lineCounter.linePos(start);
    return at(line + 1, col, message, fix ?? 'put the value in quotes');
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return at(
      2,
      1,
      'the front matter is not a list of `key: value` lines',
      'write one key on each line',
    );
  }
  const values = valuesOf(document);
  if (!values)
    return at(2, 1, 'the front matter repeats itself without end', 'write the values out');
  const bodyStart = close.index + close[0].length;
  const body = text.slice(bodyStart);
  return {
    ...fieldsOf(document, values, lineCounter),
    comments: commentsOf(document),
    body,
    bodyStart,
    isMissing: false,
  };
}

/** The values as JavaScript has them; undefined where aliases multiply beyond measure. */
function valuesOf(document: Document): Record<string, unknown> | undefined {
  try {
    return (document.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The fields; texts that YAML takes for numbers or truths keep how they were written. */
function fieldsOf(document: Document, values: Record<string, unknown>, lineCounter: LineCounter) {
  const fields: Record<string, unknown> = {};
  const places = new Map<string, { line: number; column: number }>();
  if (!isMap(document.contents)) return { fields, places };
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const isPlain = isScalar(value) && typeof value.value !== 'string' && value.value !== null;
    fields[name] = isPlain ? (value.source ?? String(value.value)) : values[name];
    const range = isScalar(key) ? key.range : undefined;
    const { line, col } = lineCounter.linePos(range?.[0] ?? 0);
    places.set(name, { line: line + 1, column: col });
  }
  return { fields, places };
}

function commentsOf(document: Document): string[] {
  const comments: string[] = [];
  const add = (comment: string | null | undefined) => {
    if (comment?.trim()) comments.push(comment.trim());
  };
  add(document.commentBefore);
  visit(document, {
    Node: (_key, node) => {
      add(node.commentBefore);
      add(node.comment);
    },
  });
  add(document.comment);
  return comments;
}

export interface FrontMatter {
  fields: Record<string, unknown>;
  /** Where each key stands in the file. */
  places: Map<string, { line: number; column: number }>;
  /** What stands behind `#`. */
  comments: string[];
  body: string;
  /** Where the body begins in the text. */
  bodyStart: number;
  isMissing: boolean;
}
