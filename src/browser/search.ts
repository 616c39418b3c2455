/* The search, in one file that a page loads when its reader looks for something. */

export { openSearch } from './search/dialog.ts';
export { highlight } from './search/highlight.ts';
export { startPage } from './search/page.ts';
