import { stringify } from 'yaml';
import { DaySchema, type FrontMatter } from '../../journal/schemas.ts';

/** The text of a day: its front matter, then the body as it is. Throws where the schema is not met. */
export function dayFile(
  front: { [Key in keyof FrontMatter]?: FrontMatter[Key] | undefined },
  body: string,
): string {
  const filled = Object.entries(front).filter(
    ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const fields = Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  const [issue] = DaySchema.safeParse(fields).error?.issues ?? [];
  if (issue)
    throw new Error(`its front matter is not valid: ${issue.path.join('.')}: ${issue.message}`);
  const yaml = stringify(fields, { lineWidth: 0, compat: 'yaml-1.1' });
  const end = body === '' || body.endsWith('\n') ? '' : '\n';
  return `---\n${yaml}---\n${body}${end}`;
}
