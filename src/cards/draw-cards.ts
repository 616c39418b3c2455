import { writeWhole } from '../memory.ts';
import type { Card } from './card.ts';
import { openDrawing } from './draw.ts';
import { openTypefaces } from './typefaces.ts';

let drawing: Promise<(card: Card) => Uint8Array> | undefined;

/** Draws some cards, each into its file. Called in a thread of its own or in the main one. */
export async function drawCards({ cards, fonts }: ToDraw): Promise<void> {
  const draw = await (drawing ??= openTypefaces(fonts).then(openDrawing));
  for (const { card, path } of cards) await writeWhole(path, draw(card));
}

export interface ToDraw {
  cards: { card: Card; path: string }[];
  /** The folder in which fonts are kept that were cut. */
  fonts: string;
}
