import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayCards } from '../../src/cards/card.ts';
import { openDrawing } from '../../src/cards/draw.ts';
import { openTypefaces } from '../../src/cards/typefaces.ts';
import { shownLog } from '../../src/folder/shown-log.ts';

/*
 * Draws the card of each day of the log in `DAYBOOK_CONTENT`, with nothing remembered, and prints
 * as JSON how many milliseconds each took. A program of its own: a log is opened once in a process.
 */

const fonts = await mkdtemp(join(tmpdir(), 'daybook-cards-'));
try {
  const draw = openDrawing(await openTypefaces(fonts));
  const times = [...dayCards(await shownLog('published')).values()].map((card) => {
    const begun = performance.now();
    draw(card);
    return performance.now() - begun;
  });
  process.stdout.write(`${JSON.stringify(times)}\n`);
} finally {
  await rm(fonts, { recursive: true, force: true });
}
