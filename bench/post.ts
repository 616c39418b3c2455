import { stringify } from 'yaml';
import { fenceOf, type MadeUpCell } from './cells.ts';
import { displayFormula, inlineFormula } from './formulas.ts';
import { createFrontMatter } from './front-matter.ts';
import { createRandom, type Random } from './random.ts';
import { fence } from './snippets.ts';
import { capital, phrase, sentence, word } from './words.ts';

/**
 * The file of one made-up day, with these cells among its blocks. The rest depends on the
 * seed and the number alone, so the first year of a log of ten years is the log of one year.
 */
export function createPost(seed: number, number: number, cells: readonly MadeUpCell[] = []): Post {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  const title = capital(phrase(random, 4, 12));
  const body = createBody(random, number, cells);
  const frontMatter = stringify(createFrontMatter(random, title), { lineWidth: 0 });
  return { ...body, number, title, cells, text: `---\n${frontMatter}---\n\n${body.text}` };
}

/** Sections of blocks, drawn until there are enough words. Most posts are short and a few are long. */
function createBody(
  random: Random,
  number: number,
  cells: readonly MadeUpCell[],
): Omit<Post, 'number' | 'title' | 'cells'> {
  const draft: Draft = { random, number, hasMath: random.chance(0.3), formulas: [], notes: [] };
  const wanted = Math.max(120, MEAN_WORDS * logNormal(random, 0.6));
  const html = random.chance(0.25) ? random.times(1, 3, () => rawHtml(random)) : [];
  const blocks = [
    `## Today is Day ${number}`,
    'A quick summary of today:',
    bullets(draft, 2, 4),
    ...html,
  ];
  let words = count(blocks.join(' '));
  let fences = 0;
  let untilHeading = 0;
  while (words < wanted) {
    const make = untilHeading-- > 0 ? drawBlock(random, draft.hasMath) : heading;
    if (make === heading) untilHeading = random.int(6, 14);
    if (make === code) fences++;
    const block = make(draft);
    words += count(block);
    blocks.push(block);
  }
  const [first, ...rest] = cells.map(fenceOf);
  if (first) blocks.splice(blocks.length >> 1, 0, first);
  blocks.push(...rest, ...draft.notes, 'That is all for today!', 'See you tomorrow :)');
  return {
    text: blocks.join('\n\n') + '\n',
    formulas: draft.formulas,
    fences,
    hasRawHtml: html.length > 0,
  };
}

function drawBlock(random: Random, hasMath: boolean): Block {
  const kinds = hasMath ? [...BLOCKS, [MATH_WEIGHT, display] as const] : BLOCKS;
  let point = random.next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
  return kinds.find(([weight]) => (point -= weight) < 0)?.[1] ?? paragraph;
}

function paragraph(draft: Draft): string {
  return draft.random.times(1, 5, () => proseSentence(draft)).join(' ');
}

/** A sentence in which some words may be marked up, be a link, or be followed by a formula. */
function proseSentence(draft: Draft): string {
  const { random, number } = draft;
  const words = sentence(random).split(' ');
  const at = random.int(1, words.length - 2);
  const marked = words[at] ?? '';
  const plain = marked.replace(/[^a-z]/gi, '');
  const address = `https://www.example.org/${phrase(random, 1, 4).replaceAll(' ', '-')}`;
  if (plain === marked && plain !== '') {
    const kind = random.next();
    if (kind < 0.06) words[at] = `**${plain}**`;
    else if (kind < 0.1) words[at] = `*${plain}*`;
    else if (kind < 0.2) words[at] = '`' + `${plain}_${word(random).replace("'", '')}` + '`';
    else if (kind < 0.31) words[at] = `[${plain}](${address}/${random.hex(11)})`;
    else if (kind < 0.32 && number > 1)
      words[at] = `[${plain}](/day/${random.int(1, number - 1)}/)`;
    else if (kind < 0.33 && draft.notes.length < 3) words[at] = footnote(draft, plain);
    else if (kind < 0.47 && draft.hasMath)
      words[at] = `${plain} $${formula(draft, inlineFormula)}$`;
  }
  return words.join(' ');
}

function footnote(draft: Draft, word: string): string {
  const mark = `[^${draft.notes.length + 1}]`;
  draft.notes.push(`${mark}: ${sentence(draft.random)}`);
  return word + mark;
}

function formula(draft: Draft, make: (random: Random) => string): string {
  const tex = make(draft.random);
  draft.formulas.push(tex);
  return tex;
}

function display(draft: Draft): string {
  return `$$\n${formula(draft, displayFormula)}\n$$`;
}

function heading({ random }: Draft): string {
  return `### ${capital(phrase(random, 2, 8))}`;
}

/** A plain line used as a heading, as people do. */
function label({ random }: Draft): string {
  return capital(phrase(random, 1, 4));
}

function bullets(draft: Draft, low = 2, high = 7): string {
  const { random } = draft;
  const ordered = random.chance(0.2);
  return random
    .times(low, high, () => (random.chance(0.5) ? proseSentence(draft) : phrase(random, 2, 8)))
    .map((item, at) => `${ordered ? `${at + 1}.` : '*'} ${item}`)
    .join('\n');
}

function picture({ random }: Draft): string {
  const alt = random.chance(0.98) ? 'image' : phrase(random, 3, 8);
  return `![${alt}](https://pictures.example.com/user-attachments/assets/${uuid(random)})`;
}

function code({ random }: Draft): string {
  return fence(random);
}

function table({ random }: Draft): string {
  const columns = random.int(2, 5);
  const row = (make: () => string): string =>
    `| ${Array.from({ length: columns }, make).join(' | ')} |`;
  return [
    row(() => phrase(random, 1, 2)),
    row(() => random.pick(['---', ':---', '---:'])),
    ...random.times(2, 12, () =>
      row(() => (random.chance(0.5) ? `${random.int(0, 99999) / 100}` : phrase(random, 1, 4))),
    ),
  ].join('\n');
}

function quote(draft: Draft): string {
  return `> ${proseSentence(draft)} ${proseSentence(draft)}`;
}

function callout(draft: Draft): string {
  const kind = draft.random.pick(['note', 'tip', 'warning', 'important']);
  return `> [!${kind}] ${label(draft)}\n> ${proseSentence(draft)}\n> ${proseSentence(draft)}`;
}

function rawHtml(random: Random): string {
  const address = `https://pictures.example.com/user-attachments/assets/${uuid(random)}`;
  const cells = (tag: string): string =>
    `    <tr>${random.times(3, 3, () => `<${tag}>${phrase(random, 1, 3)}</${tag}>`).join('')}</tr>`;
  return random.pick([
    `<img src="${address}" alt="image" width="${random.int(200, 900)}">`,
    `<p align="center">\n  <img src="${address}" alt="image" width="${random.int(200, 900)}">\n  <br><em>${phrase(random, 3, 8)}</em>\n</p>`,
    `<details>\n<summary>${capital(phrase(random, 2, 5))}</summary>\n\n${sentence(random)} ${sentence(random)}\n\n</details>`,
    `<table>\n  <thead>\n${cells('th')}\n  </thead>\n  <tbody>\n${cells('td')}\n${cells('td')}\n${cells('td')}\n  </tbody>\n</table>`,
    `<iframe width="560" height="315" src="https://video.example.com/embed/${random.hex(11)}" title="${capital(phrase(random, 2, 5))}" allowfullscreen></iframe>`,
  ]);
}

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join('-');
}

function logNormal(random: Random, spread: number): number {
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.exp(spread * normal - spread ** 2 / 2);
}

function count(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

type Block = (draft: Draft) => string;

interface Draft {
  random: Random;
  number: number;
  hasMath: boolean;
  formulas: string[];
  /** The footnotes so far, to be set at the end. */
  notes: string[];
}

const MEAN_WORDS = 1052;

/** How often each block comes. Sums of words and bytes are held to a real log's by the tests. */
const BLOCKS: readonly (readonly [number, Block])[] = [
  [40, paragraph],
  [31, picture],
  [13, (draft) => bullets(draft)],
  [6, label],
  [4.1, code],
  [0.5, table],
  [1.5, quote],
  [0.3, callout],
];
const MATH_WEIGHT = 4;

export interface Post {
  number: number;
  title: string;
  /** The whole file, front matter included. */
  text: string;
  /** Every formula in it, as TeX without dollar signs. */
  formulas: string[];
  /** Listings; cells are not among them. */
  fences: number;
  hasRawHtml: boolean;
  /** From top to bottom. */
  cells: readonly MadeUpCell[];
}
