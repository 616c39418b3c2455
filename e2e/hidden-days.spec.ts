import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from './html.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of ['specimen', 'based'] as const) {
  test(`a draft and a day of the future are nowhere in the site: ${name}`, async () => {
    const { folder } = site(name);
    const files = await filesOf(folder);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => /quokka|numbat|2999|2024-05-15/i.test(file))).toEqual([]);
    for (const file of files) {
      const bytes = await readFile(join(folder, file), 'latin1');
      expect(/quokka|numbat|2999-01-01|daybook-picture|daybook-file/i.exec(bytes), file).toBeNull();
    }
  });
}

test('their addresses do not exist', async ({ request }) => {
  for (const path of ['/day/135/', '/day/356116/', '/quokka/', '/days/2999/']) {
    const response = await request.get(at(site('specimen'), path));
    expect(response.status(), path).toBe(404);
  }
});
