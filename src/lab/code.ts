import type { Lab, LabPoint, LabState } from './lab.ts';
import { modelName } from './model-name.ts';
import { isTrained } from './split.ts';

/**
 * A cell that makes the fit of a lab in a state by `daybook/regression`, with its coefficients, its
 * errors and a drawing. Points that a reader has changed are written out.
 */
export function labCode(lab: Lab, state: LabState): string {
  const values: Record<string, string | number> = {
    ...{ ...state.settings, step: Math.max(1, state.step), model: modelName(lab, state) },
    points: pointsOf(lab, state).join('\n'),
  };
  const code = lab.code.text.replace(MARK, (_, name: string) => String(values[name]));
  return withImports(code, lab.code.imports);
}

/** `{{degree}}` */
const MARK = /\{\{(\w+)\}\}/g;

/** The lines that make `train`, and where points are split `validation`. */
function pointsOf(lab: Lab, state: LabState): string[] {
  const { points, settings } = state;
  const { split: share } = settings;
  const { xs, ys, seed, code } = lab;
  const hasAll = points.length === xs.length && points.every(({ row }, at) => row === at);
  if (share !== undefined && !hasAll) {
    // Which of them are trained on is written out too.
    const trained = isTrained(lab, state);
    const side = (wanted: boolean) => points.filter((_, at) => trained[at] === wanted);
    return [written('train', side(true)), written('validation', side(false))];
  }
  const isUntouched = hasAll && points.every(({ x, y }, at) => x === xs[at] && y === ys[at]);
  const own = isUntouched ? code.load : undefined;
  const { name, text } = own ?? { name: 'points', text: written('points', points) };
  if (share === undefined) return [text, `const train = ${name};`];
  const options = `{ share: ${share}, seed: ${JSON.stringify(seed)} }`;
  return [text, `const { train, validation } = trainTestSplit(${name}, ${options});`];
}

function written(name: string, points: readonly LabPoint[]): string {
  const list = (axis: 'x' | 'y') =>
    `  ${axis}: [${points.map((point) => point[axis]).join(', ')}],`;
  return [`const ${name} = {`, folded(list('x')), folded(list('y')), '};'].join('\n');
}

/** A long line in several that fit the page. */
function folded(line: string): string {
  return line.replace(/(.{70,90},) /g, '$1\n    ');
}

/** Imports what the code uses, of what it may use. */
function withImports(code: string, imports: Lab['code']['imports']): string {
  const lines = imports.flatMap(([module, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\(`).test(code));
    return used.length === 0 ? [] : [folded(`import { ${used.join(', ')} } from "${module}";`)];
  });
  return [...lines, 'import * as Plot from "@observablehq/plot";', '', code].join('\n');
}
