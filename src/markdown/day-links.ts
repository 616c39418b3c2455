import type { Element } from 'hast';
import type { Html, Link, Literal, Nodes, Parents, Text } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { isDate } from '../journal/calendar.ts';
import { DAY_HOLE } from '../journal/holes.ts';
import { dayPath } from '../journal/hrefs.ts';
import { dayLinkInText } from './day-link-in-text.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './place.ts';
import type { Written } from './written.ts';

/** Makes nodes of `[[134]]` and `[[2024-05-14]]`; `settleDayLink` makes links of these. */
export function remarkDayLinks(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ text: { 91: dayLinkInText } });
  (data.fromMarkdownExtensions ??= []).push(dayLinkNodes);
}

/**
 * The link that stands for a name of a day. Its text is a hole for the day's title; until it
 * is filled, and for ids, excerpts and counts of words, it is `Day 134`, or a date before Day 1.
 *
 * @param inLink where there can be no other link, the name stays as it was written.
 */
export function settleDayLink(draft: Draft, node: DayLink, inLink: boolean): Link | Text {
  const at = node.position && { position: node.position };
  if (inLink) return { type: 'text', value: node.value, ...at };
  const named = node.value.slice(2, -2);
  const path = isDate(named) ? dayPath(draft.context.dayZero, named) : `/day/${named}/`;
  const [, name = ''] = path.split('/').slice(1);
  const value = name.includes('-') ? name : `Day ${name}`;
  const text: Text = { type: 'text', value, data: { hName: DAY_HOLE, hProperties: { path } } };
  return { type: 'link', url: path, children: [text], ...at };
}

/** Whether a node stands behind an `<a>` of the author's that is not closed before it. */
export function isInWrittenLink(parent: Parents, node: DayLink): boolean {
  const siblings: Nodes[] = parent.children;
  const before = siblings.slice(0, siblings.indexOf(node));
  const last = before.findLast(
    (child): child is Html => child.type === 'html' && /^<\/?a[\s>]/i.test(child.value),
  );
  return last !== undefined && !last.value.startsWith('</');
}

/** The name of the day as it stands in the source, where the link was made of one. */
export function writtenDay(draft: Draft, link: Element): Written | undefined {
  const [hole] = link.children;
  if (hole?.type !== 'element' || hole.tagName !== DAY_HOLE) return undefined;
  const { start, end } = link.position ?? {};
  return { written: draft.source.slice(start?.offset, end?.offset), ...placeOf(link) };
}

const dayLinkNodes: Extension = {
  enter: {
    dayLink(token) {
      this.enter({ type: 'dayLink', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    dayLink(token) {
      this.exit(token);
    },
  },
};

/** `[[134]]` in the tree of the Markdown. */
export interface DayLink extends Literal {
  type: 'dayLink';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    dayLink: DayLink;
  }
  interface RootContentMap {
    dayLink: DayLink;
  }
}
