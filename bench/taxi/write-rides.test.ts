import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zstdDecompressSync } from 'node:zlib';
import { parquetMetadata, parquetRead } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { describe, expect, it } from 'vitest';
import { makeMonth } from './month.ts';
import { columnsOf } from './schema.ts';
import { ridesOf, writeRides, type Rides } from './write-rides.ts';

const small: Rides = { month: '2023-01', rows: 500, seed: 1, codec: 'ZSTD' };

function fileOf(rides: Rides): ArrayBuffer {
  const writer = new ByteWriter();
  writeRides(writer, rides);
  return writer.getBuffer();
}

/** The rows of a file, each as one text. */
async function rowsOf(file: ArrayBuffer): Promise<string[]> {
  const compressors = { ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdDecompressSync(bytes)) };
  let rows: unknown[][] = [];
  const onComplete = (read: unknown[][]) => (rows = read);
  await parquetRead({ file, compressors, onComplete });
  return rows.map((row) => row.map(textOf).join());
}

function rowsMade({ month, rows, seed }: Rides): string[] {
  const columns = columnsOf(makeMonth(month).begin);
  const made = [...ridesOf({ month, rows, seed })];
  return made.map((ride) =>
    columns
      .map(({ element, of }) => {
        const value = of(ride);
        return textOf(element.logical_type?.type === 'TIMESTAMP' ? dateOf(value as bigint) : value);
      })
      .join(),
  );
}

const dateOf = (microseconds: bigint) => new Date(Number(microseconds / 1000n));
const textOf = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));

describe('writeRides', () => {
  it.each([
    ['taxi-january', '2023-01', 60_000],
    ['taxi-february', '2023-02', 24_000],
  ])('made the data set %s of the sample log', async (name, month, rows) => {
    const path = fileURLToPath(new URL(`../../content/data/${name}.parquet`, import.meta.url));
    const there = await rowsOf(new Uint8Array(readFileSync(path)).buffer);
    const made = rowsMade({ ...small, month, rows });
    expect(there.length).toBe(rows);
    expect(there.findIndex((row, at) => row !== made[at])).toBe(-1);
  });

  it('has the columns of the yellow taxi records of January 2023', () => {
    const { schema } = parquetMetadata(fileOf(small));
    expect(
      schema
        .slice(1)
        .map(({ name, type, logical_type: logical }) =>
          [name, type, logical?.type ?? ''].join(' ').trim(),
        ),
    ).toEqual([
      'VendorID INT64',
      'tpep_pickup_datetime INT64 TIMESTAMP',
      'tpep_dropoff_datetime INT64 TIMESTAMP',
      'passenger_count DOUBLE',
      'trip_distance DOUBLE',
      'RatecodeID DOUBLE',
      'store_and_fwd_flag BYTE_ARRAY STRING',
      'PULocationID INT64',
      'DOLocationID INT64',
      'payment_type INT64',
      'fare_amount DOUBLE',
      'extra DOUBLE',
      'mta_tax DOUBLE',
      'tip_amount DOUBLE',
      'tolls_amount DOUBLE',
      'improvement_surcharge DOUBLE',
      'total_amount DOUBLE',
      'congestion_surcharge DOUBLE',
      'airport_fee DOUBLE',
    ]);
    expect(schema.slice(1).every((one) => one.repetition_type === 'OPTIONAL')).toBe(true);
    expect(schema[2]?.logical_type).toEqual({
      ...{ type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
    });
  });

  it('counts missing values, and keeps what repeats in a dictionary', () => {
    const { row_groups: groups } = parquetMetadata(fileOf({ ...small, rows: 3_000 }));
    const chunks = groups[0]?.columns.map(({ meta_data: chunk }) => chunk);
    expect(chunks?.map((chunk) => chunk?.codec)).toEqual(Array(19).fill('ZSTD'));
    const missing = chunks?.filter((chunk) => Number(chunk?.statistics?.null_count) > 0);
    expect(missing?.map((chunk) => chunk?.path_in_schema[0])).toEqual([
      ...['passenger_count', 'RatecodeID', 'store_and_fwd_flag'],
      ...['congestion_surcharge', 'airport_fee'],
    ]);
    const zones = chunks?.find((chunk) => chunk?.path_in_schema[0] === 'PULocationID');
    expect(zones?.encodings).toContain('RLE_DICTIONARY');
  });

  it('writes the same bytes each time, and the same rows however they are grouped', async () => {
    expect(fileOf(small)).toEqual(fileOf(small));
    const grouped = fileOf({ ...small, group: 120, codec: 'SNAPPY' });
    expect(parquetMetadata(grouped).row_groups).toHaveLength(5);
    expect(await rowsOf(grouped)).toEqual(await rowsOf(fileOf(small)));
  });
});
