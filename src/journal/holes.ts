/*
 * Holes: places in the rendered HTML of a post that are filled when a page is made,
 * because only then is it known what goes there (the address of a resized picture).
 * A hole is an element that no author writes:
 *
 *   <daybook-picture file="days/2024/a.png" alt="…" title="…"></daybook-picture>
 *   <a href="daybook-file:days/2024/notes.pdf">
 */

/** The tag of a hole for a local picture. Attributes: `file`, `alt`, and `title` where given. */
export const PICTURE_HOLE = 'daybook-picture';

/** The scheme of a link to a file beside the post; the rest is its path in the author's folder, URI-encoded. */
export const FILE_HOLE = 'daybook-file:';
