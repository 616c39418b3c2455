/** The size of cards: what Open Graph and Twitter show whole. */
export const CARD_SIZE = { width: 1200, height: 630 };
