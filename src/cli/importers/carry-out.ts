import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './reason.ts';
import type { Problem } from '../../journal/problem.ts';
import { hashOf, hashOfFile } from './hash.ts';
import type { Entry } from './importer.ts';
import { planEntry, type Plan } from './plan.ts';
import { saveCopy, saveText } from './save.ts';
import type { Target } from './target.ts';

/**
 * Writes an entry and the files beside it as planned, and notes it in the target's record;
 * with `isDry` it only tells what it would do.
 */
export function carryOut(entry: Entry, target: Target, isDry: boolean): Outcome {
  const plan = planEntry(entry, target);
  const outcome: Outcome = {
    entry,
    plan,
    problems: [...entry.problems],
    changes: [...entry.changes],
    isThere: true,
  };
  if (plan.state === 'taken') {
    outcome.problems = [
      refused(
        entry,
        `was not imported: ${plan.reason}; remove that file to have this one`,
        'error',
      ),
    ];
    outcome.isThere = false;
    return outcome;
  }
  if (plan.state === 'edited') {
    outcome.problems = plan.isBehind
      ? [
          refused(
            entry,
            `was changed since, but ${plan.file} was edited by hand as well and left alone`,
            'warning',
          ),
        ]
      : [];
    return outcome;
  }
  try {
    for (const copy of entry.copies) carryCopy(entry, copy, target, isDry, outcome);
    if (plan.state !== 'same' && !isDry) saveText(join(target.folder, entry.file), entry.text);
    note(target, entry.file, entry.source, entry.sourceHash, hashOf(entry.text));
    if (plan.state === 'moved') {
      if (!isDry) rmSync(join(target.folder, plan.from));
      target.record.delete(plan.from);
    }
  } catch (error) {
    outcome.problems.push(
      refused(
        entry,
        `was not imported: ${entry.file} cannot be written: ${reasonOf(error)}`,
        'error',
      ),
    );
    outcome.isThere = false;
  }
  return outcome;
}

/** A file beside the day; one that was edited, or was there before, is left alone. */
function carryCopy(
  entry: Entry,
  { from, to }: Entry['copies'][number],
  target: Target,
  isDry: boolean,
  outcome: Outcome,
) {
  const wanted = hashOfFile(from);
  const present = target.hashAt(to);
  const recorded = target.record.get(to);
  if (wanted === undefined) {
    outcome.problems.push(refused(entry, `${from} cannot be read: it was not copied`, 'error'));
    return;
  }
  if (present !== undefined && present !== wanted && present !== recorded?.written) {
    const message = `${to} exists already and is another file: it was left alone`;
    outcome.problems.push(refused(entry, message, 'warning'));
    return;
  }
  if (present !== wanted) {
    outcome.copied = (outcome.copied ?? 0) + 1;
    if (!isDry) saveCopy(from, join(target.folder, to));
  }
  note(target, to, entry.source, wanted, wanted);
}

function note(target: Target, file: string, from: string, source: string, written: string): void {
  target.record.set(file, { from, source, written });
}

function refused(entry: Entry, message: string, severity: Problem['severity']): Problem {
  return { file: entry.source, line: 1, column: 1, severity, kind: 'not-imported', message };
}

/** What became of an entry. */
export interface Outcome {
  entry: Entry;
  plan: Plan;
  problems: Problem[];
  changes: string[];
  /** Whether its day lies in the author's folder now. */
  isThere: boolean;
  /** Files that were copied beside it. */
  copied?: number;
}
