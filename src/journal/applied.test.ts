import { describe, expect, it } from 'vitest';
import { joinApplied } from './applied.ts';

const max = '<mi>max</mi><mo>\u2061</mo>';
const operator = '<mi mathvariant="normal">var</mi><mo>\u2061</mo>';

describe('joinApplied', () => {
  it.each([
    [`<msub><mi>μ</mi>${max}</msub>`, `<msub><mi>μ</mi><mrow>${max}</mrow></msub>`],
    [
      `<mfrac>${max}${operator}</mfrac>`,
      `<mfrac><mrow>${max}</mrow><mrow>${operator}</mrow></mfrac>`,
    ],
  ])('makes one of a name and its sign: %s', (html, joined) => {
    expect(joinApplied(html)).toBe(joined);
  });

  it.each([
    ['that stand in a row by themselves', `<msub><mrow>${max}</mrow><mi>x</mi></msub>`],
    ['that has no sign', '<msub><mi>μ</mi><mi>max</mi></msub>'],
    ['in the source of a formula', '<annotation>&lt;mi>max&lt;/mi>&lt;mo>\u2061</annotation>'],
  ])('leaves alone a name %s', (_, html) => {
    expect(joinApplied(html)).toBe(html);
  });
});
