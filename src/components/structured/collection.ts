import type { Site } from '../../journal/schemas.ts';
import type { Absolute } from '../absolute.ts';
import { siteId } from './site.ts';

/** A page that lists days, as schema.org has it. */
export function structuredCollection(
  { path, title, description }: { path: string; title: string; description?: string | undefined },
  site: Site,
  at: Absolute,
): object {
  return {
    '@type': 'CollectionPage',
    '@id': `${at(path)}#page`,
    url: at(path),
    name: title,
    ...(description === undefined ? {} : { description }),
    inLanguage: site.language,
    isPartOf: { '@id': siteId(at), '@type': 'WebSite', name: site.title, url: at('/') },
  };
}
