import { hasErrors } from '../../journal/problem.ts';
import type { Problem } from '../../journal/problem.ts';
import { LabSchema } from '../../journal/lab.ts';
import type { FoundLab } from '../../journal/lab.ts';
import { codeTemplate } from '../../lab/code-template.ts';
import { startOf } from '../../lab/lab.ts';
import type { Lab } from '../../lab/lab.ts';
import { PARTS } from '../../lab/parts/all.ts';
import { readingOf } from '../../lab/reading.ts';
import type { DataSet } from '../data/sets.ts';
import { readTypedYaml } from '../typed-yaml.ts';
import type { Place } from '../typed-yaml.ts';
import { judgeDegree, judgeFields, readBatch } from './judge.ts';
import { readPoints } from './points.ts';
import type { LabProblem } from './problem.ts';
import { readSettings } from './settings.ts';

/**
 * Reads the YAML of a lab, takes its points from where it says, and fits its model once. All
 * problems are found in one pass, each with its place in the file; with an error there is no lab.
 */
export async function readLab(
  { id, yaml, line, indents }: FoundLab,
  {
    file,
    date,
    ...data
  }: { file: string; date: string; dataSets: DataSet[]; broken: { name: string }[] },
): Promise<{ lab?: Lab; problems: Problem[] }> {
  const read = readTypedYaml(LabSchema, yaml, { file, whole: 'the lab', linesBefore: line });
  const { value, fields, places } = read;
  const problems = read.problems.map((one) => shifted(one, line, indents));
  const say = (found: readonly LabProblem[]) => {
    problems.push(
      ...found.map(({ path, ...rest }): Problem => {
        const place = shifted(placeOf(places, path, line), line, indents);
        return { file, ...place, severity: 'error', ...rest };
      }),
    );
  };
  // Where the YAML itself is wrong, nothing is known of its fields.
  if (problems.some(({ kind }) => kind === 'yaml')) return { problems };
  const isWritten = (name: string) => `${name}#key` in places;

  const seed = fields.seed ?? date;
  const { settings, problems: inSettings } = readSettings(fields);
  const { points, problems: inPoints } = await readPoints({ ...fields, isWritten }, data, seed);
  const { batch, problems: inBatch } = readBatch(fields, points?.xs.length ?? Infinity);
  say([...inSettings, ...judgeFields(fields, settings, isWritten), ...inPoints, ...inBatch]);
  if (points) say(judgeDegree(settings, points.xs));
  if (!value || !points || hasErrors(problems)) return { problems };

  const {
    model,
    caption,
    alt,
    steps = 50,
    standardize = false,
    show = ['line', 'metrics'],
  } = value;
  const plain: Omit<Lab, 'code'> = {
    ...{ id, model, ...points, settings, steps, batch, standardize, show: [...new Set(show)] },
    ...{ caption, ...(alt !== undefined && { alt }), seed },
  };
  const lab: Lab = { ...plain, code: codeTemplate(plain) };
  const { fit } = readingOf(lab, startOf(lab), PARTS[model]);
  if (fit.failed)
    say([
      {
        path: 'model',
        kind: 'lab-fit',
        message: `nothing can be fitted: ${fit.notes.join(' ').replace(/\.$/, '')}`,
        fix: 'use other points, or another model',
      },
    ]);
  return hasErrors(problems) ? { problems } : { lab, problems };
}

/** The place of a field, of what is around it, or of the fence. */
function placeOf(places: Record<string, Place>, path: string, line: number): Place {
  if (path !== '' && places[path]) return places[path];
  const around = /^(.*)\.[^.]*$/.exec(path)?.[1];
  if (around !== undefined) return placeOf(places, around, line);
  return { line, column: 1, length: 1 };
}

/** A place in the YAML as one of the file: its lines may be indented, or stand behind a `>`. */
function shifted<P extends { line: number; column: number }>(
  place: P,
  line: number,
  indents: number[],
): P {
  return { ...place, column: place.column + (indents[place.line - line - 1] ?? 0) };
}
