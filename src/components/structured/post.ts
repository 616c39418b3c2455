import { CARD_SIZE } from '../../cards/size.ts';
import { isPrelude } from '../../journal/calendar.ts';
import { changeOf } from '../../journal/changed.ts';
import type { Day } from '../../journal/day.ts';
import { describeDay } from '../../journal/describe.ts';
import { cardPath, coursePath } from '../../journal/hrefs.ts';
import type { Category, Course, Site } from '../../journal/schemas.ts';
import type { Absolute } from '../absolute.ts';
import { authorOf } from './author.ts';
import { blogId } from './site.ts';

/**
 * A day as schema.org has it: a post of the blog and, where it belongs to courses, material for
 * learning about them.
 *
 * @param log all categories, and the courses of the day.
 */
export function structuredDay(day: Day, log: DayLog, at: Absolute): object {
  const { site, categories, courses } = log;
  const url = at(day.path);
  const description = describeDay(day);
  const labels = day.categories.map((id) => categories.find((one) => one.id === id)?.label ?? id);
  return {
    '@type': courses.length > 0 ? ['BlogPosting', 'LearningResource'] : 'BlogPosting',
    '@id': `${url}#post`,
    url,
    mainEntityOfPage: url,
    headline: day.title,
    ...(isPrelude(day) ? {} : { position: day.number }),
    ...(description === '' ? {} : { description }),
    datePublished: day.date,
    dateModified: changeOf(day),
    author: authorOf(site),
    inLanguage: site.language,
    wordCount: day.words,
    timeRequired: `PT${day.readingMinutes}M`,
    keywords: labels,
    image: { '@type': 'ImageObject', url: at(cardPath(day.path)), ...CARD_SIZE },
    isPartOf: { '@id': blogId(at), '@type': 'Blog', name: site.title, url: at('/') },
    ...(courses.length > 0 && {
      learningResourceType: 'notes',
      about: courses.map(({ id, title, url: own }) => ({
        '@type': 'Course',
        name: title,
        url: own ?? at(coursePath(id)),
      })),
    }),
  };
}

interface DayLog {
  site: Site;
  categories: readonly Category[];
  courses: readonly Course[];
}
