import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feed } from '../../../feeds/rss.ts';
import { categoryPath } from '../../../journal/hrefs.ts';
import { inCategory } from '../../../journal/shelves.ts';
import { readLog } from '../../../log.ts';

export async function getStaticPaths() {
  const { categories } = await readLog();
  return categories.map((category) => ({ params: { id: category.id }, props: { category } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest days of a category. */
export const GET: APIRoute<Props> = async ({ props: { category }, site }) => {
  const log = await readLog();
  return feed(log, site ?? new URL(log.site.url), {
    title: `${log.site.title}: ${category.label}`,
    description: category.description ?? log.site.description,
    days: inCategory(log.days, category.id),
    page: categoryPath(category.id),
  });
};
