import type { Element } from 'hast';

/**
 * A box around a table that scrolls on a narrow screen. It takes the keyboard's focus,
 * or only a mouse could scroll it; `group` and not `region`, because a page of tables
 * would be a page of landmarks.
 */
export function scrollable(table: Element): Element {
  const properties = { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: 'Table' };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
