import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument, stringify } from 'yaml';
import { explainYamlError } from '../../folder/explain-yaml.ts';
import type { Category } from '../../journal/schemas.ts';

/**
 * Adds the categories that `categories.yaml` lacks to its end; comments, order and, where
 * it can be done, every byte of the text stay.
 */
export function addCategories(
  text: string | undefined,
  wanted: readonly Category[],
): { text: string; added: Category[] } | { wrong: string } {
  const document = parseDocument(text ?? '');
  const [error] = document.errors;
  if (error)
    return { wrong: `is not YAML: ${explainYamlError(error, text ?? '', document).message}` };
  if (document.contents !== null && !isSeq(document.contents))
    return { wrong: 'is not a list of categories' };
  const listed = (document.toJS() ?? []) as unknown[];
  const ids = new Set(listed.map((category) => (category as { id?: unknown } | null)?.id));
  const added = wanted.filter(({ id }) => !ids.has(id)).map(({ id, label }) => ({ id, label }));
  if (added.length === 0 && text !== undefined) return { text, added };
  const whole = [...listed, ...added];
  const lines = added.length === 0 ? '[]\n' : stringify(added, options);
  const joined = `${text === undefined || text === '' || text.endsWith('\n') ? (text ?? '') : `${text}\n`}${lines}`;
  const appended = parseDocument(joined);
  if (appended.errors.length === 0 && isDeepStrictEqual(appended.toJS(), whole))
    return { text: joined, added };
  for (const category of added) document.add(document.createNode(category));
  return { text: document.toString(options), added };
}

const options = { lineWidth: 0, compat: 'yaml-1.1' } as const;
