import type { ColumnsFile, DataFile } from '../contract.ts';
import { columnsOf, makeDataSet } from './dataset.ts';
import type { DataSet } from './dataset.ts';
import { findCore } from './hooks.ts';

export type { DataSet, RecordOf } from './dataset.ts';

declare const none: unique symbol;

/** The data sets of the log, by name. Each description in `content/data` adds one. */
export interface DataSets {
  readonly [none]?: never;
}

/**
 * Reads a data set that is described in `content/data`: `const cars = await load("cars")`.
 * Its columns are typed by the description. Loading the same one twice gives the same object.
 */
export function load<Name extends keyof DataSets & string>(name: Name): Promise<DataSets[Name]> {
  return request(name) as unknown as Promise<DataSets[Name]>;
}

let files: DataFile[] = [];
const promises = new Map<string, Promise<DataSet<unknown>>>();
const requests = new Map<string, Request>();

const { hooks, modules } = findCore();
modules['daybook/data'] = { load };
hooks.begins.data = ({ data }) => {
  files = data;
};
hooks.columnsOf = columnsOf;
hooks.deliver = (name, content) => {
  const wanted = requests.get(name);
  if (!wanted) return;
  requests.delete(name);
  read(wanted.file, content).then(wanted.resolve, wanted.reject);
};

function request(name: string): Promise<DataSet<unknown>> {
  let promise = promises.get(name);
  if (!promise) {
    promise = new Promise<DataSet<unknown>>((resolve, reject) => {
      const file = files.find((file) => file.name === name);
      // Asked for or not to be had: the host notes that the program wanted it.
      hooks.send({ type: 'load', name: `${name}` });
      if (!file) {
        reject(new RangeError(`There is no data set “${name}”. ${listNames()}`));
        return;
      }
      requests.set(name, { file, resolve, reject });
    });
    promises.set(name, promise);
  }
  return promise;
}

async function read(
  file: DataFile,
  content: string | ArrayBuffer | undefined,
): Promise<DataSet<unknown>> {
  if (content === undefined) throw new Error(`The data set “${file.name}” could not be read.`);
  if (typeof content === 'string') return makeDataSet(file, JSON.parse(content) as ColumnsFile);
  if (!hooks.parquet) {
    throw new Error(`The data set “${file.name}” is a Parquet file: its reader was not loaded.`);
  }
  return makeDataSet(file, hooks.parquet(content, file.columns));
}

function listNames(): string {
  if (files.length === 0) return 'The folder content/data describes none.';
  return `There is: ${files.map((file) => file.name).join(', ')}.`;
}

interface Request {
  file: DataFile;
  resolve(set: DataSet<unknown>): void;
  reject(error: Error): void;
}
