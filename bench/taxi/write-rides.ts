import { gzipSync, zstdCompressSync } from 'node:zlib';
import { ParquetWriter } from 'hyparquet-writer';
import type { Writer } from 'hyparquet-writer';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { makeCity } from './city.ts';
import { makeMonth } from './month.ts';
import { makeRide, type Ride } from './ride.ts';
import { columnsOf, type RideColumn } from './schema.ts';

/**
 * Makes up the rides of a month and writes them as Parquet, with the columns of New York's
 * yellow taxi records. The same month, rows and seed give the same rides on every machine;
 * with the same `group` and codec the same file. No more than one group of rows is held.
 */
export function writeRides(
  writer: Writer,
  { month, rows, seed, codec, group = GROUP }: Rides,
): void {
  const columns = columnsOf(makeMonth(month).begin);
  const elements = columns.map(({ element }) => element);
  const root = { name: 'schema', num_children: columns.length };
  const parquet = new ParquetWriter({
    ...{ writer, codec, compressors: COMPRESSORS, schema: [root, ...elements] },
    createdBy: 'daybook: made-up rides',
  });
  const rides = ridesOf({ month, rows, seed });
  for (let start = 0; start < rows; start += group) {
    const size = Math.min(group, rows - start);
    const columnData = fill(columns, size, rides);
    parquet.write({ columnData, rowGroupSize: size });
  }
  parquet.finish();
}

/** The rides of a month, in the order in which they begin. */
export function* ridesOf({
  month,
  rows,
  seed,
}: Pick<Rides, 'month' | 'rows' | 'seed'>): Generator<Ride> {
  const city = makeCity();
  const calendar = makeMonth(month);
  // Each month has its own rides, whatever the seed.
  const generator = xoroshiro128plus(
    (Math.imul(seed, 0x9e3779b1) + calendar.begin / 86_400_000) | 0,
  );
  const random = () => uniformFloat64(generator);
  for (let row = 0; row < rows; row++) {
    const { second, ...hour } = calendar.at((row + random()) / rows);
    yield makeRide(city, second, hour, random);
  }
}

function fill(columns: RideColumn[], size: number, rides: Iterator<Ride>) {
  const values = columns.map(() => new Array<ReturnType<RideColumn['of']>>(size));
  for (let row = 0; row < size; row++) {
    const ride = rides.next().value as Ride;
    for (const [at, { of }] of columns.entries()) (values[at] ?? [])[row] = of(ride);
  }
  return columns.map(({ element: { name } }, at) => ({ name, data: values[at] ?? [] }));
}

/** Rows in a group, unless said otherwise. */
const GROUP = 100_000;

const COMPRESSORS = {
  GZIP: (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }),
  ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes),
};

export interface Rides {
  /** `2023-01` */
  month: string;
  rows: number;
  seed: number;
  codec: 'SNAPPY' | 'ZSTD' | 'GZIP' | 'UNCOMPRESSED';
  /** How many rows are written together. */
  group?: number;
}
