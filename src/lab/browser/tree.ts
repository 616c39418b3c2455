import type { DrawnElement } from '../../cells/contract.ts';

/** Makes the elements of a tree. What stands in an `svg` is of SVG, the rest of HTML. */
export function build(tree: DrawnElement, space = HTML): Element {
  const own = tree.name === 'svg' ? SVG : space;
  const element = document.createElementNS(own, tree.name);
  for (const name in tree.attributes) element.setAttribute(name, tree.attributes[name]!);
  for (const child of tree.children)
    element.append(typeof child === 'string' ? child : build(child, own));
  return element;
}

/** Makes an element that was built from one tree what another one says, and touches nothing else. */
export function patch(element: Element, from: DrawnElement, to: DrawnElement): void {
  if (from.name !== to.name) {
    element.replaceWith(build(to, element.parentElement?.namespaceURI ?? HTML));
    return;
  }
  for (const name in to.attributes)
    if (from.attributes[name] !== to.attributes[name])
      element.setAttribute(name, to.attributes[name]!);
  for (const name in from.attributes) if (!(name in to.attributes)) element.removeAttribute(name);
  const nodes = [...element.childNodes];
  to.children.forEach((child, at) => {
    const node = nodes[at];
    const old = from.children[at];
    if (!node || old === undefined) {
      element.append(
        typeof child === 'string' ? child : build(child, element.namespaceURI ?? HTML),
      );
    } else if (typeof child === 'string' || typeof old === 'string') {
      if (child !== old)
        node.replaceWith(
          typeof child === 'string' ? child : build(child, element.namespaceURI ?? HTML),
        );
    } else patch(node as Element, old, child);
  });
  for (const node of nodes.slice(to.children.length)) node.remove();
}

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
