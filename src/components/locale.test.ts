import { describe, expect, it } from 'vitest';
import { localeOf } from './locale.ts';

describe('localeOf', () => {
  it.each([
    ['en', 'en_GB'],
    ['en-US', 'en_US'],
    ['pt-BR', 'pt_BR'],
    ['de', 'de_DE'],
    ['zh-Hant', 'zh_TW'],
    ['ar', 'ar_EG'],
  ])('%s is %s', (language, expected) => {
    expect(localeOf(language)).toBe(expected);
  });
});
