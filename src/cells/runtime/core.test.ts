import { test } from 'vitest';
import { openContext } from './testing.ts';
test('x', async () => {
  const context = openContext();
  console.log(
    JSON.stringify(
      await context.cell(`
   const rows = Array.from({length: 3}, (_, i) => ({x: i, y: i*i/3, c: 'abc'[i], d: new Date(2024, 4, i+1)}));
   plot({alt: 'A', marks: [Plot.dot(rows, {x: 'x', y: 'y', fill: 'c'})], color: {legend: true}, caption: 'cap'});
   display(Plot.plot({color: {legend: true}, marks: [Plot.cell(rows, {x: 'x', y: 'c', fill: 'y'})], title: 'T'}));
  `),
      null,
      1,
    ).slice(0, 9000),
  );
});
