import { coursePath } from '../../journal/hrefs.ts';
import type { Course } from '../../journal/schemas.ts';
import type { Absolute } from '../absolute.ts';

/** A course as schema.org has it, with its units in order. It is its provider's, not the log's. */
export function structuredCourse(course: Course, at: Absolute): object {
  const { id, title, description, provider, url, units } = course;
  const page = at(coursePath(id));
  return {
    '@type': 'Course',
    '@id': `${page}#course`,
    name: title,
    ...(description === undefined ? {} : { description }),
    ...(provider === undefined ? {} : { provider: { '@type': 'Organization', name: provider } }),
    url: url ?? page,
    mainEntityOfPage: page,
    ...(units.length > 0 && {
      hasPart: units.map(({ number, title: name }) => ({
        '@type': 'LearningResource',
        position: number,
        name,
      })),
    }),
  };
}
