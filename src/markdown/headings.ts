import type { Element, ElementContent } from 'hast';
import GithubSlugger from 'github-slugger';
import { type Draft, report } from './draft.ts';
import { placeOf } from './place.ts';

/**
 * Gives the headings of a post their ids, as GitHub and Astro do, and each a link to
 * itself. Ids that the text already uses (in raw HTML, for footnotes) are left out.
 */
export function settleHeadings(draft: Draft, found: readonly FoundHeading[]): void {
  const slugger = new GithubSlugger();
  for (const id of draft.anchors) slugger.slug(id, true);
  let hasOne = false;
  for (const { element, text, inLink } of found) {
    const depth = Number(element.tagName[1]);
    const { id } = element.properties;
    const own = typeof id === 'string' && id !== '' ? id : undefined;
    const slug = own ?? (slugger.slug(text || 'section') || slugger.slug('section'));
    if (own === undefined) draft.anchors.push(slug);
    element.properties['id'] = slug;
    draft.headings.push({ depth, text, slug });
    if (!inLink) element.children.push(anchorTo(slug));
    if (depth === 1 && !hasOne) {
      hasOne = true;
      reportOne(draft, element);
    }
  }
}

/** Empty, so that the heading's text stays its own; the style sheet shows a sign in it. */
function anchorTo(slug: string): ElementContent {
  const properties = {
    className: ['anchor'],
    href: `#${encodeURIComponent(slug.toWellFormed())}`,
    ariaLabel: 'Link to this section',
  };
  return { type: 'element', tagName: 'a', properties, children: [] };
}

function reportOne(draft: Draft, heading: Element): void {
  report(draft, placeOf(heading), {
    severity: 'warning',
    kind: 'heading-one',
    message: 'the text has a heading of the first level, which is the title of the page',
    fix: 'begin with `##`',
  });
}

/** A heading with its plain text. */
export interface FoundHeading {
  element: Element;
  text: string;
  /** Whether it stands inside a link, where there can be no other. */
  inLink: boolean;
}
