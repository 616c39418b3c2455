import type { Problem } from '../../../journal/problem.ts';
import { quote } from '../markdown/rewrite.ts';
import { textOf, type Config } from './config.ts';
import type { FrontMatter } from './front-matter.ts';
import { readPostDate } from './post-date.ts';
import type { readPostName } from './post-name.ts';

/**
 * The date of a post: the front matter's before the name's. A post without either cannot
 * be imported; for a draft that is no fault.
 */
export function postWhen(
  file: string,
  named: ReturnType<typeof readPostName>,
  written: string | undefined,
  from: { matter: FrontMatter; config: Config; isDraft: boolean },
): { date: string; time: string } | { problem: Problem } {
  const found = written === undefined ? undefined : readPostDate(written, from.config.timeZone);
  if (found) return found;
  const wrong = (message: string, fix: string, severity: Problem['severity'] = 'error') => {
    const { line, column } = from.matter.places.get('date') ?? { line: 1, column: 1 };
    return { problem: { file, line, column, severity, kind: 'date', message, fix } };
  };
  if (written !== undefined)
    return wrong(`was not imported: ${quote(written)} is not a date`, 'write it YYYY-MM-DD');
  if (named.date !== undefined) return { date: named.date, time: '00:00:00' };
  if (named.written !== undefined)
    return wrong(`was not imported: there is no day ${named.written}`, 'rename the file');
  const fix = 'give it a `date` in its front matter, then import again';
  if (from.isDraft) return wrong('this draft has no date, so it was skipped', fix, 'warning');
  return wrong('was not imported: it has no date in its name nor in its front matter', fix);
}

/** The date of the last change, where it is later than the post itself. */
export function postUpdated(
  fields: Record<string, unknown>,
  date: string,
  config: Config,
): string | undefined {
  const [written] = updatedKeys.flatMap((key) => textOf(fields[key]) ?? []);
  const found = written === undefined ? undefined : readPostDate(written, config.timeZone);
  return found && found.date > date ? found.date : undefined;
}

/** What Jekyll's themes and plugins call the date of the last change. */
export const updatedKeys = ['updated', 'last_modified_at', 'last_updated', 'modified_date'];
