import { rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileWriter } from 'hyparquet-writer';
import { writeRides, type Rides } from './write-rides.ts';

/*
 * node bench/taxi/make-rides.ts --rows 60000 --month 2023-01 --seed 1 --codec snappy --out FILE
 *
 * Makes up taxi rides and writes them as Parquet, with the columns of New York's yellow taxi
 * records of 2023. Nothing in it was observed: do not use it to learn about New York.
 */

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '60000' },
    month: { type: 'string', default: '2023-01' },
    seed: { type: 'string', default: '1' },
    codec: { type: 'string', default: 'snappy' },
    group: { type: 'string', default: '100000' },
    out: { type: 'string' },
  },
});

const CODECS: Record<string, Rides['codec']> = {
  snappy: 'SNAPPY',
  zstd: 'ZSTD',
  gzip: 'GZIP',
  none: 'UNCOMPRESSED',
};

const { month, out } = values;
const codec = CODECS[values.codec] ?? refuse(`--codec is one of ${Object.keys(CODECS).join(', ')}`);
const rows = wholeNumber('rows', 1);
const group = wholeNumber('group', 1);
const seed = wholeNumber('seed', 0);
if (!out) refuse('--out names the file to write, such as --out rides.parquet');
else if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) refuse('--month is written like 2023-01');
else {
  rmSync(out, { force: true });
  writeRides(fileWriter(out), { month, rows, seed, codec, group });
  const size = (statSync(out).size / 1e6).toFixed(2);
  process.stdout.write(`${out}: ${rows.toLocaleString('en')} made-up rides, ${size} MB\n`);
}

function wholeNumber(name: 'rows' | 'group' | 'seed', least: number): number {
  const number = Number(values[name]);
  const isRight = values[name] !== '' && Number.isSafeInteger(number) && number >= least;
  return isRight ? number : refuse(`--${name} is a whole number, at least ${least}`);
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
