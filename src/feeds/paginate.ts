/**
 * Divides the items of a feed: the newest into the document that readers ask for, and those of
 * each month that is not wholly in it into archives (RFC 5005). What is in an archive follows
 * from its month alone, so that it stays as it is when days are added to later ones.
 *
 * @param items from the oldest to the newest.
 * @returns each document with its items, the newest first; archives from the newest to the oldest.
 */
export function paginate<T extends Measured>(items: readonly T[]): Pages<T> {
  const current: T[] = [];
  let size = 0;
  for (const item of items.toReversed()) {
    size += item.size;
    if (current.length > 0 && (size > ROOM || current.length === NEWEST)) break;
    current.push(item);
  }
  const older = items.slice(0, items.length - current.length);
  const months = new Set(older.map(({ date }) => monthOf(date)));
  const archives = [...Map.groupBy(items, ({ date }) => monthOf(date))]
    .filter(([month]) => months.has(month))
    .flatMap(([month, own]) =>
      inRooms(own).map((part, at) => ({
        name: at === 0 ? month : `${month}-${at + 1}`,
        items: part.toReversed(),
      })),
    );
  return { current, archives: archives.toReversed() };
}

/** The most items that readers are given at once. */
const NEWEST = 30;

/** A document is at most a megabyte large, a part of which is its head. */
const ROOM = 980_000;

/** Fills one document after the other, from the oldest item on; one that is too large has its own. */
function inRooms<T extends Measured>(items: readonly T[]): T[][] {
  const rooms: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    size += item.size;
    if (size > ROOM && rooms.at(-1)?.length) {
      rooms.push([]);
      size = item.size;
    }
    rooms.at(-1)?.push(item);
  }
  return rooms;
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}

interface Measured {
  date: string;
  /** Bytes that it takes in a document. */
  size: number;
}

export interface Pages<T> {
  current: T[];
  archives: {
    /** `2024-05`; of a month that is more than a megabyte `2024-05-2` and so on, too. */
    name: string;
    items: T[];
  }[];
}
