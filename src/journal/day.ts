import { z } from 'zod';
import type { Body } from './body.ts';
import { dayNumber } from './calendar.ts';
import { dayPath } from './hrefs.ts';
import { DaySchema } from './schemas.ts';
import type { FrontMatter } from './schemas.ts';

/** One day of the log: what its author wrote in the front matter, and what follows from it. */
export const DayRecordSchema = DaySchema.extend({
  date: z.string().describe('`2024-05-14`'),
  number: z.number().describe('Days since day zero; 0 and below for a prelude entry.'),
  path: z.string().describe('`/day/134/`, without the base path.'),
  file: z.string().describe("The file, relative to the author's folder."),
  state: z
    .enum(['published', 'draft', 'scheduled'])
    .describe('Whether readers may see it: in a build, only what is published is there.'),
  words: z.number(),
  minutes: z.number().describe('Minutes of reading, at least 1.'),
  excerpt: z.string().describe('The beginning of the text, plain, for descriptions and lists.'),
  headings: z.array(z.object({ depth: z.number(), text: z.string(), slug: z.string() })),
  hasMath: z.boolean(),
  cells: z.number().describe('How many cells its text has, those that its labs make counted too.'),
  remembered: z.string().describe('The file in the cache in which its text lies, rendered.'),
});

export type Day = z.infer<typeof DayRecordSchema>;

/** 230 words a minute: silent reading of English has a mean of 238 (Brysbaert 2019), and notes with formulas go slower. */
const WORDS_A_MINUTE = 230;

/**
 * Makes the day from its parts.
 * @param facts `today` is the date now, in the log's time zone: a later day is scheduled.
 */
export function makeDay(
  frontMatter: FrontMatter,
  body: Body,
  facts: { date: string; file: string; dayZero: string; today: string; remembered: string },
): Day {
  return {
    ...frontMatter,
    date: facts.date,
    number: dayNumber(facts.dayZero, facts.date),
    path: dayPath(facts.dayZero, facts.date),
    file: facts.file,
    state: frontMatter.draft ? 'draft' : facts.date > facts.today ? 'scheduled' : 'published',
    words: body.words,
    minutes: Math.max(1, Math.round(body.words / WORDS_A_MINUTE)),
    excerpt: body.excerpt,
    headings: body.headings,
    hasMath: body.hasMath,
    cells: body.cells.length + body.labs.length,
    remembered: facts.remembered,
  };
}
