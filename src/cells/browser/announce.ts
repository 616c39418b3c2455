/** Says something to those who do not see the page, when they have heard the rest. */
export function announce(text: string): void {
  status ??= makeStatus();
  status.textContent = text;
}

let status: HTMLElement | undefined;

function makeStatus(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.className = 'sr-only';
  document.body.append(element);
  return element;
}
