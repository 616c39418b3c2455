import { describe, expect, it } from 'vitest';
import { kindsOf } from './kinds.ts';

const pages = [
  { path: '/', html: 'home' },
  { path: '/days/', html: 'days' },
  { path: '/days/2023/', html: 'short' },
  { path: '/days/2024/', html: 'a longer year' },
  { path: '/categories/', html: 'all of them, and more than one has' },
  { path: '/categories/traps/', html: 'one' },
  { path: '/day/1/', html: 'plain' },
  { path: '/day/2/', html: 'a plain day that is long <pre>' },
  {
    path: '/day/3/',
    html: 'the longest of all days has a picture, which is no text: <img src="">',
  },
  { path: '/day/4/', html: '<span class="katex">x</span>' },
  { path: '/day/5/', html: '<span class="katex">x</span> and more, in <daybook-cell>' },
  { path: '/day/6/', html: '<daybook-cell> <daybook-lab>' },
];

describe('kindsOf', () => {
  it('takes the longest page of each kind, and leaves out what there is not', () => {
    expect(kindsOf(pages).map(({ kind, path }) => `${kind}: ${path}`)).toEqual([
      'home: /',
      'plain day: /day/2/',
      'day with mathematics: /day/4/',
      'day with cells and a lab: /day/6/',
      'days: /days/',
      'year: /days/2024/',
      'category: /categories/traps/',
    ]);
  });

  it('finds nothing in a site without pages', () => {
    expect(kindsOf([])).toEqual([]);
  });
});
