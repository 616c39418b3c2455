import { element } from './element.ts';
import type { Fragment, Hit } from './index.ts';
import { matchedWords, sectionsOf } from './sections.ts';
import type { Piece, Section } from './sections.ts';

/** A day that was found, with the sections in which its words are. Each link marks them on the page. */
export function itemOf(fragment: Fragment, found: Hit['words'], query: string): HTMLLIElement {
  const { day, date, title } = fragment.meta;
  const sections = sectionsOf(fragment, found);
  const words = matchedWords(fragment, found, query);
  const marking = (href: string) => withHighlight(href, words);
  const link = element('a', { href: marking(fragment.url) }, title);
  const above = sections.find(({ title: heading }) => heading === undefined);
  const below = sections.flatMap((section) =>
    section.title === undefined ? [] : [sectionItem(section, section.title, marking)],
  );
  return element(
    'li',
    { class: 'found-day' },
    element(
      'div',
      { class: 'found-head' },
      element('p', { class: 'found-when' }, element('b', {}, day), ` · ${date}`),
      element('p', { class: 'found-title' }, link),
      ...(above ? [excerptOf(above)] : []),
    ),
    ...(below.length > 0 ? [element('ul', { role: 'list' }, ...below)] : []),
  );
}

function sectionItem(
  section: Section,
  title: Piece[],
  marking: (href: string) => string,
): HTMLLIElement {
  const link = element('a', { href: marking(section.href) }, ...nodesOf(title));
  return element('li', {}, element('p', { class: 'found-section' }, link), excerptOf(section));
}

function excerptOf({ excerpt, cut }: Section): HTMLParagraphElement {
  return element(
    'p',
    { class: 'found-text' },
    ...(cut.before ? ['… '] : []),
    ...nodesOf(excerpt),
    ...(cut.after ? ['…'] : []),
  );
}

function nodesOf(pieces: Piece[]): (Node | string)[] {
  return pieces.flatMap(({ text, mark }) => {
    const word = text.trimEnd();
    return mark ? [element('mark', {}, word), text.slice(word.length)] : [text];
  });
}

function withHighlight(href: string, words: readonly string[]): string {
  const [path = '', ...id] = href.split('#');
  const marks = words.map((word) => `highlight=${encodeURIComponent(word)}`).join('&');
  return [marks ? `${path}?${marks}` : path, ...id].join('#');
}
