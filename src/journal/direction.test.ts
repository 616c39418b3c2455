import { expect, it } from 'vitest';
import { directionOf } from './direction.ts';

it.each([
  ['en', 'ltr'],
  ['pt-BR', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['xyz', 'ltr'],
])('directionOf %s is %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
