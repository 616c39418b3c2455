import { describe, expect, it } from 'vitest';
import { normalQuery, withoutMarks } from './query.ts';

describe('normalQuery', () => {
  it.each([
    ['  Two   Words ', 'en', 'two words'],
    ['"exact, words!"', 'en', 'exact words'],
    ['snake_case', 'en', 'snake_case'],
    ['don’t', 'en', 'dont'],
    ['x^2 + 1', 'en', 'x^2 + 1'],
    ['!?', 'en', ''],
    ['ÜBER', 'de', 'über'],
    ['İstanbul', 'tr', 'istanbul'],
    ['機械学習', 'ja', '機械 学習'],
    ['今天天气', 'zh-hans', '今天 天气'],
  ])('makes of %j in %s %j', (query, language, normal) => {
    expect(normalQuery(query, language)).toBe(normal);
  });
});

describe('withoutMarks', () => {
  it('leaves the letters', () => {
    expect(withoutMarks('größe café ñ')).toBe('große cafe n');
  });
});
