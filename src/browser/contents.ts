/**
 * Marks in the contents the section that is being read: the last one whose heading stands above
 * a line near the top of the window; at the end of the page the last one, or the one that the
 * reader asked for.
 */
export function startContents(): void {
  const contents = document.querySelector('.contents');
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of contents?.querySelectorAll('a') ?? []) {
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (heading) links.set(heading, link);
  }
  const end = document.querySelector('.site-footer');
  if (!contents || !end || links.size === 0) return;

  const headings = [...links.keys()];
  const above = new Set<Element>();
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    const read =
      above.has(end) && scrollY > 0 ? atEnd(headings) : headings.findLast((one) => above.has(one));
    const link = read && links.get(read);
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    marked = link;
    if (link) showIn(contents, link);
  };
  const watch = (elements: Element[], options: IntersectionObserverInit) => {
    const { threshold = 0 } = options;
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries)
        if (isIntersecting && intersectionRatio >= Number(threshold)) above.add(target);
        else above.delete(target);
      mark();
    }, options);
    for (const element of elements) observer.observe(element);
  };
  // All that is above the line is inside: a leap past many sections is then seen as well.
  watch(headings, { rootMargin: '9999999px 0px -80%' });
  watch([end], { threshold: 0.9 });
  addEventListener('hashchange', mark);
}

function atEnd(headings: Element[]): Element | undefined {
  const asked = document.querySelector(':target');
  const isSeen = asked && headings.includes(asked) && asked.getBoundingClientRect().top >= 0;
  return isSeen ? asked : headings.at(-1);
}

/** Scrolls long contents, and never the page; not under the reader's hand. */
function showIn(contents: Element, link: Element): void {
  if (contents.scrollHeight <= contents.clientHeight || contents.matches(':hover, :focus-within'))
    return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = contents.getBoundingClientRect();
  contents.scrollTop += (top + bottom) / 2 - (box.top + box.bottom) / 2;
}
