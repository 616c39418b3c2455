import type { TextOutput } from '../contract.ts';
import { inspect } from './inspect.ts';
import { emit, hasRoom } from './outputs.ts';
import { makeTable } from './table.ts';

/** Puts a console in place that writes below the cell. What makes no sense there does nothing. */
export function startConsole(): void {
  let depth = 0;
  const counts = new Map<string, number>();
  const write = (tone: TextOutput['tone'], values: readonly unknown[]): void => {
    if (!hasRoom()) return;
    const words = values.map((value) => (typeof value === 'string' ? value : inspect(value)));
    const indent = '  '.repeat(depth);
    const text = indent + words.join(' ').replaceAll('\n', `\n${indent}`);
    emit({ kind: 'text', text, ...(tone && { tone }) });
  };
  const writer =
    (tone?: TextOutput['tone']) =>
    (...values: unknown[]): void =>
      write(tone, values);
  const group = (...values: unknown[]): void => {
    if (values.length > 0) write(undefined, values);
    depth = Math.min(depth + 1, 20);
  };
  const nothing = (): void => undefined;

  const console = {
    log: writer(),
    info: writer(),
    debug: writer(),
    dir: (value: unknown) => write(undefined, [value]),
    dirxml: writer(),
    trace: writer(),
    warn: writer('warning'),
    error: writer('error'),
    assert: (holds?: unknown, ...values: unknown[]) => {
      if (!holds) write('error', ['Assertion failed', ...values]);
    },
    table: (data: unknown, columns?: string[]) => {
      if (!hasRoom()) return;
      try {
        emit(makeTable(data, columns && { columns }));
      } catch {
        // A console does not throw: what is no table is shown as it is.
        write(undefined, [data]);
      }
    },
    count: (label: unknown = 'default') => {
      const count = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), count);
      write(undefined, [`${String(label)}: ${count}`]);
    },
    countReset: (label: unknown = 'default') => void counts.delete(String(label)),
    group,
    groupCollapsed: group,
    groupEnd: () => {
      depth = Math.max(depth - 1, 0);
    },
    clear: nothing,
    time: nothing,
    timeEnd: nothing,
    timeLog: nothing,
    timeStamp: nothing,
    profile: nothing,
    profileEnd: nothing,
  };
  Object.defineProperty(globalThis, 'console', {
    value: console,
    writable: true,
    configurable: true,
  });
}
