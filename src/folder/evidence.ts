import type { Body, BodyContext } from '../journal/body.ts';
import type { DayAssessment } from '../journal/day.ts';
import { FILE_HOLE } from '../journal/holes.ts';
import type { Assessment } from '../journal/schemas.ts';
import { destinationOf } from '../markdown/addresses.ts';
import type { Place } from './typed-yaml.ts';

/** The links of assessments that stay inside the log: they are checked like those of the text. */
export function evidenceLinks(
  assessments: readonly Assessment[],
  places: Record<string, Place>,
  context: BodyContext,
): Pick<Body, 'links' | 'files'> {
  const found: Pick<Body, 'links' | 'files'> = { links: [], files: [] };
  assessments.forEach(({ evidence }, index) => {
    evidence.forEach(({ url }, at) => {
      const destination = destinationOf(context, url);
      if (!destination) return;
      const { line, column } = places[`assessments.${index}.evidence.${at}.url`] ?? START;
      const written = { written: url, line, column };
      if (destination.kind === 'file')
        found.files.push({ ...written, file: destination.file, kind: 'file' });
      else {
        const { path, fragment, file } = destination;
        found.links.push({ ...written, path, fragment, ...(file !== undefined && { file }) });
      }
    });
  });
  return found;
}

/** Assessments as any page can show them: each link leads to where it leads from its own day. */
export function assessmentsOf(
  assessments: readonly Assessment[],
  context: BodyContext,
): DayAssessment[] {
  return assessments.map((assessment) => ({
    ...assessment,
    evidence: assessment.evidence.map((link) => ({ ...link, href: hrefOf(link.url, context) })),
  }));
}

function hrefOf(url: string, context: BodyContext): string {
  const destination = destinationOf(context, url);
  if (!destination) return url;
  if (destination.kind === 'file') return FILE_HOLE + encodeURI(destination.file.toWellFormed());
  const { path, fragment } = destination;
  return encodeURI(path) + (fragment === '' ? '' : `#${encodeURIComponent(fragment)}`);
}

const START = { line: 1, column: 1 };
