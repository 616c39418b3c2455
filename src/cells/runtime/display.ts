import type { Output } from '../contract.ts';
import { added } from './added.ts';
import { inspect, isError, numberText, textOf } from './inspect.ts';
import { emit, hasRoom } from './outputs.ts';
import { isTabular, makeTable } from './table.ts';

const LONGEST_MESSAGE = 10_000;
const { isArray } = Array;

/** A formula in TeX, made by `tex`. */
export class Formula {
  readonly tex: string;
  constructor(tex: string) {
    this.tex = tex;
  }
}

/** What the author can say about a value that is shown. */
export interface DisplayOptions {
  /** What a drawing shows, in words, for those who do not see it. */
  alt?: string;
  /** One line below a drawing or above a table. */
  caption?: string;
  /** Digits after the decimal point, in a table. */
  digits?: number;
}

/** Shows a value in the current cell, whatever it is. Never throws but for wrong options. */
export function show(value: unknown, options: DisplayOptions = {}): void {
  if (hasRoom()) emit(toOutput(value, options));
}

/** Shows an error, as the program's own or as a value. */
export function toErrorOutput(error: unknown): Output {
  if (!isError(error)) {
    const thrown = typeof error === 'string' ? error : inspect(error);
    return { kind: 'error', name: 'Error', message: `Thrown: ${thrown}`.slice(0, LONGEST_MESSAGE) };
  }
  return {
    kind: 'error',
    name: (textOf(error, 'name') ?? 'Error').slice(0, 100),
    message: (textOf(error, 'message') ?? '').slice(0, LONGEST_MESSAGE),
  };
}

function toOutput(value: unknown, options: DisplayOptions): Output {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'text', text: numberText(value) };
  if (typeof value !== 'object' || value === null) return { kind: 'text', text: inspect(value) };
  try {
    if (value instanceof Formula) return { kind: 'formula', tex: value.tex };
    if (isError(value)) return toErrorOutput(value);
    if ((isArray(value) && isTabular(value)) || value instanceof Map || added.columnsOf?.(value)) {
      return makeTable(value, options);
    }
  } catch {
    // A hostile object: a proxy that throws, a class whose `instanceof` does.
    return { kind: 'text', text: inspect(value) };
  }
  const drawing = added.drawing?.(value);
  if (!drawing) return { kind: 'text', text: inspect(value) };
  return {
    kind: 'plot',
    tree: drawing.tree,
    alt: `${options.alt ?? drawing.label ?? ''}`,
    ...(options.caption !== undefined && { caption: `${options.caption}` }),
  };
}
