import { acceptInto } from './accept.ts';
import { openFolder } from '../folder/open.ts';
import type { Folder } from '../folder/open.ts';
import { openedFolder } from '../folder/opened.ts';
import { contentFolder, shownPath } from '../folder/places.ts';
import { report, reportFormats } from '../folder/report.ts';
import type { ReportFormat } from '../folder/report.ts';
import { hasErrors } from '../journal/problem.ts';
import type { Problem } from '../journal/problem.ts';
import { didYouMean, readOptions, UsageError, withUsage } from './options.ts';

const usage = 'npm run check -- [--format text|json|github] [--twice] [--accept]';

/**
 * `npm run check`: every problem of the log. Exit code 1 when one of them is an error. With
 * `--accept` answers that cells computed are written into the front matter before.
 */
export function checkCommand(args: string[]): Promise<number> {
  return withUsage(usage, async () => {
    const { values } = readOptions(args, {
      options: {
        format: { type: 'string', default: 'text' },
        twice: { type: 'boolean', default: false },
        accept: { type: 'boolean', default: false },
      },
    });
    const format = reportFormats.find((one) => one === values.format);
    if (!format)
      throw new UsageError(
        `there is no format \`${values.format}\`${didYouMean(values.format, reportFormats)}`,
      );
    const { twice, accept } = values;
    const content = contentFolder();
    const open = () => openFolder(content, new Date(), { twice });
    let opening = twice ? open() : openedFolder();
    if (accept) {
      // What is read by a program holds nothing but the report.
      const out = format === 'text' ? process.stdout : process.stderr;
      if (await acceptInto(content, await opening, shownPath(content), out)) opening = open();
    }
    const folder = await checkFolder(format, process.stdout, undefined, opening);
    return hasErrors(folder.problems) ? 1 : 0;
  });
}

/** Opens the author's folder and prints what is wrong with it; `tell` chooses what is shown in full. */
export async function checkFolder(
  format: ReportFormat,
  out: NodeJS.WritableStream,
  tell?: (problem: Problem) => boolean,
  opening: Promise<Folder> = openedFolder(),
): Promise<Folder> {
  const content = contentFolder();
  const folder = await opening;
  const text = report(folder.problems, folder.checked, format, {
    folder: content,
    shown: shownPath(content),
    ...(tell ? { tell } : {}),
  });
  if (text !== '') out.write(`${text}\n`);
  return folder;
}
