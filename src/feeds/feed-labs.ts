import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { DrawnElement } from '../cells/contract.ts';
import { element, text } from '../cells/hast.ts';
import { pictureOfLab, replaceLabs, titleOf } from '../components/labs.ts';
import type { Lab, ShownLab } from '../lab/lab.ts';
import { feedHtml } from '../markdown/feed-html.ts';
import { sizeOf, svgsOf } from './picture.ts';

/**
 * Makes the labs of a post what a feed reader can show: pictures with a text alternative, the
 * caption, the numbers, and a link to play with it on the site.
 */
export function feedLabs(html: string, labs: readonly ShownLab[]): string {
  return replaceLabs(html, labs, ({ lab }) => {
    const { tree, alt, readout } = pictureOfLab(lab);
    return [
      toHtml(figure(lab, tree, alt)),
      feedHtml(toHtml(readout.children)),
      toHtml(playLink(lab)),
    ].join('');
  });
}

/** The pictures of a post's labs, by their name below the day's address. */
export function feedLabPictures(labs: readonly ShownLab[]): Map<string, DrawnElement> {
  return new Map(
    labs.flatMap(({ lab }) =>
      svgsOf(pictureOfLab(lab).tree).map((svg, nth) => [pictureName(lab, nth), svg] as const),
    ),
  );
}

function pictureName({ id }: Lab, nth: number): string {
  return `${id}.${nth + 1}.png`;
}

function figure(lab: Lab, { children }: DrawnElement, alt: string): Element {
  let nth = 0;
  const content = children.flatMap((child): ElementContent[] => {
    if (typeof child === 'string') return [];
    if (child.name !== 'svg') return [element('p', {}, [text(wordsOf(child))])];
    const src = pictureName(lab, nth);
    return [element('img', { src, alt: nth++ === 0 ? alt : '', ...sizeOf(child) }, [])];
  });
  const caption = element('figcaption', {}, [text(lab.caption)]);
  return element('figure', {}, [...content, caption]);
}

function wordsOf({ children }: DrawnElement): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

function playLink(lab: Lab): Element {
  const link = element('a', { href: `#${lab.id}` }, [
    text(`Play with ${titleOf(lab)} on the site`),
  ]);
  return element('p', {}, [link]);
}
