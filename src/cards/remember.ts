import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { Tinypool } from 'tinypool';
import { forgetOthers, keyOf } from '../memory.ts';
import { digestOfSources } from '../sources.ts';
import type { Card } from './card.ts';
import { drawCards } from './draw-cards.ts';
import type { ToDraw } from './draw-cards.ts';

/**
 * The files of cards, by what the cards are called. A card that was drawn before, and has not
 * changed since, lies in `folder` still; many new ones are drawn in threads of their own.
 *
 * @param isWhole whether these are all cards there are, so that others may be forgotten.
 */
export async function rememberCards(
  cards: ReadonlyMap<string, Card>,
  folder: string,
  isWhole: boolean,
): Promise<Map<string, string>> {
  version ??= digestOfSources(['cards', ...CARDS_DEPEND_ON]);
  const pictures = join(folder, 'pictures');
  const all = [...cards].map(([name, card]) => {
    const key = keyOf(version ?? '', JSON.stringify(card));
    return { name, card, path: join(pictures, `${key}.png`) };
  });
  const missing = all.filter(({ path }) => !existsSync(path));
  await drawAll({ cards: missing, fonts: join(folder, 'fonts') });
  if (isWhole) await forgetOthers(pictures, new Set(all.map(({ path }) => basename(path))), SPARE);
  return new Map(all.map(({ name, path }) => [name, path]));
}

let version: string | undefined;

/** So many cards that nobody asked for stay: another run may still need them. */
const SPARE = 50;

/** What makes a picture of a card, beside this room. What makes the card itself is in its data. */
const CARDS_DEPEND_ON = ['journal/strip.ts', 'journal/direction.ts', 'journal/palette.ts'];

/** Below this many cards, starting threads costs more than they save. */
const WORTH_THREADS = 16;
const BATCH = 12;

async function drawAll({ cards, fonts }: ToDraw): Promise<void> {
  if (cards.length === 0) return;
  // The first card cuts the fonts, so that no two threads do.
  const first = cards.length < WORTH_THREADS ? cards : cards.slice(0, 1);
  await drawCards({ cards: first, fonts });
  const rest = cards.slice(first.length);
  if (rest.length === 0) return;
  const pool = new Tinypool({
    filename: new URL('./draw-cards.ts', import.meta.url).href,
    minThreads: 1,
    // One core is Astro's, which makes pages in the meantime.
    maxThreads: Math.max(1, availableParallelism() - 1),
  });
  try {
    const batches = Array.from({ length: Math.ceil(rest.length / BATCH) }, (_, at) =>
      rest.slice(at * BATCH, (at + 1) * BATCH),
    );
    await Promise.all(
      batches.map((batch) => pool.run({ cards: batch, fonts }, { name: 'drawCards' })),
    );
  } finally {
    await pool.destroy();
  }
}
