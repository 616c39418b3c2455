import { MOST_OUTPUTS, MOST_TEXT } from '../contract.ts';
import type { Output, RuntimeMessage } from '../contract.ts';
import { machineNow } from './time.ts';
import { toJson } from './json.ts';

const { defineProperty } = Reflect;

/** A busy cell is heard of this often, in milliseconds. */
const FLUSH_EVERY = 50;

let post: (message: string) => void = () => undefined;
let unsent: string[] = [];
let sent = 0;

let cell = 0;
let kept = 0;
let dropped = 0;
let reported = 0;
let letters = 0;
let batch: Output[] = [];
let flushedAt = 0;
let controls = 0;
let over = false;

/** Where messages go. Called once, by the core. */
export function sendTo(host: (message: string) => void): void {
  post = host;
}

/** The cell that shows things now. */
export function currentCell(): number {
  return cell;
}

/** The id of the next control of the current cell: `0.1` is the second of the first. */
export function nextControl(): string {
  return `${cell}.${controls++}`;
}

/** A cell begins: what the one before it showed is posted. */
export function beginCell(index: number): void {
  flush();
  cell = index;
  kept = dropped = reported = letters = controls = 0;
  send({ type: 'cell', cell });
}

/** Whether the cell may show more. If not, the output is counted: there is no need to make it. */
export function hasRoom(): boolean {
  if (over) return false;
  if (kept < MOST_OUTPUTS && letters < MOST_TEXT) return true;
  dropped++;
  // Asking the clock costs more than counting.
  if (dropped % 256 === 0) flushWhenDue();
  return false;
}

/** Shows something in the current cell, after `hasRoom`. */
export function emit(output: Output): void {
  kept++;
  if (output.kind === 'text') {
    const room = MOST_TEXT - letters;
    if (output.text.length > room) output = { ...output, text: `${output.text.slice(0, room)}…` };
  }
  letters += lettersOf(output);
  append(batch, output);
  // What a cell shows first is seen even if it never comes to its end.
  if (kept === 1) flush();
  else flushWhenDue();
}

/** The run is over: what still goes on in the program shows nothing. */
export function endOutputs(): void {
  flush();
  over = true;
}

/** Posts what was shown and not yet posted. */
export function flush(): void {
  flushedAt = machineNow();
  if (batch.length === 0 && dropped === reported) return;
  send({ type: 'outputs', cell, outputs: batch, dropped });
  batch = [];
  reported = dropped;
}

/** Posts a message. What the host could not take, as when the stack is full, goes with the next. */
export function send(message: RuntimeMessage): void {
  append(unsent, toJson(message));
  try {
    for (; sent < unsent.length; sent++) post(unsent[sent] as string);
    unsent = [];
    sent = 0;
  } catch {
    // An error of the host must not reach the program: it would hand out the host's realm.
  }
}

function flushWhenDue(): void {
  if (machineNow() - flushedAt >= FLUSH_EVERY) flush();
}

/** A program may have put setters on the prototype of arrays, to write messages of its own. */
function append<T>(list: T[], value: T): void {
  defineProperty(list, list.length, { value, writable: true, enumerable: true });
}

/** What an output costs: also one without letters makes elements, and a formula many. */
function lettersOf(output: Output): number {
  if (output.kind === 'text') return output.text.length + ELEMENT;
  if (output.kind === 'formula') return output.tex.length * ELEMENT;
  if (output.kind !== 'table') return ELEMENT;
  let sum = 0;
  for (const row of output.rows) for (const text of row) sum += text.length + ELEMENT;
  return sum;
}

/** An element counts as so many letters. */
const ELEMENT = 10;
