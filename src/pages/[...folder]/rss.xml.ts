import { feedEndpoint } from '../../feeds/endpoint.ts';

/** `/rss.xml`, `/categories/maths/rss.xml`, `/archive/2024-05/rss.xml`, … */
export const { getStaticPaths, GET } = feedEndpoint('rss.xml');
