/**
 * Marks in the contents the section that is being read: the last one whose heading stands above
 * a line near the top of the window, at the end of the page the last one. The one that the reader
 * has asked for goes before, as long as its heading is there.
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
    const isAtEnd = above.has(end) && scrollY > 0;
    const seen = isAtEnd ? headings : headings.filter((one) => above.has(one));
    const read = seen.find(isAsked) ?? seen.at(-1);
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
  watch(headings, { rootMargin: '9999999px 0px -85%' });
  watch([end], { threshold: 0.9 });
  addEventListener('hashchange', mark);
  // What was asked for may have left the window, which nothing above tells.
  addEventListener('scrollend', mark);
}

function isAsked(heading: Element): boolean {
  return heading.matches(':target') && heading.getBoundingClientRect().top >= 0;
}

/** Scrolls long contents, and never the page; not under the reader's hand. */
function showIn(contents: Element, link: Element): void {
  if (contents.scrollHeight <= contents.clientHeight || contents.matches(':hover, :focus-within'))
    return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = contents.getBoundingClientRect();
  contents.scrollTop += (top + bottom) / 2 - (box.top + box.bottom) / 2;
}
