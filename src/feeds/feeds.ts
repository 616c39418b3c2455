import type { Day } from '../journal/day.ts';
import { categoryPath, coursePath, homeworkPath } from '../journal/hrefs.ts';
import type { Category, Course, Site } from '../journal/schemas.ts';
import { inCategory, inCourse } from '../journal/shelves.ts';

/** Every feed of a log: of all days, of each category and course, and of homework. */
export function feedsOf({ site, days, categories, courses }: FedLog): [Feed, ...Feed[]] {
  const published = days.filter(({ state }) => state === 'published');
  const part = (name: string, more: Omit<Feed, 'title' | 'name' | 'holds'>): Feed => ({
    ...{ ...more, name, holds: 'days' },
    title: `${site.title}: ${name}`,
  });
  const { title, description } = site;
  return [
    {
      title,
      description,
      name: 'All days',
      holds: 'days',
      kind: 'log',
      page: '/',
      days: published,
    },
    ...categories.map(({ id, label, description: about }) =>
      part(label, {
        ...{ kind: 'category', page: categoryPath(id), days: inCategory(published, id) },
        description: about ?? `Days under ${label}. ${description}`,
      }),
    ),
    ...courses.map(({ id, title: course, description: about }) =>
      part(course, {
        ...{ kind: 'course', page: coursePath(id), days: inCourse(published, id) },
        description: about ?? `Days on the course ${course}. ${description}`,
      }),
    ),
    {
      ...part('Homework', {
        ...{ kind: 'homework', page: homeworkPath() },
        days: published.filter(({ homework }) => homework.length > 0),
        description: `Homework with its answers. ${description}`,
      }),
      holds: 'homework',
    },
  ];
}

/** What readers can subscribe to; it is written in several formats. */
export interface Feed {
  /** Begins with the title of the log. */
  title: string;
  /** Which of the log's feeds it is: `Probability`. */
  name: string;
  kind: 'log' | 'category' | 'course' | 'homework';
  description: string;
  /** The path of the page that shows the same, beside which its documents lie. */
  page: string;
  /** What an item has of its day. */
  holds: 'days' | 'homework';
  /** Published days, in the order of dates. */
  days: Day[];
}

interface FedLog {
  site: Pick<Site, 'title' | 'description'>;
  days: readonly Day[];
  categories: readonly Category[];
  courses: readonly (Course & { id: string })[];
}
