import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { largestStrip } from './strip.ts';

const strip = (days: number) =>
  `<table style="--weeks:53">${Array.from({ length: days }, (_, day) => `<td><a href="/day/${day}/">${day}</a>`).join('')}</table>`;

describe('largestStrip', () => {
  it('takes the table alone, of whatever page has the longest', () => {
    const pages = [
      { path: '/', html: `<p>Home</p>${strip(3)}<table><tr><td>another</table>` },
      { path: '/days/2024/', html: `<p>${'x'.repeat(999)}</p>${strip(2)}${strip(366)}<p>end` },
      { path: '/day/1/', html: strip(500) },
    ];
    const bytes = gzipSync(strip(366)).length;
    expect(largestStrip(pages)).toEqual({ path: '/days/2024/', days: 366, bytes });
  });

  it('finds none where there is none', () => {
    expect(largestStrip([{ path: '/', html: '<table><tr><td>another</table>' }])).toBe(undefined);
  });
});
