import type { Problem } from '../../journal/problem.ts';
import { DataSetSchema } from '../../journal/schemas.ts';
import type { DataSetDescription } from '../../journal/schemas.ts';
import type { Explanation } from '../explain.ts';
import { readText } from '../read-text.ts';
import { readTypedYaml } from '../typed-yaml.ts';

/**
 * Reads the description of a data set. Undefined when it is wrong: a column named twice,
 * or by a word that a data set needs for itself, is wrong too.
 */
export async function readDescription(
  folder: string,
  file: string,
): Promise<{ description: DataSetDescription | undefined; problems: Problem[] }> {
  const found = await readText(folder, file);
  if ('problem' in found) return { description: undefined, problems: [found.problem] };
  const { value, places, problems } = readTypedYaml(
    DataSetSchema,
    found.text.replace(/^\uFEFF/, ''),
    { file },
  );
  const first = new Set<string>();
  const wrongNames = (value?.columns ?? []).flatMap(({ name }, index): Problem[] => {
    const wrong = reserved.get(name) ?? (first.has(name) ? twice(name) : undefined);
    first.add(name);
    if (!wrong) return [];
    const place = places[`columns.${index}.name`] ?? { line: 1, column: 1 };
    return [{ file, ...place, severity: 'error', ...wrong }];
  });
  const description = wrongNames.length === 0 ? value : undefined;
  return { description, problems: [...problems, ...wrongNames] };
}

const reserved = new Map<string, Explanation>(
  [
    ['rows', 'the number of rows of a data set'],
    ['records', 'the rows of a data set as objects'],
    ['__proto__', 'something else in JavaScript'],
  ].map(([name = '', meaning = '']) => [
    name,
    {
      kind: 'reserved-name',
      message: `no column can be named \`${name}\`: in a cell that is ${meaning}`,
      fix: 'rename the column, in the file and here',
    },
  ]),
);

function twice(name: string): Explanation {
  const message = `column \`${name}\` is there twice`;
  return { kind: 'duplicate', message, fix: 'keep one of the two' };
}
