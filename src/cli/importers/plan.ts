import { hashOf } from './hash.ts';
import type { Entry } from './importer.ts';
import type { Target } from './target.ts';

/**
 * Decides what becomes of an entry: nothing that a person wrote or edited is ever
 * overwritten. Pure but for the hashes that it asks of the target.
 */
export function planEntry(entry: Entry, target: Target): Plan {
  const { file, source, date } = entry;
  const earlier = target.dayOf.get(source) ?? file;
  const other = (target.days.get(date) ?? []).find((path) => path !== file && path !== earlier);
  if (other !== undefined) {
    const from = target.record.get(other)?.from;
    return from === undefined
      ? {
          state: 'taken',
          reason: `${other} is an entry of that date already, and was not made by an import`,
        }
      : {
          state: 'taken',
          reason: `${other} is an entry of that date already, imported from ${from}`,
        };
  }
  const wanted = hashOf(entry.text);
  const present = target.hashAt(file);
  const recorded = target.record.get(file);
  if (present !== undefined && present !== wanted && recorded?.from !== source) {
    const maker = recorded ? `imported from ${recorded.from}` : 'and was not made by an import';
    return { state: 'taken', reason: `${file} exists already, ${maker}` };
  }
  const before = target.record.get(earlier);
  const there = target.hashAt(earlier);
  if (earlier !== file && before && there !== undefined) {
    return there === before.written
      ? { state: 'moved', from: earlier }
      : edited(entry, earlier, before.source);
  }
  if (present === undefined) return { state: recorded ? 'again' : 'new' };
  if (present === wanted) return { state: 'same' };
  return present === recorded?.written
    ? { state: 'changed' }
    : edited(entry, file, recorded?.source);
}

function edited(entry: Entry, file: string, source: string | undefined): Plan {
  return { state: 'edited', file, isBehind: source !== entry.sourceHash };
}

export type Plan =
  | { state: 'new' | 'again' | 'same' | 'changed' }
  /** It lies elsewhere now: written anew, the old file removed. */
  | { state: 'moved'; from: string }
  /** A person edited it since; `isBehind` when the source was changed since as well. */
  | { state: 'edited'; file: string; isBehind: boolean }
  /** Something else lies there. */
  | { state: 'taken'; reason: string };
