/** Copies the address of a section when its link is followed, and says so beside it. */
export function startCopying(): void {
  const main = document.querySelector('main');
  if (!main?.querySelector('.anchor')) return;
  // It is there before it speaks: what comes with its words is not read out by every screen reader.
  const status = document.createElement('p');
  status.className = 'copied';
  status.role = 'status';
  main.append(status);
  let silence = 0;
  main.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('.anchor');
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    // Without what a search has put into the address; and where copying is not allowed, it is a link.
    const address = location.origin + location.pathname + link.hash;
    void navigator.clipboard?.writeText(address).then(
      () => {
        status.textContent = 'Link copied';
        putBelow(status, link);
        window.clearTimeout(silence);
        silence = window.setTimeout(() => (status.textContent = ''), 2000);
      },
      () => undefined,
    );
  });
}

function putBelow(status: HTMLElement, link: Element): void {
  const { left, bottom } = link.getBoundingClientRect();
  const from = (status.offsetParent ?? document.body).getBoundingClientRect();
  const farthest = document.documentElement.clientWidth - status.offsetWidth - 8;
  status.style.left = `${Math.max(8, Math.min(left, farthest)) - from.left}px`;
  status.style.top = `${bottom - from.top}px`;
}
