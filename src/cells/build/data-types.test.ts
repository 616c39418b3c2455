import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import getExePath from '../../../node_modules/typescript7/lib/getExePath.js';
import { DataSetSchema } from '../../journal/schemas.ts';
import { dataTypes } from './data-types.ts';

const described = (columns: object[], more: object = {}) =>
  DataSetSchema.parse({
    ...{ title: 'Cars', source: 'counted', licence: 'CC0 1.0', madeUp: true, columns },
    ...more,
  });

/** The module that the types add to. */
const runtime = `declare module "daybook/data" {
  export type DataSet<Columns> = Columns & { readonly rows: number };
  export interface DataSets {}
  export function load<Name extends keyof DataSets & string>(name: Name): Promise<DataSets[Name]>;
}
`;

/** What the compiler says of a cell that is written with these types. */
function errorsOf(types: string, cell: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-types-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, 'runtime.d.ts'), runtime);
  writeFileSync(join(folder, 'data.d.ts'), types);
  writeFileSync(
    join(folder, 'cell.ts'),
    `import { load } from "daybook/data";\n${cell}\nexport {};\n`,
  );
  const options = [
    '--strict',
    '--noEmit',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--pretty',
    'false',
  ];
  try {
    const files = ['runtime.d.ts', 'data.d.ts', 'cell.ts'];
    execFileSync(getExePath(), [...options, ...files], { cwd: folder, encoding: 'utf8' });
    return [];
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
      .trim()
      .split('\n');
  }
}

describe('dataTypes', () => {
  it('writes the columns of each data set, with what is known of them', () => {
    const columns = [
      { name: 'mpg', type: 'number', unit: 'mi/gal', description: 'How far it goes.' },
      { name: 'name', type: 'text', missing: true },
    ];
    const cars = described(columns, { description: 'A car a row.' });
    expect(dataTypes([{ name: 'cars', description: cars }]))
      .toBe(`import type { DataSet } from "daybook/data";
declare module "daybook/data" {
  interface DataSets {
    /**
     * Cars (made up).
     *
     * A car a row.
     *
     * Source: counted
     *
     * Licence: CC0 1.0
     */
    "cars": DataSet<{
      /** How far it goes. (number in mi/gal) */
      "mpg": Float64Array;
      /** text, may be missing. */
      "name": (string | null)[];
    }>;
  }
}
`);
  });

  it('types every kind of column as cells see it', () => {
    const types = ['number', 'integer', 'text', 'boolean', 'date'];
    const columns = types.flatMap((type) => [
      { name: type, type },
      { name: `maybe ${type}`, type, missing: true },
    ]);
    const cell = `const all = await load("all");
const right: [Float64Array, Float64Array, string[], boolean[], string[], number] =
  [all.number, all.integer, all.text, all.boolean, all.date, all.rows];
const maybe: [Float64Array, Float64Array, (string | null)[], (boolean | null)[], (string | null)[]] =
  [all["maybe number"], all["maybe integer"], all["maybe text"], all["maybe boolean"], all["maybe date"]];
const wrong: string[] = all["maybe text"];`;
    const errors = errorsOf(dataTypes([{ name: 'all', description: described(columns) }]), cell);
    expect(errors[0]).toMatch(/^cell\.ts\(7,7\): error TS2322: .*\(string \| null\)\[\]/);
    expect(errors.filter((line) => line.includes('error'))).toHaveLength(1);
  });

  it('is whole for any name and any text', () => {
    const names = [
      '"',
      '\\',
      '*/',
      '`${',
      'a b',
      'constructor',
      'toString',
      '0',
      'città',
      '🎈',
      '</script>',
      'a\nb',
      '\u2028',
    ];
    const columns = names.map((name) => ({
      ...{ name, type: 'number' },
      ...{ unit: '*/ }', description: '*/ evil(); /* @param {@link x} \n * @deprecated `' },
    }));
    const texts = { title: '*/', source: '/** */\r\n*/', licence: '//' };
    const set = { description: described(columns, texts) };
    const types = dataTypes([
      { name: 'constructor', ...set },
      { name: 'a-b', ...set },
    ]);
    const cell = names
      .map(
        (name, index) =>
          `const v${index}: Float64Array = (await load("a-b"))[${JSON.stringify(name)}];`,
      )
      .concat('const c: Float64Array = (await load("constructor")).constructor;')
      .join('\n');
    expect(errorsOf(types, cell)).toEqual([]);
  });

  it('knows the names of the data sets, and lets one whose description is wrong have any column', () => {
    const types = dataTypes([{ name: 'cars', description: undefined }]);
    const cell = 'const n: number = (await load("cars")).mpg[0];\nawait load("boats");';
    const errors = errorsOf(types, cell);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^cell\.ts\(3,12\): error TS2345: .*"boats".*"cars"/);
  });

  it('is right without any data set', () => {
    expect(errorsOf(dataTypes([]), '')).toEqual([]);
  });
});
