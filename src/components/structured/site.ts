import type { Site } from '../../journal/schemas.ts';
import type { Absolute } from '../absolute.ts';
import { authorOf } from './author.ts';

/** The log as schema.org has it, on the home page: the site with its search, and the blog on it. */
export function structuredSite(site: Site, at: Absolute): object[] {
  const said = { name: site.title, description: site.description, inLanguage: site.language };
  return [
    {
      '@type': 'WebSite',
      '@id': siteId(at),
      url: at('/'),
      ...said,
      publisher: authorOf(site),
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${at('/search/')}?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    },
    { '@type': 'Blog', '@id': blogId(at), url: at('/'), ...said, author: authorOf(site) },
  ];
}

/** The site and its blog by their names among structured data. */
export const siteId = (at: Absolute): string => `${at('/')}#site`;
export const blogId = (at: Absolute): string => `${at('/')}#blog`;
