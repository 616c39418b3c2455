import type { SchemaElement } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ColumnType } from '../contract.ts';
import { decoderFor } from './parquet-values.ts';

function decode(type: ColumnType, element: Partial<SchemaElement>, stored: unknown) {
  const own = { element: { name: 'a', ...element }, path: ['a'], count: 1, children: [] };
  return [...decoderFor(type, [own])(stored as Int32Array)];
}

describe('decoderFor', () => {
  test('takes 64 bits apart and loses nothing', () => {
    const micros = {
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
    } as const;
    const values = [0n, 999n, 1000n, -1n, -1000n, -1001n, 1_672_531_199_999_999n, 2n ** 62n];
    const floor = (value: bigint) => Number((value - (((value % 1000n) + 1000n) % 1000n)) / 1000n);
    expect(decode('number', micros, BigInt64Array.from(values))).toEqual(values.map(floor));
    const plain = [2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n), -(2n ** 53n) - 3n];
    expect(decode('number', { type: 'INT64' }, BigInt64Array.from(plain))).toEqual(
      plain.map(Number),
    );
  });

  test('reads the points in time of old programs, in 96 bits', () => {
    // The Julian day 2,460,311 is 2024-01-01; before it the nanoseconds of the day.
    const noon = (2_460_311n << 64n) | (12n * 3_600_000_000_000n);
    expect(decode('number', { type: 'INT96' }, [noon])).toEqual([Date.UTC(2024, 0, 1, 12)]);
    expect(decode('date', { type: 'INT96' }, [noon])).toEqual(['2024-01-01']);
  });

  test('knows text, and true and false', () => {
    const bytes = ['Zürich', ''].map((text) => new TextEncoder().encode(text));
    expect(decode('text', { type: 'BYTE_ARRAY' }, bytes)).toEqual(['Zürich', '']);
    expect(decode('boolean', { type: 'BOOLEAN' }, [0, 1, true])).toEqual([false, true, true]);
  });

  test('takes nothing for a number that was not there', () => {
    expect(decode('integer', { type: 'INT32' }, [])).toEqual([]);
    expect(decode('text', { type: 'BYTE_ARRAY' }, [])).toEqual([]);
  });
});
