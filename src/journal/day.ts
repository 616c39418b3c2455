import { z } from 'zod';
import type { Body } from './body.ts';
import { dayNumber } from './calendar.ts';
import { dayPath } from './hrefs.ts';
import {
  AssessmentSchema,
  DaySchema,
  EvidenceSchema,
  HomeworkSchema,
  QuestionSchema,
} from './schemas.ts';
import type { FrontMatter } from './schemas.ts';

/** What an answer rests on: a computation that the build has repeated, somebody's word, or nothing yet. */
export const ANSWER_STATES = ['proved', 'stated', 'open'] as const;

const DayQuestionSchema = QuestionSchema.extend({
  state: z.enum(ANSWER_STATES),
  written: z.string().optional().describe('A number with the digits of its author: `7.60`.'),
  computed: z
    .union([z.number(), z.string()])
    .optional()
    .describe('What the cell gave, where the answer is proved.'),
});

const DayEvidenceSchema = EvidenceSchema.extend({
  href: z
    .string()
    .describe(
      'The address itself, a path of the site without the base path, or the hole of a file.',
    ),
});

/** One day of the log: what its author wrote in the front matter, and what follows from it. */
export const DayRecordSchema = DaySchema.extend({
  homework: z.array(HomeworkSchema.extend({ questions: z.array(DayQuestionSchema) })),
  assessments: z.array(AssessmentSchema.extend({ evidence: z.array(DayEvidenceSchema) })),
  date: z.string().describe('`2024-05-14`'),
  number: z.number().describe('Days since day zero; 0 and below for a prelude entry.'),
  path: z.string().describe('`/day/134/`, without the base path.'),
  file: z.string().describe("The file, relative to the author's folder."),
  state: z
    .enum(['published', 'draft', 'scheduled'])
    .describe('Whether readers may see it: in a build, only what is published is there.'),
  words: z.number(),
  readingMinutes: z.number().describe('Minutes of reading, at least 1.'),
  linked: z
    .array(z.string())
    .describe('The paths of the other days that its text links to, in order.'),
  excerpt: z.string().describe('The beginning of the text, plain, for descriptions and lists.'),
  headings: z.array(z.object({ depth: z.number(), text: z.string(), slug: z.string() })),
  hasMath: z.boolean(),
  cells: z.number().describe('How many cells its text has, those that its labs make counted too.'),
  remembered: z.string().describe('The file in the cache in which its text lies, rendered.'),
});

export type Day = z.infer<typeof DayRecordSchema>;
export type DayHomework = Day['homework'][number];
export type DayQuestion = DayHomework['questions'][number];
export type DayAssessment = Day['assessments'][number];
export type AnswerState = DayQuestion['state'];

/** 230 words a minute: silent reading of English has a mean of 238 (Brysbaert 2019), and notes with formulas go slower. */
const WORDS_A_MINUTE = 230;

/**
 * Makes the day from its parts.
 * @param facts `today` is the date now, in the log's time zone: a later day is scheduled.
 *   `homework` and `assessments` are those of the front matter, with what follows from the rest.
 */
export function makeDay(
  frontMatter: FrontMatter,
  body: Body,
  facts: Pick<Day, 'date' | 'file' | 'remembered' | 'homework' | 'assessments'> & {
    dayZero: string;
    today: string;
  },
): Day {
  const { homework, assessments } = facts;
  return {
    ...{ ...frontMatter, homework, assessments },
    date: facts.date,
    number: dayNumber(facts.dayZero, facts.date),
    path: dayPath(facts.dayZero, facts.date),
    file: facts.file,
    state: frontMatter.draft ? 'draft' : facts.date > facts.today ? 'scheduled' : 'published',
    words: body.words,
    readingMinutes: Math.max(1, Math.round(body.words / WORDS_A_MINUTE)),
    linked: linkedDays(body, dayPath(facts.dayZero, facts.date)),
    excerpt: body.excerpt,
    headings: body.headings,
    hasMath: body.hasMath,
    cells: body.cells.length + body.labs.length,
    remembered: facts.remembered,
  };
}

function linkedDays(body: Body, own: string): string[] {
  const paths = body.links.map(({ path }) => path).filter((path) => path.startsWith('/day/'));
  // A host puts the slash behind a path that is written without.
  const whole = paths.map((path) => (path.endsWith('/') ? path : `${path}/`));
  return [...new Set(whole)].filter((path) => path !== own);
}
