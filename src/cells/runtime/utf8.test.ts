import { describe, expect, test } from 'vitest';
import { TextDecoder as Own } from './utf8.ts';

const native = new TextDecoder('utf-8', { ignoreBOM: true });

describe('TextDecoder', () => {
  test.each([
    '',
    'plain',
    'Zürich',
    '東京',
    '🙂👩‍🚀',
    '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}',
    'é'.repeat(1e5),
  ])('reads %j as every decoder does', (text) => {
    expect(new Own().decode(new TextEncoder().encode(text))).toBe(text);
  });

  test('does not stop at bytes that are no UTF-8', () => {
    for (const bytes of [
      [0xff],
      [0x80],
      [0xc0, 0x80],
      [0xe6, 0x9d],
      [0x41, 0xf0, 0x9f, 0x42],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ]) {
      const own = new Own().decode(Uint8Array.from(bytes));
      expect(own).toContain('\ufffd');
      expect(own.replace(/\ufffd+/g, '?')).toBe(
        native.decode(Uint8Array.from(bytes)).replace(/\ufffd+/g, '?'),
      );
    }
  });
});
