import { expect, test } from 'vitest';
import { openContext } from './testing.ts';
test('x', async () => {
  const context = openContext();
  console.log(await context.cell('display(1); display("a"); console.log({a:[1,2,{b:3}]}, new Map([[1,2]])); display([{a:1,b:2.123456789}]); display(new Date(2024, 4, 14)); display(new Date()); await new Promise(r => setTimeout(r, 1e6)); display(Date()); display(random.normal()); display(Math.random()); show(tex`\\beta`); display(new Error("x")); throw new TypeError("no")'));
  console.log(context.messages.at(-1));
  console.log(context.run('Object.getOwnPropertyNames(globalThis).join(" ")'));
});
