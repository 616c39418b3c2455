import { feedEndpoint } from '../../feeds/endpoint.ts';

/** `/atom.xml`, `/categories/maths/atom.xml`, `/archive/2024-05/atom.xml`, … */
export const { getStaticPaths, GET } = feedEndpoint('atom.xml');
