import { describe, expect, test } from 'vitest';
import { applyEdits } from './edits.ts';

describe('applyEdits', () => {
  const edited = applyEdits('one two three', [
    { start: 4, end: 7, text: '2' },
    { start: 0, end: 0, text: '>' },
    { start: 8, end: 13, text: '' },
  ]);

  test('replaces, inserts and removes, and keeps the rest', () => {
    expect(edited.text).toBe('>one 2 ');
  });

  test('maps offsets in both directions', () => {
    expect(edited.toOld(edited.text.indexOf('one'))).toBe(0);
    expect(edited.toOld(edited.text.indexOf('2'))).toBe(4);
    expect(edited.toNew(4)).toBe(edited.text.indexOf('2'));
    expect(edited.toNew(7)).toBe(edited.text.indexOf('2') + 1);
  });

  test('of two edits that overlap takes the first', () => {
    const edits = [
      { start: 2, end: 4, text: 'y' },
      { start: 0, end: 3, text: 'x' },
    ];
    expect(applyEdits('abcdef', edits).text).toBe('xdef');
  });
});
