import type { Element, ElementContent, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { reportTakenId } from './cells.ts';
import { type Draft, draftOf } from './draft.ts';
import { figuresOf } from './figures.ts';
import { type FoundHeading, settleHeadings } from './headings.ts';
import { reportTakenLabId } from './labs.ts';
import { settleLink } from './links.ts';
import { type PictureTally, reportPictures, settlePicture } from './pictures.ts';
import { showSource } from './rehype-written-html.ts';
import { textOf } from './set-aside.ts';
import { settleNotes, settleReference } from './sidenotes.ts';
import { scrollable, settleHeaderCell } from './tables.ts';
import { labelCheckbox } from './task-lists.ts';
import { assertShallow, unlessTooDeep } from './too-deep.ts';
import { settleVideo } from './videos.ts';
import { countWords } from './words.ts';

/**
 * Everything that is decided in the tree of the HTML, in one walk: links and pictures,
 * figures and videos, tables, headings and the facts about them.
 */
export function rehypeJournal() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file);
    const walk: Walk = {
      draft,
      pictures: { unnamed: [], remote: [] },
      headings: [],
      notes: new Set(),
    };
    const read = () => {
      readChildren(walk, tree, { depth: 1, inLink: false, inTable: false });
      settleHeadings(draft, walk.headings);
      reportPictures(draft, walk.pictures);
    };
    unlessTooDeep(draft, read, (source) => showSource(tree, source));
  };
}

function readChildren(walk: Walk, parent: Parents, around: Around): void {
  assertShallow(around.depth, parent);
  let children: Parents['children'] | undefined;
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'text') walk.draft.words += countWords(child.value);
    const replacement = child.type === 'element' ? readElement(walk, child, around) : undefined;
    if (replacement) children ??= parent.children.slice(0, index);
    children?.push(...(replacement ?? [child as ElementContent]));
  }
  if (children) parent.children = children;
}

/** Reads an element after what is in it, and returns what stands in its place, if other. */
function readElement(walk: Walk, element: Element, around: Around): ElementContent[] | undefined {
  const { draft } = walk;
  const { tagName } = element;
  if (WITHOUT_PROSE.has(tagName)) return undefined;
  readChildren(walk, element, {
    depth: around.depth + 1,
    inLink: around.inLink || tagName === 'a',
    inTable: around.inTable || tagName === 'table',
  });
  const { id } = element.properties;
  if (typeof id === 'string' && id !== '') {
    draft.anchors.push(id);
    reportTakenId(draft, element, id);
    reportTakenLabId(draft, element, id);
  }
  switch (tagName) {
    case 'a':
      if (typeof element.properties['name'] === 'string')
        draft.anchors.push(element.properties['name']);
      settleLink(draft, element);
      settleReference(element, walk.notes);
      return undefined;
    case 'img':
      settlePicture(draft, walk.pictures, element);
      return undefined;
    case 'plaintext':
      // Nothing can end it in a page.
      element.tagName = 'pre';
      return undefined;
    case 'section':
      settleNotes(element);
      return undefined;
    case 'input':
      labelCheckbox(element);
      return undefined;
    case 'p':
      settleVideo(element);
      return figuresOf(element);
    case 'th':
      settleHeaderCell(element);
      return undefined;
    case 'table':
      return around.inTable ? undefined : [scrollable(element)];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      // The heading of the footnotes is not the author's.
      if (id === 'footnote-label') return undefined;
      walk.headings.push({ element, text: textOf(draft, element).trim(), inLink: around.inLink });
      return undefined;
    default:
      return undefined;
  }
}

/** Elements whose text is not read. */
const WITHOUT_PROSE = new Set(['script', 'style', 'template']);

interface Walk {
  draft: Draft;
  pictures: PictureTally;
  headings: FoundHeading[];
  /** The footnotes whose first reference was found. */
  notes: Set<number>;
}

/** What an element stands in. */
interface Around {
  depth: number;
  inLink: boolean;
  inTable: boolean;
}
