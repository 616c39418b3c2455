import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feed } from '../../../feeds/rss.ts';
import { coursePath } from '../../../journal/hrefs.ts';
import { inCourse } from '../../../journal/shelves.ts';
import { readLog } from '../../../log.ts';

export async function getStaticPaths() {
  const { courses } = await readLog();
  return courses.map((course) => ({ params: { id: course.id }, props: { course } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest days of a course. */
export const GET: APIRoute<Props> = async ({ props: { course }, site }) => {
  const log = await readLog();
  return feed(log, site ?? new URL(log.site.url), {
    title: `${log.site.title}: ${course.title}`,
    description: course.description ?? log.site.description,
    days: inCourse(log.days, course.id),
    page: coursePath(course.id),
  });
};
