import { MOST_DRAWN, MOST_IN_TABLE } from './contract.ts';
import type { DrawnElement, Output, RuntimeMessage } from './contract.ts';

/**
 * Reads what came out of a worker. The code of a cell shares a realm with the runtime and
 * could have changed it, so nothing is believed: a message is as the contract says in all
 * its parts, or undefined.
 */
export function readMessage(text: string): RuntimeMessage | undefined {
  let message: Partial<Record<string, unknown>> | null;
  try {
    message = JSON.parse(text) as typeof message;
  } catch {
    return undefined;
  }
  if (!isRecord(message)) return undefined;
  const { type, cell } = message;
  if (type === 'load') return isText(message.name) ? { type, name: message.name } : undefined;
  if (!isCount(cell)) return undefined;
  if (type === 'cell') return { type, cell };
  const stack = isText(message.stack) ? message.stack : '';
  if (type === 'caught') return { type, cell, stack };
  if (type === 'failed') {
    const isDeadlock = message.reason === 'deadlock';
    return { type, cell, stack, ...(isDeadlock && { reason: 'deadlock' }) };
  }
  if (type !== 'outputs' || !Array.isArray(message.outputs)) return undefined;
  const outputs = (message.outputs as unknown[]).filter(isOutput);
  return { type, cell, outputs, dropped: isCount(message.dropped) ? message.dropped : 0 };
}

function isOutput(value: unknown): value is Output {
  if (!isRecord(value)) return false;
  const kind = value.kind as Output['kind'];
  switch (kind) {
    case 'text':
      return isText(value.text) && isOneOf(value.tone, [undefined, 'warning', 'error']);
    case 'table':
      return (
        isListOf(value.columns, isColumn, MOST_IN_TABLE) &&
        isListOf(value.rows, (row) => isListOf(row, isText, MOST_IN_TABLE), MOST_IN_TABLE) &&
        isCount(value.total) &&
        isTextOrNone(value.caption)
      );
    case 'formula':
      return isText(value.tex);
    case 'plot':
      return (
        isText(value.alt) &&
        isTextOrNone(value.caption) &&
        isDrawn(value.tree, { left: MOST_DRAWN }, 0)
      );
    case 'control':
      return isText(value.id) && isText(value.label) && isControl(value.control);
    case 'answer':
      return isText(value.question) && (isText(value.value) || Number.isFinite(value.value));
    case 'error':
      return isText(value.name) && isText(value.message) && isPlaceOrNone(value.place);
    default:
      // No kind that the compiler knows comes here; what does at run is none.
      kind satisfies never;
      return false;
  }
}

function isColumn(value: unknown) {
  return isRecord(value) && isText(value.name) && isOneOf(value.align, ['start', 'end']);
}

function isControl(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type, value: now } = value;
  if (type === 'checkbox') return typeof now === 'boolean';
  if (type === 'select') return isText(now) && isListOf(value.options, isText);
  return type === 'range' && [value.min, value.max, value.step, now].every(Number.isFinite);
}

function isPlaceOrNone(value: unknown): boolean {
  return value === undefined || (isRecord(value) && isCount(value.line) && isCount(value.column));
}

function isDrawn(value: unknown, room: { left: number }, depth: number): value is DrawnElement {
  return (
    room.left-- > 0 &&
    depth < DEEPEST &&
    isRecord(value) &&
    isText(value.name) &&
    isRecord(value.attributes) &&
    Object.values(value.attributes).every(isText) &&
    isListOf(value.children, (child) => isText(child) || isDrawn(child, room, depth + 1))
  );
}

/** Deeper than any drawing of Plot's, and far from what would overflow a stack. */
const DEEPEST = 100;

type Unsure = Partial<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unsure =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isOneOf = (value: unknown, all: unknown[]) => all.includes(value);
const isListOf = (value: unknown, is: (item: unknown) => boolean, most = Infinity) =>
  Array.isArray(value) && value.length <= most && value.every(is);
