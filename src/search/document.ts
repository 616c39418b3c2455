import { toHtml } from 'hast-util-to-html';
import type { CellRecord } from '../cells/contract.ts';
import { homeworkAnchor, anchors } from '../components/anchors.ts';
import { replaceCells, showsOutput } from '../components/cells.ts';
import { fillDayHoles } from '../components/day-holes.ts';
import { pictureOfLab, replaceLabs } from '../components/labs.ts';
import { assessmentFacts, homeworkFacts } from '../feeds/feed-facts.ts';
import { formatDate, isPrelude } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import { PICTURE_HOLE } from '../journal/holes.ts';
import type { ShownLab } from '../lab/lab.ts';
import type { Log } from '../log.ts';
import { outputsText } from './outputs-text.ts';
import { plainFormulas } from './plain-formulas.ts';
import { inCourse } from '../journal/shelves.ts';

/**
 * What can be found of a day, as the HTML that Pagefind reads: all that its page says,
 * without what one presses. Headings have the ids that they have on the page.
 */
export function documentOf(day: Day, { html, cells, labs }: Text, log: SearchedLog): string {
  const { language } = log.site;
  const body = [
    `<h1>${escape(day.title)}</h1>`,
    `<p><span data-pagefind-meta="day">${isPrelude(day) ? 'Prelude' : `Day ${day.number}`}</span>, `,
    `<span data-pagefind-meta="date">${escape(formatDate(day.date, language))}</span></p>`,
    ...day.summary.map((line) => `<p>${escape(line)}</p>`),
    textOf(html, { cells, labs }, log),
    factsOf(day, log),
  ].join('\n');
  const marks = [
    `<i data-pagefind-sort="date:${day.date}"></i>`,
    ...filtersOf(day, log).map((mark) => `<i data-pagefind-filter="${mark}"></i>`),
  ];
  // Half a letter, which a cell can show, is no UTF-8: Pagefind would end.
  return [
    `<!doctype html><html lang="${language}"><head></head><body>`,
    `<main data-pagefind-body>${marks.join('')}${body}</main>`,
    '</body></html>',
  ]
    .join('')
    .toWellFormed();
}

/** The filters that a day passes; ids and years have nothing in them that Pagefind would take for its own. */
function filtersOf(day: Day, { courses }: SearchedLog): string[] {
  return [
    `year:${day.date.slice(0, 4)}`,
    ...day.categories.map((id) => `category:${id}`),
    ...courses.filter(({ id }) => inCourse([day], id).length > 0).map(({ id }) => `course:${id}`),
  ];
}

function textOf(html: string, { cells, labs }: Omit<Text, 'html'>, log: SearchedLog): string {
  const named = fillDayHoles(html, log.days, log.site.language);
  const shown = replaceLabs(named, labs, textOfLab);
  const filled = cells ? withOutputs(shown, cells) : shown;
  return plainFormulas(filled)
    .replace(span, '')
    .replace(picture, ' $1 ')
    .replace(apparatus, '')
    .replace(otherIds, '$1')
    .replace(cellEnd, ' $&');
}

/** Most of the letters of coloured code, and none of its words. */
const span = /<\/?span\b(?:[^>"]|"[^"]*")*>/g;
const picture = new RegExp(
  `<(?:img|${PICTURE_HOLE})\\b(?:[^>"]|"[^"]*")*? alt="([^"]*)"(?:[^>"]|"[^"]*")*>`,
  'g',
);
/** Anchors of headings, and the numbers of footnotes with their ways back. */
const apparatus =
  /<a class="anchor"(?:[^>"]|"[^"]*")*><\/a>|<sup><a [^>]*data-footnote-ref[^]*?<\/sup>|<a [^>]*data-footnote-backref[^]*?<\/a>/g;
/** Pagefind would keep each id, and results lead to headings alone. */
const otherIds = /(<(?!h[1-6]\b)[a-z][a-z0-9-]*\b(?:[^>"]|"[^"]*")*?) id="[^"]*"/g;

/** Between these Pagefind would leave no blank. */
const cellEnd = /<\/(?:th|td|dt|dd|button|option)>/g;

function withOutputs(html: string, cells: CellRecord): string {
  return replaceCells(html, cells, (cell, code, result) => {
    const output = showsOutput(cell, result) ? outputsText(result) : '';
    return `${code}\n<pre>${escape(output)}</pre>`;
  });
}

function textOfLab({ lab, code }: ShownLab): string {
  const { alt, readout } = pictureOfLab(lab);
  return `<p>${escape(lab.caption)}</p><p>${escape(alt)}</p>${toHtml(readout)}${code}`;
}

/** Homework and assessments, under the ids of their headings. */
function factsOf(day: Day, log: SearchedLog): string {
  let at = 0;
  // Where its links lead is not looked for.
  return (homeworkFacts(day, log) + assessmentFacts(day, log, (path) => path))
    .replace('<h2>Homework</h2>', `<h2 id="${anchors.homework}">Homework</h2>`)
    .replace('<h2>Assessed</h2>', `<h2 id="${anchors.assessed}">Assessed</h2>`)
    .replaceAll('<h3>', () => `<h3 id="${homeworkAnchor(day, at++)}">`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export interface Text {
  /** With holes. */
  html: string;
  cells: CellRecord | undefined;
  labs: readonly ShownLab[];
}

export type SearchedLog = Pick<Log, 'site' | 'days' | 'courses' | 'scales'>;
