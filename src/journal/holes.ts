/*
 * Holes: places in the rendered HTML of a post that are filled when a page is made,
 * because only then is it known what goes there (the address of a resized picture, the
 * title of another day). A hole is an element that no author writes:
 *
 *   <daybook-picture file="days/2024/a.png" alt="…" title="…"></daybook-picture>
 *   <a href="daybook-file:days/2024/notes.pdf">
 *   <a href="/log/day/134/"><daybook-day path="/day/134/">Day 134</daybook-day></a>
 */

/** The tag of a hole for a local picture. Attributes: `file`, `alt`, and `title` where given. */
export const PICTURE_HOLE = 'daybook-picture';

/** The scheme of a link to a file beside the post; the rest is its path in the author's folder, URI-encoded. */
export const FILE_HOLE = 'daybook-file:';

/** The tag of a hole for the name and title of the day at `path`; in it stands what is known without them. */
export const DAY_HOLE = 'daybook-day';
