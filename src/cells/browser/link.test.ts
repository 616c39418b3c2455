import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from './link.ts';

describe('readLink', () => {
  it.each([
    ['nothing', ''],
    ['one line', 'const a = 1;\n'],
    ['letters of all kinds', 'const 名 = "∑ 🎲 \u0000";\r\n`${名}`\n'],
    ['code that is longer than a screen', 'console.log(Math.random());\n'.repeat(3_000)],
  ])('reads what writeLink wrote: %s', async (_, code) => {
    const link = await writeLink('cell-fit', code);
    expect(link).toMatch(/^#cell=cell-fit\.[\w-]+$/);
    expect(await readLink(link)).toEqual({ id: 'cell-fit', code });
  });

  it('reads a link that a messenger has escaped', async () => {
    const link = await writeLink('cell-größe', '1;\n');
    expect(await readLink(encodeURI(link))).toEqual({ id: 'cell-größe', code: '1;\n' });
  });

  it('keeps a link short', async () => {
    expect((await writeLink('cell-1', 'const a = 1;\n'.repeat(100))).length).toBeLessThan(80);
  });

  it.each([
    ['no fragment', ''],
    ['another fragment', '#cell-fit'],
    ['no code', '#cell=cell-fit'],
    ['no cell', '#cell=.AAAA'],
    ['letters that base64 does not have', '#cell=cell-fit.<script>'],
    ['what is not compressed', '#cell=cell-fit.AAAA'],
    ['a half of a compressed text', '#cell=cell-fit.c0rO'],
    ['an escape that is none', '#cell=%E0%A4%A.AAAA'],
    ['an id with a quote', '#cell=a"b.AwA'],
  ])('takes nothing from %s', async (_, fragment) => {
    expect(await readLink(fragment)).toBeUndefined();
  });

  it('takes no bytes that are no text', async () => {
    expect(await readLink(linkOf(Buffer.from([0xff, 0xfe, 0xfd])))).toBeUndefined();
  });

  it('does not unpack a bomb', async () => {
    const bomb = linkOf(Buffer.alloc(50_000_000, 'a'));
    expect(bomb.length).toBeLessThan(100_000);
    const before = performance.now();
    expect(await readLink(bomb)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('does not read a link that is too long', async () => {
    expect(await readLink(`#cell=cell-1.${'A'.repeat(200_000)}`)).toBeUndefined();
  });
});

function linkOf(bytes: Buffer): string {
  return `#cell=cell-1.${deflateRawSync(bytes).toString('base64url')}`;
}
