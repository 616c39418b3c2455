import type { Problem } from '../../journal/problem.ts';
import type { Outcome } from './carry-out.ts';

/** What became of one entry, as lines: where it went, what was changed, what needs a look. */
export function describeOutcome(
  { entry, plan, changes, problems, isThere, copied }: Outcome,
  isDry: boolean,
): string[] {
  const shown = problems.map(describeProblem);
  if (plan.state === 'taken' || !isThere) return shown;
  if (plan.state === 'edited') return [`edited since, left alone: ${plan.file}`, ...shown];
  const errors = problems.filter(({ severity }) => severity === 'error').map(describeProblem);
  if (plan.state === 'same' && copied === undefined) return errors;
  const verb = {
    new: 'written',
    again: 'written again (it was gone)',
    same: 'completed',
    changed: 'updated',
    moved: 'moved',
  }[plan.state];
  const head = `${isDry ? 'would be ' : ''}${verb}: ${entry.source} → ${entry.file}`;
  return [
    head,
    ...changes.map((change) => `  changed: ${change}`),
    ...shown.map((line) => `  look at: ${line}`),
  ];
}

/** `file:line:col severity message (fix)`, on one line. */
export function describeProblem({ file, line, column, severity, message, fix }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${message}${fix === undefined ? '' : ` (${fix})`}`;
}

/** The totals, on one line. */
export function describeTotals(
  outcomes: readonly Outcome[],
  problems: readonly Problem[],
  isDry: boolean,
): string {
  const of = (...states: Outcome['plan']['state'][]) =>
    outcomes.filter(({ plan, isThere }) => isThere && states.includes(plan.state)).length;
  const fresh = outcomes.filter(
    ({ plan, isThere }) => isThere && plan.state !== 'same' && plan.state !== 'edited',
  );
  const all = [...problems, ...fresh.flatMap((outcome) => outcome.problems)];
  const refused = outcomes.filter(({ isThere }) => !isThere).length;
  const errors = [...problems, ...outcomes.flatMap((outcome) => outcome.problems)].filter(
    ({ severity }) => severity === 'error',
  ).length;
  const looks = all.filter(({ severity }) => severity === 'warning').length;
  const counts = [
    `${of('new', 'again')} written`,
    `${of('changed', 'moved')} updated`,
    `${of('same')} unchanged`,
    `${of('edited')} edited since and left alone`,
    `${refused} refused`,
  ];
  return `${isDry ? 'Dry run, nothing was written: ' : ''}${counts.join(', ')}; ${errors} ${errors === 1 ? 'error' : 'errors'}, ${looks} to look at`;
}
