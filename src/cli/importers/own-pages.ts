/** Whether a path is, or may become, a page or file of Daybook itself, so that it cannot be an alias. */
export function isOwnPage(path: string): boolean {
  const bare = path.replace(/(?:\/index)?\.html$|\/$/g, '');
  return own.some((pattern) => pattern.test(bare));
}

const own = [
  /^\/?(?:index)?$/,
  /^\/(?:404|about|search|day|days|categories|courses|homework|scales)$/,
  /^\/day\/[^/]+$/,
  /^\/days\/\d{4}$/,
  /^\/(?:categories|courses|scales)\/[^/]+$/,
  /^\/(?:rss|atom|feed|sitemap)[\w-]*\.(?:xml|json)$/,
  /^\/(?:robots\.txt$|_astro\/|pagefind\/)/,
];
