import { toHtml } from 'hast-util-to-html';
import { element, text } from '../cells/hast.ts';
import { fillHoles } from '../components/holes.ts';
import type { Day } from '../journal/day.ts';
import { cellsOf, feedHtmlOf, labsOf } from '../log.ts';
import type { Log } from '../log.ts';
import { absoluteAddresses } from './absolute-addresses.ts';
import { feedCells } from './feed-cells.ts';
import { assessmentFacts, homeworkFacts } from './feed-facts.ts';
import { feedLabs } from './feed-labs.ts';

/**
 * All that the page of a day says, as a feed reader can show it: its summary, its text with what
 * its cells gave, homework and assessments. Every address is absolute.
 *
 * @param url the address of the page.
 */
export async function dayBody(day: Day, log: Log, url: URL): Promise<string> {
  const labs = await labsOf(day);
  const cells = await cellsOf(day);
  const written = await feedHtmlOf(day);
  const html = labs.length > 0 ? feedLabs(written, labs) : written;
  const parts = [
    summaryOf(day),
    cells ? feedCells(html, cells) : html,
    homeworkFacts(day, log),
    assessmentFacts(day, log),
  ];
  return finished(parts, url);
}

/** The homework of a day by itself. */
export function homeworkBody(day: Day, log: Log, url: URL): Promise<string> {
  return finished([homeworkFacts(day, log)], url);
}

async function finished(parts: string[], url: URL): Promise<string> {
  const html = parts.filter((part) => part !== '').join('\n');
  return absoluteAddresses(await fillHoles(html, 'plain'), url);
}

function summaryOf({ summary }: Day): string {
  if (summary.length === 0) return '';
  return toHtml(
    element(
      'ul',
      {},
      summary.map((line) => element('li', {}, [text(line)])),
    ),
  );
}
