import type { Element, ElementContent } from 'hast';
import { PICTURE_HOLE } from '../journal/holes.ts';

/**
 * The figures that take the place of a paragraph with nothing but pictures in it, which
 * may be links; a picture's title becomes its caption. Undefined for other paragraphs.
 */
export function figuresOf(paragraph: Element): ElementContent[] | undefined {
  if (Object.keys(paragraph.properties).length > 0) return undefined;
  const figures: ElementContent[] = [];
  for (const child of paragraph.children) {
    if (isGap(child)) continue;
    const picture = pictureIn(child);
    if (!picture) return undefined;
    if (figures.length > 0) figures.push({ type: 'text', value: '\n' });
    figures.push(figureOf(child, picture));
  }
  return figures.length > 0 ? figures : undefined;
}

function figureOf(content: ElementContent, picture: Element): Element {
  const { title, ...others } = picture.properties;
  const figure = element('figure', [content]);
  if (typeof title === 'string' && title.trim() !== '') {
    picture.properties = others;
    figure.children.push(element('figcaption', [{ type: 'text', value: title }]));
  }
  return figure;
}

/** The picture that a node is, or the only content of the link that it is. */
function pictureIn(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img' || node.tagName === PICTURE_HOLE) return node;
  const [only, ...others] = node.children;
  return node.tagName === 'a' && only && others.length === 0 ? pictureIn(only) : undefined;
}

function isGap(node: ElementContent): boolean {
  return node.type === 'text'
    ? node.value.trim() === ''
    : node.type === 'element' && node.tagName === 'br';
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
