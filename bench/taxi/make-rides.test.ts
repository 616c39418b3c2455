import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetMetadata } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'daybook-taxi-'));
const script = fileURLToPath(new URL('make-rides.ts', import.meta.url));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function make(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).replaceAll(folder, '') };
}

describe('make-rides', () => {
  it('writes a month of rides, and says how many', () => {
    const out = join(folder, 'rides.parquet');
    expect(make('--rows', '1200', '--month', '2023-02', '--codec', 'gzip', '--out', out)).toEqual({
      status: 0,
      said: '/rides.parquet: 1,200 made-up rides, 0.03 MB\n',
    });
    expect(parquetMetadata(new Uint8Array(readFileSync(out)).buffer).num_rows).toBe(1_200n);
  });

  it.each([
    [['--rows', '0'], '--rows is a whole number, at least 1\n'],
    [['--rows', '10', '--codec', 'brotli'], '--codec is one of snappy, zstd, gzip, none\n'],
    [['--month', 'May'], '--month is written like 2023-01\n'],
    [[], '--out names the file to write, such as --out rides.parquet\n'],
  ])('refuses %j', (options, said) => {
    const out = options.length > 0 ? ['--out', join(folder, 'other.parquet')] : [];
    expect(make(...options, ...out)).toEqual({ status: 1, said });
  });
});
