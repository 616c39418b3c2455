/**
 * Which characters a font has a letter for: the table `cmap` of an OpenType file, in the formats
 * that fonts with Unicode have (https://learn.microsoft.com/typography/opentype/spec/cmap, 4 and 12).
 */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOf(view, 'cmap');
  const characters = new Set<number>();
  if (cmap === undefined) return characters;
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, characters);
    if (format === 12) readGroups(view, subtable, characters);
  }
  return characters;
}

function tableOf(view: DataView, name: string): number | undefined {
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte)));
    if (tag.join('') === name) return view.getUint32(entry + 8);
  }
  return undefined;
}

function readSegments(view: DataView, subtable: number, characters: Set<number>): void {
  const size = view.getUint16(subtable + 6);
  const [ends, starts] = [subtable + 14, subtable + 16 + size];
  for (let at = 0; at < size; at += 2) {
    const start = view.getUint16(starts + at);
    const shift = view.getUint16(starts + size + at);
    const offset = view.getUint16(starts + 2 * size + at);
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code++) {
      const place = starts + 2 * size + at + offset + 2 * (code - start);
      const glyph = offset === 0 ? (code + shift) & 0xffff : view.getUint16(place);
      if (glyph !== 0) characters.add(code);
    }
  }
}

function readGroups(view: DataView, subtable: number, characters: Set<number>): void {
  for (let at = 0; at < view.getUint32(subtable + 12); at++) {
    const group = subtable + 16 + at * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++)
      characters.add(code);
  }
}
