/**
 * Puts new items in the place of what a cell shows. The item of a control that is there
 * already stays where it is, with the reader's focus and pointer on it; everything else
 * is replaced.
 */
export function showItems(output: Element, items: Element[]): void {
  const held = new Map<string, Element>();
  for (const item of output.children) held.set(describe(item), item);
  held.delete('');
  const next = items.map((item) => {
    const name = describe(item);
    const same = held.get(name);
    held.delete(name);
    return same ?? item;
  });
  const staying = new Set<Node>(next);
  for (const node of [...output.childNodes]) if (!staying.has(node)) node.remove();
  // A node that moves loses the focus, so what stays is passed over.
  let at = output.firstChild;
  for (const node of next) {
    if (node === at) at = at.nextSibling;
    else output.insertBefore(node, at);
  }
}

/** Two controls are the same if they differ in their value only; '' for what is no control. */
function describe(item: Element): string {
  const control = item.querySelector('[data-control]');
  if (!control) return '';
  const names = ['data-control', 'type', 'min', 'max', 'step'];
  const options = [...control.querySelectorAll('option')].map((option) => option.text);
  const label = item.querySelector('label > span')?.textContent;
  return JSON.stringify([label, ...names.map((name) => control.getAttribute(name)), options]);
}

/** Lets the reader move the controls of a cell; at build they were held at their start values. */
export function freeControls(within: Element): void {
  for (const control of within.querySelectorAll<Control>('[data-control]')) {
    control.disabled = false;
    // Browsers put back what the reader had chosen before a reload: it is not what is shown.
    control.autocomplete = 'off';
  }
}

/** Which control an event comes from, and its value now; undefined for any other event. */
export function movedControl({ target }: Event): { id: string; value: ControlValue } | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement))
    return undefined;
  const id = target.dataset['control'];
  if (id === undefined) return undefined;
  if (target.type === 'checkbox') return { id, value: (target as HTMLInputElement).checked };
  if (target.type !== 'range') return { id, value: target.value };
  const shown = target.parentElement?.querySelector('.value');
  if (shown) shown.textContent = target.value;
  return { id, value: Number(target.value) };
}

export type ControlValue = number | string | boolean;

type Control = HTMLInputElement | HTMLSelectElement;
