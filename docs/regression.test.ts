import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REGRESSION } from '../src/cells/parts.ts';
import { writeLog } from '../src/folder/fixtures/write-log.ts';
import { openFolder } from '../src/folder/open.ts';

const reference = readFileSync(new URL('regression.md', import.meta.url), 'utf8');

it('the reference has every function', () => {
  for (const name of Object.values(REGRESSION).flat())
    expect(reference, name).toMatch(new RegExp(`\`${name}\\(`));
});

it('its example runs as a cell', async () => {
  const [, example = ''] = /```ts\n([^]*?)\n```/.exec(reference) ?? [];
  const front = '---\ntitle: An example\ncategories: [probability]\n---\n';
  const day = `${front}\n\`\`\`ts run\n${example}\n\`\`\`\n`;
  const folder = writeLog({ 'days/2024-01-10.md': day });
  cpSync(new URL('../content/data', import.meta.url), join(folder, 'data'), { recursive: true });
  const { problems, cells } = await openFolder(folder);
  expect(problems).toEqual([]);
  expect(cells.records.size).toBe(1);
});
