import { describe, expect, it } from 'vitest';
import { cutLines, inLines } from './lines.ts';

/** Every sign is one wide. */
const within = (width: number, most: number) => ({
  ...{ width, most },
  widthOf: (text: string) => [...text].length,
});

describe('inLines', () => {
  it('makes lines as even as they can be', () => {
    expect(inLines('aaa bbb ccc d', within(11, 2))).toEqual(['aaa bbb', 'ccc d']);
  });
  it('breaks a word that is wider than a line, and no other', () => {
    expect(inLines('ab cdefghij', within(5, 3))).toEqual(['ab', 'cdefg', 'hij']);
    expect(inLines('ab abcdefgh', within(9, 2))).toEqual(['ab', 'abcdefgh']);
  });
  it('says when there are too many', () => {
    expect(inLines('aaa bbb ccc', within(3, 2))).toBeUndefined();
  });
});

describe('cutLines', () => {
  it('keeps what has room', () => {
    expect(cutLines('aaa bbb', within(3, 2))).toEqual(['aaa', 'bbb']);
  });
  it('ends what has not with an ellipsis that has', () => {
    expect(cutLines('aaa bbb ccc', within(3, 2))).toEqual(['aaa', 'bb…']);
    expect(cutLines('aaa b ccc', within(3, 2))).toEqual(['aaa', 'b…']);
  });
});
