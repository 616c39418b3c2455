import type { Element, Properties } from 'hast';
import { CELL_ELEMENT } from '../journal/cell.ts';
import { LAB_ELEMENT } from '../journal/lab.ts';
import type { Draft } from './draft.ts';
import { feedFormula, plainTags } from './feed-formula.ts';
import { feedHtml } from './feed-html.ts';

/*
 * Code and formulas are most of the nodes of a post and are finished early. Their HTML
 * is set aside, so that the later steps (raw HTML, headings, stringify) do not walk it:
 * a mark stands in the tree for it, and `putBack` replaces the mark at the very end.
 * The mark is the element that the HTML begins with (of a cell and of a lab a `pre`), so the
 * raw HTML around it is parsed as if it were there.
 */

/** Keeps finished HTML and returns the mark that stands for it in the tree. */
export function setAside(draft: Draft, html: string, text: string): Mark {
  const index = draft.aside.push({ html, text }) - 1;
  return { tagName: tagOf(html), properties: { dataSetAside: String(index) } };
}

/** Makes a Markdown node become the mark when remark-rehype turns it into HTML. */
export function markFor({ tagName, properties }: Mark): MarkData {
  return { hName: tagName, hProperties: properties, hChildren: [] };
}

/** The text of an element, with that of the marks in it. */
export function textOf(draft: Draft, node: Element): string {
  const index = node.properties['dataSetAside'];
  if (typeof index === 'string') return draft.aside[Number(index)]?.text ?? '';
  return node.children
    .map((child) => {
      if (child.type === 'element') return textOf(draft, child);
      return child.type === 'text' ? child.value : '';
    })
    .join('');
}

/** Puts what was set aside back into the HTML of the file. */
export function putBack(draft: Draft, html: string): string {
  return replaceMarks(draft, html, (aside) => aside);
}

/** The HTML of the file for feed readers, with what was set aside in it. */
export function putBackPlain(draft: Draft, html: string): string {
  const asideOf = ({ properties }: Element) =>
    draft.aside[Number(properties['dataSetAside'])]?.html;
  const plain = feedHtml(html, (mark) => !!asideOf(mark)?.startsWith(DISPLAY));
  return replaceMarks(draft, plain, (aside) =>
    aside.startsWith(FORMULA) ? feedFormula(aside) : plainTags(aside),
  );
}

const FORMULA = '<span class="katex';
const DISPLAY = `${FORMULA}-display"`;

function replaceMarks(draft: Draft, html: string, replacement: (aside: string) => string): string {
  if (draft.aside.length === 0) return html;
  return html.replace(
    /<(pre|span|code) data-set-aside="(\d+)"><\/\1>/g,
    (mark, _tag, index: string) => {
      const aside = draft.aside[Number(index)];
      return aside ? replacement(aside.html) : mark;
    },
  );
}

function tagOf(html: string): Mark['tagName'] {
  if (AS_PRE.some((tag) => html.startsWith(`<${tag}`))) return 'pre';
  return html.startsWith('<code') ? 'code' : 'span';
}

const AS_PRE = ['pre', CELL_ELEMENT, LAB_ELEMENT];

export interface Mark {
  tagName: 'pre' | 'span' | 'code';
  properties: Properties;
}

interface MarkData {
  hName: string;
  hProperties: Properties;
  hChildren: [];
}
