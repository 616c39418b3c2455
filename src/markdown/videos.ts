import type { Element } from 'hast';

/**
 * Makes a link to a YouTube video that is alone in its paragraph a card: still a link,
 * with neither script nor picture, so a reader meets YouTube only on its own site.
 */
export function settleVideo(paragraph: Element): void {
  const [link, ...others] = paragraph.children;
  if (link?.type !== 'element' || link.tagName !== 'a' || others.length > 0) return;
  const { href } = link.properties;
  if (typeof href !== 'string' || !isVideo(href)) return;
  link.properties['className'] = ['video-card'];
  link.children = [
    span('video-card-title', link.children),
    { type: 'text', value: ' ' },
    span('video-card-host', [{ type: 'text', value: 'YouTube' }]),
  ];
}

/** `youtu.be/x`, `watch?v=x`, `/embed/x`, `/shorts/x`, `/live/x`; not channels and playlists. */
function isVideo(href: string): boolean {
  const url = /^https?:/i.test(href) ? URL.parse(href) : null;
  if (!url) return false;
  const host = url.hostname.replace(/^(?:www|m|music)\./, '');
  if (host === 'youtu.be') return /^\/[\w-]+\/?$/.test(url.pathname);
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return false;
  return url.pathname === '/watch'
    ? /^[\w-]+$/.test(url.searchParams.get('v') ?? '')
    : /^\/(?:embed|shorts|live|v)\/[\w-]+\/?$/.test(url.pathname);
}

function span(name: string, children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children };
}
