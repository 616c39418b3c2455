import { feedEndpoint } from '../../feeds/endpoint.ts';

/** `/feed.json`, `/categories/maths/feed.json`, `/archive/2024-05/feed.json`, … */
export const { getStaticPaths, GET } = feedEndpoint('feed.json');
