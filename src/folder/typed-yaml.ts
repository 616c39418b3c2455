import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../journal/problem.ts';
import { explainIssue, explainYamlError } from './explain.ts';

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
  problems: Problem[];
}

/**
 * Parses YAML 1.2 and checks it by a zod schema. All problems are found in one pass,
 * each with its own line and column.
 *
 * @param origin the file's name, and how many lines of the file precede the text.
 */
export function readTypedYaml<S extends z.ZodType>(
  schema: S,
  text: string,
  origin: { file: string; linesBefore?: number },
): TypedYaml<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const firstLine = text.slice(start, Math.max(end, start + 1)).split(/\r?\n/, 1)[0] ?? '';
    return {
      line: line + (origin.linesBefore ?? 0),
      column: col,
      length: Math.max(1, firstLine.trimEnd().length),
    };
  };
  const problem = (at: Place, rest: Pick<Problem, 'kind' | 'message' | 'fix'>): Problem => ({
    file: origin.file,
    ...at,
    severity: 'error',
    ...rest,
  });

  const syntax = document.errors.map((error) =>
    problem(place(error.pos[0], error.pos[1]), explainYamlError(error, text)),
  );
  const places = placesOf(document, place);
  if (syntax.length > 0) return { fields: {}, places, problems: syntax };

  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = { line: 1 + (origin.linesBefore ?? 0), column: 1, length: 1 };
    return { fields: {}, places, problems: [problem(at, { kind: 'yaml', message: reason })] };
  }
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, fields: result.data as object, places, problems: [] };

  const whole = places[''] ?? { line: 1 + (origin.linesBefore ?? 0), column: 1, length: 1 };
  const problems = result.error.issues.flatMap((issue) =>
    explainIssue(issue, schema, data).map(({ path, ...rest }) => {
      const at = nearestPlace(places, path) ?? whole;
      return problem(at, rest);
    }),
  );
  return { fields: rightFields(schema, data), places, problems };
}

function placesOf(document: Document, place: (start: number, end: number) => Place) {
  const places: Record<string, Place> = {};
  const visit = (node: unknown, path: string): void => {
    if (!isNode(node)) return;
    const range = (node as Node).range;
    if (range) places[path] ??= place(range[0], range[1]);
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const inner = join(path, String(pair.key.value));
        const keyRange = pair.key.range;
        if (keyRange) places[`${inner}#key`] = place(keyRange[0], keyRange[1]);
        // An empty value has no text of its own to point at: point at the key.
        if (isScalar(pair.value) && pair.value.value === null && keyRange)
          places[inner] = place(keyRange[0], keyRange[1]);
        visit(pair.value, inner);
      }
    }
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, join(path, String(index))));
  };
  visit(document.contents, '');
  return places;
}

function nearestPlace(places: Record<string, Place>, path: string): Place | undefined {
  if (places[path]) return places[path];
  const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : undefined;
  if (parent === undefined) return undefined;
  return places[`${parent}#key`] ?? nearestPlace(places, parent);
}

function rightFields<S extends z.ZodType>(schema: S, data: unknown): Partial<z.infer<S>> {
  const shape = (schema as unknown as { shape?: Record<string, z.ZodType> }).shape;
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
