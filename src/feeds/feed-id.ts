import { v5 } from 'uuid';
import type { Site } from '../journal/schemas.ts';

/**
 * The name by which readers know something of a log for ever: the same on every machine, and
 * after a change of title, address, base path or file name. It follows from `id` of `site.yaml`,
 * or where that is not written from day zero and the author's name, by RFC 9562's UUIDs of names.
 *
 * @param part what is named: a date is a day, a path of a page its feed.
 */
export function feedId({ id, dayZero, author }: NamedLog, part: string): string {
  return `urn:uuid:${v5(`${id ?? `${dayZero} ${author.name}`}\n${part}`, NAMESPACE)}`;
}

/** Made once, by chance. With another one every reader would take every day for new. */
const NAMESPACE = '5f0b1c1e-6c0e-4a86-9d5c-3d2f6a1b7e94';

type NamedLog = Pick<Site, 'id' | 'dayZero' | 'author'>;
