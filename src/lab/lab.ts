import type { LabModel, Showable } from '../journal/lab.ts';
import { valuesOf } from './range.ts';
import type { Range } from './range.ts';

/*
 * What the sides of a lab agree on: the build that draws it, and the browser that lets readers play
 * with it. Plain data: it stands in the page as JSON.
 */

/** A lab, checked and with its points. */
export interface Lab {
  /** The `id` of its element. */
  id: string;
  model: LabModel;
  xs: number[];
  ys: number[];
  x: Axis;
  y: Axis;
  /** What a reader can move, or what stays fixed. */
  settings: Partial<Record<Setting, Range>>;
  /** Of gradient descent. */
  steps: number;
  batch: number | 'all';
  standardize: boolean;
  show: Showable[];
  caption: string;
  /** What its author says it shows. */
  alt?: string;
  /** Chooses the split, the sample and the batches. */
  seed: number | string;
  code: CodeTemplate;
  /** Where the points come from; left out where they are written in the lab. */
  source?: Source;
}

/** The code that makes the fit of a lab, but for what a reader can change. */
export interface CodeTemplate {
  /** With marks such as `{{degree}}`. */
  text: string;
  /** What it may use, by the module that has it. */
  imports: readonly (readonly [module: string, names: readonly string[]])[];
  /** How the points are taken from a data set, and what they are called then. */
  load?: { name: string; text: string };
}

export interface Axis {
  label: string;
  unit?: string;
}

export interface Source {
  /** The name of the data set. */
  data: string;
  /** The names of its columns. */
  x: string;
  y: string;
  /** How many rows had no value for one of the two. */
  missing: number;
  /** How many rows with values there are: more than points where a sample was taken. */
  rows: number;
}

/** What a reader can move, by the name that its author writes. */
export type Setting = 'degree' | 'ridge' | 'lasso' | 'rate' | 'split';

/** What a reader has made of a lab. */
export interface LabState {
  points: LabPoint[];
  settings: Partial<Record<Setting, number>>;
  /** How many steps of gradient descent have been taken. */
  step: number;
}

export interface LabPoint {
  x: number;
  y: number;
  /** Its position among the points of the author; from there on for those that a reader adds. */
  row: number;
}

/** A lab, and the HTML of the code that makes the same fit. */
export interface ShownLab {
  lab: Lab;
  code: string;
}

/** A lab as it is published. */
export function startOf({ xs, ys, settings, steps }: Lab): LabState {
  const start = Object.entries(settings).map(([name, range]) => [name, range.start]);
  return {
    points: xs.map((x, row) => ({ x, y: ys[row]!, row })),
    settings: Object.fromEntries(start) as LabState['settings'],
    step: steps,
  };
}

/** The settings of a lab that a reader can move. */
export function movable({ settings }: Lab): Setting[] {
  return (Object.keys(settings) as Setting[]).filter(
    (name) => valuesOf(settings[name]!, name).length > 1,
  );
}
