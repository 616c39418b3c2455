import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileWriter } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { writeRides } from '../bench/taxi/write-rides.ts';
import { openFolder } from '../src/folder/open.ts';
import { cacheFolder } from '../src/folder/places.ts';

const page = readFileSync(new URL('taxi-data.md', import.meta.url), 'utf8');
const root = mkdtempSync(join(tmpdir(), 'daybook-taxi-data-'));
const content = join(root, 'content');
afterAll(() => {
  rmSync(cacheFolder(content), { recursive: true, force: true });
  rmSync(root, { recursive: true });
});

/** The lines of shell that have this word in them. */
function command(word: string): string {
  const fences = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  return fences.find((code) => code.includes(word)) ?? 'false';
}

describe('taxi-data.md', () => {
  it('tells how a month gets into a log, and what is left to be done then', async () => {
    const filter = (path: string) => !path.endsWith('.md') || path.endsWith('2024-05-16.md');
    const sample = fileURLToPath(new URL('../content', import.meta.url));
    cpSync(sample, content, { recursive: true, filter });
    for (const month of ['2023-01', '2023-02']) {
      const out = join(content, `data/yellow-${month}.parquet`);
      writeRides(fileWriter(out), { month, rows: 3_000, seed: 7, codec: 'GZIP' });
    }
    const describe = command('cp content/data');
    for (const line of [describe, describe.replace('yellow-2023-01', 'yellow-2023-02')])
      execFileSync('sh', ['-c', line], { cwd: root });
    execFileSync('sh', ['-c', command('sed')], { cwd: root });

    const day = 'days/2024/2024-05-18.md';
    const text = readFileSync(join(content, day), 'utf8');
    expect(text.match(/^```ts run .* static$/gm)).toHaveLength(
      text.match(/^```ts run/gm)?.length ?? 0,
    );
    const { problems, cells } = await openFolder(content, new Date('2024-06-01T12:00:00Z'));
    const own = problems.filter(({ file, kind }) => file === day && kind !== 'broken-link');
    expect(own.map(({ kind, message }) => [kind, message.slice(0, 4)])).toEqual(
      ['q2', 'q3', 'q4', 'q5', 'q6'].map((question) => ['proof', `\`${question}\``]),
    );
    // Nothing of the months is served.
    expect(cells.records.get(day)?.loaded).toEqual([]);
  });

  it('says what check says of a column that is written otherwise', async () => {
    const path = join(content, 'data/yellow-2023-02.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('name: airport_fee', 'name: Airport_fee'),
    );
    const { problems } = await openFolder(content, new Date('2024-06-01T12:00:00Z'));
    expect(problems.find(({ file }) => file.endsWith('02.parquet'))).toMatchObject({
      message: 'the file has no column `Airport_fee`',
      fix: 'it has `airport_fee`: write the name alike here and in `data/yellow-2023-02.yaml`',
    });
  });
});
