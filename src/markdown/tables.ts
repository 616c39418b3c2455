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

/** Makes a heading that names nothing, as in the corner of a table, a plain cell. */
export function settleHeaderCell(cell: Element): void {
  const isEmpty = cell.children.every(
    (child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''),
  );
  if (!isEmpty) return;
  cell.tagName = 'td';
  // They are attributes of headings only.
  delete cell.properties['scope'];
  delete cell.properties['abbr'];
}
