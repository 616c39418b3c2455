import type { Absolute } from '../absolute.ts';

/**
 * The way from the home page to a page, as schema.org has it.
 *
 * @param path the page's, without the base path.
 * @param above the pages between it and the home page, where the first part of its path does not say them.
 */
export function breadcrumbs(
  { path, title, above = sectionOf(path) }: { path: string; title: string; above?: Crumb[] },
  home: string,
  at: Absolute,
): object {
  const way = [{ title: home, path: '/' }, ...above, { title, path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.title,
      item: at(crumb.path),
    })),
  };
}

/** The index that a page stands below. */
function sectionOf(path: string): Crumb[] {
  const [, first = '', second = ''] = path.split('/');
  const section = second === '' ? undefined : SECTIONS[first];
  return section ? [section] : [];
}

const SECTIONS: Record<string, Crumb> = {
  day: { title: 'Days', path: '/days/' },
  days: { title: 'Days', path: '/days/' },
  categories: { title: 'Categories', path: '/categories/' },
  courses: { title: 'Courses', path: '/courses/' },
  scales: { title: 'Scales', path: '/scales/' },
  homework: { title: 'Homework', path: '/homework/' },
};

/** A page on the way to another. */
export interface Crumb {
  title: string;
  path: string;
}
