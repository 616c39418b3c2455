/* What every page does in its reader's hand: nothing here is needed to read. */

export {};
