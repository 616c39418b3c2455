import type { Blockquote, Code, Link, Nodes, Parents, Root, Text } from 'mdast';
import type { Math as BlockMath } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { settleCallout } from './callouts.ts';
import { disarmWrittenCells, settleCell } from './cells.ts';
import { isInWrittenLink, settleDayLink } from './day-links.ts';
import { type Draft, draftOf } from './draft.ts';
import { replaceEmoji } from './emoji.ts';
import { excerptOf } from './excerpt.ts';
import { typesetFormula } from './formulas.ts';
import { settleLab } from './labs.ts';
import { settleLanguage } from './languages.ts';
import { reportLostText } from './lost-text.ts';
import { assertShallow, unlessTooDeep } from './too-deep.ts';
import { reportUnclosed } from './unclosed-math.ts';
import { countWords } from './words.ts';

/**
 * Everything that is decided in the tree of the Markdown, in one walk: emoji, links to
 * days, formulas, the languages of code, cells, labs, callouts and, at the end, the excerpt.
 */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file);
    const read = () => {
      readChildren(draft, tree, { depth: 1, inCell: false, inLink: false });
      draft.excerpt = excerptOf(tree, draft.source);
    };
    unlessTooDeep(draft, read, (value) => (tree.children = [{ type: 'code', value }]));
  };
}

function readChildren(draft: Draft, parent: Parents, around: Around): void {
  assertShallow(around.depth, parent);
  for (const [index, child] of parent.children.entries()) {
    const replacement = readNode(draft, child, parent, around);
    if (replacement) parent.children[index] = replacement;
    else if ('children' in child) {
      readChildren(draft, child, {
        depth: around.depth + 1,
        inCell: around.inCell || child.type === 'tableCell',
        inLink: around.inLink || child.type === 'link' || child.type === 'linkReference',
      });
    }
  }
}

/** Reads one node, and returns what stands in its place if that is another one. */
function readNode(
  draft: Draft,
  node: Nodes,
  parent: Parents,
  { inCell, inLink }: Around,
): BlockMath | Blockquote | Link | Text | undefined {
  switch (node.type) {
    case 'text':
      reportUnclosed(draft, node);
      if (!isAddress(node.value, parent)) replaceEmoji(draft, node);
      return undefined;
    case 'dayLink':
      return settleDayLink(draft, node, inLink || isInWrittenLink(parent, node));
    case 'blockquote':
      settleCallout(draft, node);
      return undefined;
    case 'inlineMath':
      typesetFormula(draft, node, inCell);
      return undefined;
    case 'math':
      reportUnclosed(draft, node);
      typesetFormula(draft, node, false);
      return undefined;
    case 'code':
      return readCode(draft, node);
    case 'html':
      draft.hasRawHtml = true;
      reportLostText(draft, node, parent);
      disarmWrittenCells(draft, node);
      return undefined;
    default:
      return undefined;
  }
}

function readCode(draft: Draft, node: Code): BlockMath | Blockquote | undefined {
  if (node.lang?.toLowerCase() === 'math') {
    const formula: BlockMath = { type: 'math', value: node.value };
    if (node.position) formula.position = node.position;
    typesetFormula(draft, formula, false);
    return formula;
  }
  const lab = settleLab(draft, node);
  if (lab) return lab;
  draft.words += countWords(node.value);
  const cell = settleCell(draft, node);
  settleLanguage(draft, node);
  return cell;
}

/** Whether the text of a link is its address, in which no emoji is meant. */
function isAddress(text: string, parent: Parents): boolean {
  return parent.type === 'link' && parent.url.endsWith(text);
}

/** What a node stands in. */
interface Around {
  depth: number;
  inCell: boolean;
  inLink: boolean;
}
