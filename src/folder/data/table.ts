import type { Problem } from '../../journal/problem.ts';
import type { DataColumn } from '../../journal/schemas.ts';
import type { DataValue } from './values.ts';

/** A file with data, and what its description says of it. */
export interface DataSource {
  /** `data/cars.csv` */
  file: string;
  /** `data/cars.yaml` */
  description: string;
  columns: DataColumn[];
  bytes: Buffer;
}

/** What a file holds. With an error among the problems the values are not whole. */
export interface Table {
  rows: number;
  /** The values of each described column, in the order of the description. */
  values: DataValue[][];
  problems: Problem[];
}
