import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_OUTPUTS } from '../contract.ts';
import type { Output } from '../contract.ts';
import type { Batch } from './protocol.ts';
import { openRelay } from './relay.ts';

const text: Output = { kind: 'text', text: 'a' };
const error: Output = { kind: 'error', name: 'Error', message: 'the end' };

describe('openRelay', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('passes the first at once, and the rest together after 30 ms', () => {
    const { passed, relay } = open();
    for (const cell of [0, 0, 1, 0]) relay.add({ cell, outputs: [text], dropped: 0 }, 10);
    expect(passed).toEqual([[{ cell: 0, outputs: [text], dropped: 0 }]]);
    vi.advanceTimersByTime(29);
    expect(passed).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(passed[1]?.map(({ cell, outputs }) => [cell, outputs.length])).toEqual([
      [0, 2],
      [1, 1],
    ]);
    vi.advanceTimersByTime(1_000);
    expect(passed).toHaveLength(2);
  });

  it('passes what waits at the end, and nothing twice', () => {
    const { passed, relay } = open();
    relay.add({ cell: 0, outputs: [text], dropped: 0 }, 10);
    relay.add({ cell: 0, outputs: [text], dropped: 0 }, 10);
    relay.end();
    vi.advanceTimersByTime(1_000);
    expect(passed.flat().map(({ outputs }) => outputs.length)).toEqual([1, 1]);
  });

  it('keeps so many outputs of a cell and counts the others', () => {
    const { passed, relay } = open();
    const many = Array.from({ length: MOST_OUTPUTS - 1 }, () => text);
    relay.add({ cell: 0, outputs: many, dropped: 0 }, 10);
    relay.add({ cell: 0, outputs: [text, text, text], dropped: 5 }, 10);
    relay.add({ cell: 1, outputs: [text], dropped: 0 }, 10);
    relay.end();
    expect(passed.flat().filter(({ cell }) => cell === 0)).toEqual([
      { cell: 0, outputs: many, dropped: 0 },
      { cell: 0, outputs: [text], dropped: 7 },
    ]);
    expect(passed.flat().find(({ cell }) => cell === 1)?.outputs).toHaveLength(1);
  });

  it('keeps the error at which a cell ended, however much it showed before', () => {
    const { passed, relay } = open();
    const many = Array.from({ length: MOST_OUTPUTS }, () => text);
    relay.add({ cell: 0, outputs: many, dropped: 0 }, 10);
    relay.add({ cell: 0, outputs: [error], dropped: 200 }, 10);
    relay.end();
    expect(passed).toEqual([
      [{ cell: 0, outputs: many, dropped: 0 }],
      [{ cell: 0, outputs: [error], dropped: 200 }],
    ]);
  });

  it('keeps no flood of errors', () => {
    const { passed, relay } = open();
    for (let time = 0; time < 3; time++)
      relay.add(
        { cell: 0, outputs: Array.from({ length: MOST_OUTPUTS }, () => error), dropped: 0 },
        10,
      );
    relay.end();
    const kept = passed.flat().flatMap(({ outputs }) => outputs);
    expect(kept.length).toBeGreaterThan(MOST_OUTPUTS);
    expect(kept.length).toBeLessThan(MOST_OUTPUTS + 5);
  });

  it('hands on where an error was thrown', () => {
    const { passed, relay } = open();
    relay.add({ cell: 0, outputs: [], dropped: 0, place: { line: 2, column: 3 } }, 0);
    expect(passed[0]?.[0]?.place).toEqual({ line: 2, column: 3 });
  });

  it('says when it has had enough, of letters and of messages', () => {
    const { relay } = open();
    expect(relay.add({ cell: 0, outputs: [], dropped: 0 }, 1_000_000)).toBe(true);
    expect(relay.add({ cell: 0, outputs: [], dropped: 0 }, 30_000_000)).toBe(false);

    const { relay: other } = open();
    let messages = 0;
    while (messages < 1_000_000 && other.add({ cell: 0, outputs: [], dropped: 0 }, 0)) messages++;
    expect(messages).toBeGreaterThan(1_000);
    expect(messages).toBeLessThan(100_000);
  });
});

function open() {
  const passed: Batch[][] = [];
  return { passed, relay: openRelay((batches) => passed.push(batches)) };
}
