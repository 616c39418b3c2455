/**
 * Marks on the page the words that its address names in `highlight`, until Escape is pressed,
 * and takes them out of the address: who copies it means the page.
 */
export function highlight(): void {
  const address = new URL(location.href);
  const words = address.searchParams.getAll(PARAMETER).filter((word) => word.trim() !== '');
  address.searchParams.delete(PARAMETER);
  history.replaceState(history.state, '', address);
  const main = document.querySelector('main');
  if (!main || words.length === 0) return;
  const ranges = rangesOf(main, words.slice(0, MOST_WORDS));
  const seen = ranges[0]?.getBoundingClientRect();
  if (!location.hash && seen && seen.height > 0) scrollBy({ top: seen.top - innerHeight / 3 });
  const clear = 'highlights' in CSS ? paint(ranges) : wrap(ranges);
  addEventListener('keydown', function cleared({ key }) {
    if (key !== 'Escape') return;
    clear();
    removeEventListener('keydown', cleared);
  });
}

/** Leaves the page as it is: cells and labs hold on to their elements. */
function paint(ranges: Range[]): () => void {
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return () => CSS.highlights.delete(NAME);
}

/** For browsers that cannot paint. */
function wrap(ranges: Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
  };
}

function rangesOf(root: Element, words: readonly string[]): Range[] {
  const written = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'giu');
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (texts.nextNode() && ranges.length < MOST_RANGES) {
    const text = texts.currentNode as Text;
    if (text.parentElement?.closest(PASSED_OVER)) continue;
    for (const { index, 0: found } of text.data.matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}

const PARAMETER = 'highlight';
/** In the style sheet `::highlight(found)`. */
const NAME = 'found';
const MOST_WORDS = 8;
const MOST_RANGES = 2_000;

/** A mark inside a formula or a drawing would break it; the others are not the text. */
const PASSED_OVER = 'nav, .katex, svg, button, select, textarea, script, style';
