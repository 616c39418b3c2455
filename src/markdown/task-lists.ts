import type { Element } from 'hast';

/** Says in words what the box of a task list shows: it is a form field without a label. */
export function labelCheckbox(input: Element): void {
  const { type, disabled, checked, ariaLabel } = input.properties;
  if (type !== 'checkbox' || !disabled || ariaLabel !== undefined) return;
  input.properties['ariaLabel'] = checked ? 'Done' : 'To do';
}
