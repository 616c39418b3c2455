import { empty } from './empty.ts';
import { gappy } from './gappy.ts';
import type { Log } from './log.ts';
import { oneDay } from './one-day.ts';
import { tenYears } from './ten-years.ts';

/** The logs that are made up by code: what is written here is what their sites must show. */
export const madeUp = { empty, oneDay, gappy, tenYears } satisfies Record<string, Log>;

export type MadeUp = keyof typeof madeUp;
