import { describe, expect, test } from 'vitest';
import { errorOf, textOf } from '../build/runtime-testing.ts';

describe('startTimers', () => {
  test('runs timers by time, then by when they were set, and moves the clock', async () => {
    const code = `
      const log = (name) => () => display(name + ' ' + performance.now());
      setTimeout(log('c'), 20); setTimeout(log('a'), 10); setTimeout(log('b'), 10); setTimeout(log('now'));
      queueMicrotask(log('micro')); await null; log('first')();
    `;
    expect(await textOf(code)).toBe('micro 0\nfirst 0\nnow 0\na 10\nb 10\nc 20');
  });

  test('does not wait: a year passes at once', async () => {
    expect(
      await textOf(
        `await new Promise((done) => setTimeout(done, 365 * 864e5)); display(new Date().toISOString());`,
      ),
    ).toBe('2025-05-14T12:00:00.000Z');
  });

  test('repeats until it is cleared, and hands on arguments', async () => {
    expect(
      await textOf(`let n = 0; const id = setInterval((by) => { n += by; if (n >= 6) clearInterval(id); display(n); }, 5, 2);
        const never = setTimeout(() => display('never'), 1); clearTimeout(never); clearTimeout(undefined); clearInterval('x');`),
    ).toBe('2\n4\n6');
  });

  test('runs what was promised before the next timer', async () => {
    expect(
      await textOf(
        `setTimeout(() => Promise.resolve().then(() => display('promise')), 1); setTimeout(() => display('timer'), 1);`,
      ),
    ).toBe('promise\ntimer');
  });

  test('takes what is no number for no wait, and refuses what is no function', async () => {
    expect(
      await textOf(
        `setTimeout(() => display(performance.now()), -5); setTimeout(() => display(performance.now()), 'x');`,
      ),
    ).toBe('0\n0');
    expect(await errorOf(`setTimeout('alert(1)')`)).toBe(
      'TypeError: A timer needs a function: setTimeout(() => { … }, 100).',
    );
  });

  test('shows what a timer throws', async () => {
    expect(await errorOf(`setTimeout(() => { throw new Error('late'); }, 5);`)).toBe('Error: late');
  });

  test('keeps twenty thousand timers in order', async () => {
    expect(
      await textOf(`let last = 0, sorted = true; for (let i = 0; i < 2e4; i++) { const at = (i * 7919) % 10007; setTimeout(() => { sorted &&= at >= last; last = at; }, at); }
        setTimeout(() => display(sorted), 1e5);`),
    ).toBe('true');
  });
});
