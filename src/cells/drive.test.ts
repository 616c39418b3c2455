import { describe, expect, test } from 'vitest';
import type { Runtime } from './contract.ts';
import { drive } from './drive.ts';
import type { DriveHost } from './drive.ts';

/** A runtime that only notes what it is asked to do, and a clock that a task moves by 10 ms. */
function stage(turns: (() => boolean)[] = []) {
  const notes: string[] = [];
  const runtime = {
    turn: () => turns.shift()?.() ?? false,
    fail: (error: unknown, reason = 'thrown') => notes.push(`${reason}: ${String(error)}`),
    end: () => notes.push('end'),
  } as unknown as Runtime;
  let time = 0;
  const host: DriveHost = {
    nextTask: () => {
      time += 10;
      return new Promise((resolve) => setImmediate(resolve));
    },
    now: () => time,
    awaitsData: () => false,
  };
  return { notes, runtime, host, time: () => time };
}

describe('drive', () => {
  test('ends a program that is done', async () => {
    const { notes, runtime, host } = stage();
    await drive(runtime, Promise.resolve(), host);
    expect(notes).toEqual(['end']);
  });

  test('shows what the program threw, and waits for no timer then', async () => {
    const { notes, runtime, host } = stage([() => Boolean(notes.push('turn'))]);
    await drive(runtime, Promise.reject(new TypeError('no')), host);
    expect(notes).toEqual(['thrown: TypeError: no', 'end']);
  });

  test('lets time pass, also when the module is done, until no timer waits', async () => {
    const { notes, runtime, host } = stage(
      [1, 2, 3].map((n) => () => Boolean(notes.push(`turn ${n}`))),
    );
    await drive(runtime, Promise.resolve(), host);
    expect(notes).toEqual(['turn 1', 'turn 2', 'turn 3', 'end']);
  });

  test('shows what a timer throws', async () => {
    const { notes, runtime, host } = stage([
      () => {
        throw new Error('late');
      },
    ]);
    await drive(runtime, new Promise(() => undefined), host);
    expect(notes).toEqual(['thrown: Error: late', 'end']);
  });

  test('gives up a wait for something that never comes after 100 ms', async () => {
    const { notes, runtime, host, time } = stage();
    await drive(runtime, new Promise(() => undefined), host);
    expect(notes).toEqual([
      'deadlock: Error: The program waits for something that never comes: a promise that nothing resolves.',
      'end',
    ]);
    expect(time()).toBe(110);
  });

  test('waits for data as long as it takes, and turns no timer meanwhile', async () => {
    const { notes, runtime, host, time } = stage([() => Boolean(notes.push('turn'))]);
    let resolve: () => void = () => undefined;
    const evaluation = new Promise<void>((done) => (resolve = done));
    const awaitsData = () => {
      if (time() < 5_000) return true;
      if (notes.length === 0) notes.push('data');
      resolve();
      return false;
    };
    await drive(runtime, evaluation, { ...host, awaitsData });
    expect(notes).toEqual(['data', 'turn', 'end']);
  });

  test('shows a rejection that nobody looks at', async () => {
    const { notes, runtime, host } = stage();
    let asked = 0;
    await drive(runtime, Promise.resolve(), {
      ...host,
      unhandled: () => (asked++ === 0 ? { reason: 'lost' } : undefined),
    });
    expect(notes).toEqual(['thrown: lost', 'end']);
  });
});
