import type { DataColumn, DataSetDescription } from '../../journal/schemas.ts';

/**
 * The types of the data sets, as the text of a `.d.ts`: `load("cars")` gives columns by
 * their descriptions. Titles, units and sources are doc comments, for editors to show.
 * A data set without a description can be loaded and has columns of any type: what is
 * wrong with it is told elsewhere.
 */
export function dataTypes(
  dataSets: readonly { name: string; description: DataSetDescription | undefined }[],
): string {
  const members = dataSets.map(({ name, description }) =>
    description
      ? [...comment('    ', aboutSet(description)), `    ${key(name)}: DataSet<{`]
          .concat(description.columns.flatMap(member), '    }>;')
          .join('\n')
      : `    ${key(name)}: DataSet<Record<string, any>>;`,
  );
  return [
    'import type { DataSet } from "daybook/data";',
    'declare module "daybook/data" {',
    '  interface DataSets {',
    ...members,
    '  }',
    '}',
    '',
  ].join('\n');
}

function member(column: DataColumn): string[] {
  return [
    ...comment('      ', aboutColumn(column)),
    `      ${key(column.name)}: ${typeOf(column)};`,
  ];
}

function typeOf({ type, missing }: DataColumn): string {
  if (type === 'number' || type === 'integer') return 'Float64Array';
  const value = type === 'boolean' ? 'boolean' : 'string';
  return missing ? `(${value} | null)[]` : `${value}[]`;
}

function aboutSet({ title, description, source, licence, madeUp }: DataSetDescription): string[] {
  return [
    `${title}${madeUp ? ' (made up)' : ''}.`,
    ...(description === undefined ? [] : [description]),
    `Source: ${source}`,
    `Licence: ${licence}`,
  ];
}

function aboutColumn({ type, unit, description, missing }: DataColumn): string[] {
  const kind = `${type}${unit === undefined ? '' : ` in ${unit}`}${missing ? ', may be missing' : ''}`;
  return [description === undefined ? `${kind}.` : `${description} (${kind})`];
}

/** A doc comment with a paragraph for each text, none of which can end it. */
function comment(indent: string, paragraphs: string[]): string[] {
  const lines = paragraphs.map((text) =>
    text
      .replaceAll('*/', '*\\/')
      .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim(),
  );
  const [only = ''] = lines;
  if (lines.length === 1) return [`${indent}/** ${only} */`];
  return [
    `${indent}/**`,
    ...lines
      .flatMap((line, index) => (index === 0 ? [line] : ['', line]))
      .map((line) => `${indent} * ${line}`.trimEnd()),
    `${indent} */`,
  ];
}

/** A name as a key: quoted, so that any name is one. */
function key(name: string): string {
  return JSON.stringify(name);
}
