/** In place of the browser's decoder, which Node's contexts lack: bytes in UTF-8 as text. */
export class TextDecoder {
  /** What is no UTF-8 becomes `�`, as it does everywhere. */
  decode(bytes: Uint8Array): string {
    let text = '';
    let at = 0;
    while (at < bytes.length) {
      const first = bytes[at++] as number;
      if (first < 0x80) {
        text += String.fromCharCode(first);
        continue;
      }
      const more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : 1;
      let point = first & (0x3f >> more);
      let valid = first >= 0xc2 && first < 0xf5;
      let end = at;
      for (; valid && end < at + more; end++) {
        const byte = bytes[end] ?? 0;
        if ((byte & 0xc0) !== 0x80) valid = false;
        else point = (point << 6) | (byte & 0x3f);
      }
      valid &&=
        point >= (more === 3 ? 0x10000 : more === 2 ? 0x800 : 0x80) &&
        point <= 0x10ffff &&
        (point & 0xfff800) !== 0xd800;
      text += valid ? String.fromCodePoint(point) : '\ufffd';
      if (valid) at = end;
    }
    return text;
  }
}
