import type { ControlOutput, RunOptions } from '../contract.ts';
import { findCore } from './hooks.ts';

const { hooks, modules } = findCore();
const { emit, hasRoom, inspect, nextControl } = hooks;

/** The values of controls that the reader moved. */
let moved: RunOptions['controls'] = {};

Object.assign(modules['daybook'] ?? {}, { input: { range, select, checkbox } });
hooks.begins.controls = ({ controls }) => {
  moved = controls;
};

/** From where to where a range goes, in which steps, and where it stands at first. */
export interface RangeOptions {
  min: number;
  max: number;
  /** 1 if left out. */
  step?: number;
  /** Where it stands at first: the middle if left out. */
  value?: number;
}

/** A slider. Gives the number at which the reader has put it; at build, where it starts. */
export function range(label: string, options: RangeOptions): number {
  const call = 'input.range("Sample size", { min: 1, max: 100 })';
  if (typeof options !== 'object') throw new TypeError(`input.range needs min and max: ${call}.`);
  const { min, max, step = 1, value: start } = options;
  checkLabel(label, call);
  for (const [name, number] of Object.entries({ min, max, step })) {
    if (!Number.isFinite(number)) {
      throw new TypeError(
        `input.range needs a number as ${name}, not ${inspect(number)}: ${call}.`,
      );
    }
  }
  if (min >= max)
    throw new RangeError(`The min of input.range (${min}) is not below its max (${max}).`);
  if (step <= 0) throw new RangeError(`The step of input.range is above 0, not ${step}.`);
  if (start !== undefined && !(start >= min && start <= max)) {
    throw new RangeError(
      `The value of input.range (${inspect(start)}) is not between ${min} and ${max}.`,
    );
  }
  const snap = (value: number): number => {
    const steps = Math.min(Math.round((value - min) / step), Math.floor((max - min) / step + 1e-9));
    // Without this a step of 0.1 gives 0.30000000000000004.
    return Number((min + steps * step).toPrecision(12));
  };
  const id = nextControl();
  const now = moved[id];
  const value =
    typeof now === 'number' && now >= min && now <= max
      ? snap(now)
      : (start ?? snap((min + max) / 2));
  showControl(id, label, { type: 'range', min, max, step, value });
  return value;
}

/** A choice of one text among several. Gives the one the reader chose; at build the start. */
export function select<const Option extends string>(
  label: string,
  options: readonly Option[],
  start?: NoInfer<Option>,
): Option {
  const call = 'input.select("Kernel", ["flat", "normal"])';
  checkLabel(label, call);
  if (!Array.isArray(options) || !options.every((option) => typeof option === 'string')) {
    throw new TypeError(`input.select needs a list of texts: ${call}.`);
  }
  const first = (start ?? options[0]) as Option | undefined;
  if (first === undefined) throw new RangeError(`input.select needs at least one option: ${call}.`);
  if (!options.includes(first)) {
    throw new RangeError(`The start of input.select (${inspect(first)}) is none of its options.`);
  }
  const id = nextControl();
  const now = moved[id] as Option;
  const value: Option = options.includes(now) ? now : first;
  showControl(id, label, { type: 'select', options: [...options], value });
  return value;
}

/** A box to tick. Gives whether it is ticked; at build the start, which is `false` if left out. */
export function checkbox(label: string, start = false): boolean {
  checkLabel(label, 'input.checkbox("With outliers")');
  if (typeof start !== 'boolean') {
    throw new TypeError(`The start of input.checkbox is true or false, not ${inspect(start)}.`);
  }
  const id = nextControl();
  const now = moved[id];
  const value = typeof now === 'boolean' ? now : start;
  showControl(id, label, { type: 'checkbox', value });
  return value;
}

function checkLabel(label: unknown, call: string): void {
  if (typeof label !== 'string' || !label.trim()) {
    throw new TypeError(`A control needs a label that says what it changes: ${call}.`);
  }
}

function showControl(id: string, label: string, control: ControlOutput['control']): void {
  if (hasRoom()) emit({ kind: 'control', id, label, control });
}
