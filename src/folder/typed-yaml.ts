import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Scalar } from 'yaml';
import type { z } from 'zod';
import { hasErrors } from '../journal/problem.ts';
import type { Problem } from '../journal/problem.ts';
import { explainIssues } from './explain.ts';
import { explainYamlError } from './explain-yaml.ts';
import { bare } from './schema-at.ts';
import { findSurprises } from './yaml-surprises.ts';

/** Where something stands in a file. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** A YAML text read by a schema: its value, or what is wrong with it, and where each part stands. */
export interface TypedYaml<T> {
  /** The value, when all of it is right. */
  value?: T;
  /** The top-level fields that are right by themselves, for checks that need only those. */
  fields: Partial<T>;
  /** Places by dotted path: `categories.0`, `courses.1.units`. `''` is the whole. */
  places: Record<string, Place>;
  /** Numbers with the digits in which they are written, by dotted path: `7.60`. */
  numbers: Record<string, string>;
  problems: Problem[];
}

/**
 * Parses YAML 1.2 and checks it by a zod schema. All problems are found in one pass,
 * each with its own line and column.
 *
 * @param origin the file's name, what a message calls the text (`the file`), and how
 *   many lines of the file precede it.
 */
export function readTypedYaml<S extends z.ZodType>(
  schema: S,
  text: string,
  origin: { file: string; whole?: string; linesBefore?: number },
): TypedYaml<z.infer<S>> {
  const { file, whole = 'the file', linesBefore = 0 } = origin;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ lineCounter: lines, prettyErrors: false, logLevel: 'error' },
    // With the schema named, a `%YAML 1.1` cannot bring back dates and `yes` for true.
    schema: 'core',
    // The parser compares each key with each other; `findSurprises` finds the same at once.
    uniqueKeys: false,
  });
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const firstLine = text.slice(start, Math.max(end, start + 1)).split(/\r?\n/, 1)[0] ?? '';
    return {
      line: line + linesBefore,
      column: col,
      length: Math.max(1, firstLine.trimEnd().length),
    };
  };
  const problem = (at: Place, rest: Pick<Problem, 'kind' | 'message' | 'fix'>): Problem => {
    return { file, ...at, severity: 'error', ...rest };
  };

  // One mistake can confuse the parser several times: what follows it on its line is not said.
  const mistakes = new Map(
    document.errors.toReversed().map((error) => [lines.linePos(error.pos[0]).line, error]),
  );
  const syntax = [...mistakes.values()].map((error) => {
    const { start, end, ...rest } = explainYamlError(error, text, document);
    return problem(place(start, end), rest);
  });
  if (syntax.length > 0) return { fields: {}, places: {}, numbers: {}, problems: syntax };

  const { places, numbers } = factsOf(document, place);
  const surprises = findSurprises(document, text).map(({ start, end, severity, ...rest }) => ({
    ...problem(place(start, end), rest),
    severity,
  }));
  const found = { fields: {}, places, numbers, problems: surprises };
  if (hasErrors(surprises)) return found;
  const atStart: Place = { line: Math.max(1, linesBefore), column: 1, length: 1 };

  let data: unknown;
  try {
    data = document.toJS() ?? (bare(schema)?.element ? [] : {});
  } catch {
    const message = `${whole} repeats too much of itself by \`&\` and \`*\``;
    const fix = 'write the values out';
    return { ...found, problems: [...surprises, problem(atStart, { kind: 'yaml', message, fix })] };
  }
  const result = schema.safeParse(data);
  if (result.success) return { ...found, value: result.data, fields: result.data as object };

  const written = (path: readonly PropertyKey[]) => sourceOf(document, path, text);
  const judged = { schema, data, whole, written };
  const problems = explainIssues(result.error.issues, judged).map(({ path, ...rest }) =>
    problem(nearestPlace(places, path) ?? atStart, rest),
  );
  const fields = rightFields(schema, data);
  return { ...found, fields, problems: [...surprises, ...problems] };
}

function factsOf(document: Document, place: (start: number, end: number) => Place) {
  // Without a prototype: the author may call a field `constructor`.
  const places = Object.create(null) as Record<string, Place>;
  const numbers = Object.create(null) as Record<string, string>;
  const named = new Map<string, Scalar>();
  const visit = (node: unknown, path: string): void => {
    if (!isNode(node)) return;
    const { range } = node;
    if (range) places[path] ??= place(range[0], range[1]);
    const scalar = isAlias(node) ? named.get(node.source) : node;
    if (isScalar(scalar) && typeof scalar.value === 'number') numbers[path] = scalar.source ?? '';
    if (isScalar(node) && node.anchor !== undefined) named.set(node.anchor, node);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const inner = join(path, String(key.value));
        const keyPlace = key.range ? place(key.range[0], key.range[1]) : undefined;
        if (keyPlace) places[`${inner}#key`] = keyPlace;
        // An empty value has no text of its own to point at: point at the key.
        if (keyPlace && (value === null || (isScalar(value) && value.value === null)))
          places[inner] = keyPlace;
        visit(value, inner);
      }
    }
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, join(path, String(index))));
  };
  visit(document.contents, '');
  return { places, numbers };
}

/** The place of a path, or of the nearest thing around it; undefined for a field missing at the top. */
function nearestPlace(places: Record<string, Place>, path: string): Place | undefined {
  if (places[path]) return places[path];
  const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : undefined;
  if (parent === undefined) return undefined;
  return places[`${parent}#key`] ?? nearestPlace(places, parent);
}

/** A single value as it stands in the text. */
function sourceOf(
  document: Document,
  path: readonly PropertyKey[],
  text: string,
): string | undefined {
  const node: unknown = document.getIn(path, true);
  return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
}

function rightFields<S extends z.ZodType>(schema: S, data: unknown): Partial<z.infer<S>> {
  const { shape } = schema as { shape?: Record<string, z.ZodType> };
  if (!shape || typeof data !== 'object' || data === null) return {};
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    const result = field.safeParse((data as Record<string, unknown>)[key]);
    if (result.success) fields[key] = result.data;
  }
  return fields as Partial<z.infer<S>>;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
