import { z } from 'zod';
import { isDate, isTimeZone } from './calendar.ts';
import { judgeSeed } from './palette.ts';

/*
 * The author's files, typed. The description of each field is the authors' guide:
 * `docs/authors-guide.md` is checked against it.
 */

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be written with small letters, digits and single hyphens',
  );
const date = z.string().refine(isDate, 'must be a date that exists, written YYYY-MM-DD');
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address beginning with https:// or http://',
});
const accentSeed = text.superRefine((seed, context) => {
  const judged = judgeSeed(seed);
  if (!('reason' in judged)) return;
  const { reason, ...params } = judged;
  context.addIssue({ code: 'custom', message: reason, params });
});
const columnTypes = ['number', 'integer', 'text', 'boolean', 'date'] as const;
const unitNumber = z.number().int().nonnegative();

/** Whether an address leads to the web or, having no scheme and no host, stays in the log. */
function isLink(address: string): boolean {
  if (/^https?:/i.test(address)) return URL.canParse(address);
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) && !/\s/.test(address);
}

function hasNoPath(address: string): boolean {
  return (
    !/^https?:\/\//.test(address) || !URL.canParse(address) || new URL(address).pathname === '/'
  );
}

/** `site.yaml` */
export const SiteSchema = z.strictObject({
  title: text.describe('The name of the log, in the header of each page and in the feed.'),
  description: text.describe('One sentence on what the log is, for search engines and the feed.'),
  id: text
    .optional()
    .describe(
      'The name by which feed readers know the log for ever; never change it. Default: `dayZero`, a blank and `author.name`.',
    ),
  url: webAddress
    .refine(hasNoPath, 'must be an address without a path')
    .describe('Where the site is served, without the base path.'),
  base: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/)*[\w.~-]*$/, 'must begin with / and hold letters, digits and hyphens')
    .default('/')
    .describe('The path below the address at which the site lives. Default `/`.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR')
    .default('en')
    .describe('The language of the log, as a BCP 47 tag. Default `en`.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a time zone by its IANA name, such as Europe/London')
    .default('UTC')
    .describe('The time zone in which a day begins and ends. Default `UTC`.'),
  author: z
    .strictObject({
      name: text.describe('Shown in the footer and the feed.'),
      url: webAddress.optional().describe("The author's own page."),
      email: z
        .email('must be an e-mail address')
        .optional()
        .describe('Shown in the feed, so readers can answer. It is public.'),
    })
    .describe('Who writes the log.'),
  dayZero: date.describe('The date before Day 1. Every day number is counted from it.'),
  social: z
    .array(
      z.strictObject({
        label: text.describe('What the link says.'),
        url: webAddress.describe('Where it leads.'),
      }),
    )
    .default([])
    .describe('Links in the footer.'),
  accent: accentSeed
    .optional()
    .describe(
      'The colour of links and marks, from which those of both themes follow: see The accent.',
    ),
  home: text.optional().describe('Markdown shown at the top of the home page.'),
  about: text.optional().describe('Markdown of the page `/about/`.'),
});

/** One entry of `categories.yaml` */
export const CategorySchema = z.strictObject({
  id: id.describe('What the days write in `categories`, and the address of its page.'),
  label: text.describe('What readers see.'),
  description: text.optional().describe('One or two sentences at the top of its page.'),
});

/** `categories.yaml` */
export const CategoriesSchema = z.array(CategorySchema);

/** `courses/<id>.yaml` */
export const CourseSchema = z.strictObject({
  title: text.describe('The name of the course.'),
  provider: text.optional().describe('Who gives it.'),
  url: webAddress.optional().describe('Its page.'),
  description: text.optional().describe('One or two sentences at the top of its page.'),
  units: z
    .array(
      z.strictObject({
        number: unitNumber.describe('The number of the lecture, module or chapter.'),
        title: text.describe('Its title.'),
      }),
    )
    .default([])
    .describe('The lectures, modules or chapters, in order.'),
});

/** `scales/<id>.yaml` */
export const ScaleSchema = z.strictObject({
  title: text.describe('The name of the scale.'),
  source: webAddress.optional().describe('Where it is defined.'),
  description: text.optional().describe('One or two sentences at the top of its page.'),
  levels: z
    .array(
      z.strictObject({
        number: z.number().int().nonnegative().describe('The number of the level.'),
        name: text.describe('Its name.'),
        has: z.array(text).default([]).describe('Traits that it has.'),
        lacks: z.array(text).default([]).describe('Traits that it still lacks.'),
        enoughWhen: text.optional().describe('When this level is enough.'),
      }),
    )
    .min(1, 'must have at least one level')
    .describe('The levels, from the lowest up.'),
});

/** `data/<name>.yaml`, beside the file with the data */
export const DataSetSchema = z.strictObject({
  title: text.describe('What the data are, in a few words.'),
  description: text.optional().describe('What a row is, how the data were gathered, what is odd.'),
  source: text.describe('Where the data come from: an address, or who gathered them and when.'),
  licence: text.describe('On what terms others may use them, such as `CC0 1.0`.'),
  madeUp: z
    .boolean()
    .describe('True when the data were invented or simulated, false when they were observed.'),
  columns: z
    .array(
      z.strictObject({
        name: z
          .string()
          .min(1)
          .describe('Its name, letter for letter as in the file. A cell writes `cars.mpg`.'),
        type: z
          .enum(columnTypes, 'must be `number`, `integer`, `text`, `boolean` or `date`')
          .describe(
            'What each value is. A cell sees numbers as a `Float64Array`, dates as text like `2024-05-14`.',
          ),
        unit: text.optional().describe('The unit of its numbers, such as `mm`.'),
        description: text.optional().describe('What it says.'),
        missing: z
          .boolean()
          .default(false)
          .describe('True when values may be missing: `NaN` among numbers, otherwise `null`.'),
      }),
    )
    .min(1, 'must have at least one column')
    .describe('The columns that cells can use, in any order.'),
});

/** One question of a homework */
export const QuestionSchema = z.strictObject({
  id: id.describe('What the question is called: `q1`.'),
  question: text.describe('The question, as plain text.'),
  answer: z
    .union([z.number(), text])
    .optional()
    .describe('The answer, as a number or as text. Leave it out while it is open.'),
  unit: text.optional().describe('The unit of a numeric answer.'),
  proof: text
    .optional()
    .describe(
      'The name of the cell of this day that computes the answer: see Answers that are proved.',
    ),
  tolerance: z
    .number()
    .positive()
    .optional()
    .describe(
      'How far the computed number may be from the answer; without it half a unit of the last digit that is written.',
    ),
  how: text.optional().describe('How the answer was found, as plain text.'),
  source: text.optional().describe('Where a stated answer comes from: an address or a few words.'),
});

/** One homework of a day */
export const HomeworkSchema = z.strictObject({
  course: id.describe('The id of the course that set it.'),
  module: unitNumber.describe('The number of the unit that set it.'),
  title: text.optional().describe('The name of the homework, if it has one.'),
  url: webAddress.optional().describe('The work itself.'),
  questions: z
    .array(QuestionSchema)
    .min(1, 'must have at least one question')
    .describe('The questions, in order.'),
});

/** One link to what supports an assessment */
export const EvidenceSchema = z.strictObject({
  label: text.describe('What the link says.'),
  url: text
    .refine(isLink, 'must lead to the web or to a place in the log')
    .describe(
      'Where it leads: a web address, or a place in the log as in a text, such as `/day/72/` or `2024-05-14.md#the-homework`.',
    ),
});

/** One assessment of a day */
export const AssessmentSchema = z.strictObject({
  scale: id.describe('The id of a scale: the name of its file in `scales/`.'),
  level: z.number().int().nonnegative().describe('The level reached.'),
  subject: text.describe('What was assessed.'),
  why: text.describe('Why it stands at this level, as plain text.'),
  evidence: z.array(EvidenceSchema).default([]).describe('Links to what shows it.'),
});

/** Front matter of `days/**` */
export const DaySchema = z.strictObject({
  title: text.describe('The title of the day, without its number: that is derived.'),
  summary: z
    .array(text)
    .default([])
    .describe('What the day was about, as a few short bullets of plain text.'),
  categories: z
    .array(id)
    .min(1, 'must name at least one category')
    .describe('One or more ids of `categories.yaml`.'),
  courses: z
    .array(
      z.strictObject({
        course: id.describe('The id of a course: the name of its file in `courses/`.'),
        units: z
          .array(unitNumber)
          .default([])
          .describe('The numbers of the units that this day covers.'),
      }),
    )
    .default([])
    .describe('Courses that this day belongs to.'),
  homework: z.array(HomeworkSchema).default([]).describe('Homework done on this day.'),
  assessments: z.array(AssessmentSchema).default([]).describe('Where something stands on a scale.'),
  minutes: z
    .number()
    .int()
    .positive()
    .max(1440)
    .optional()
    .describe('Minutes spent studying on this day: the calendar shades the day by them.'),
  updated: date.optional().describe('The date of the last change worth telling readers.'),
  aliases: z
    .array(z.string().regex(/^\/[^\s?#]*$/, 'must be a path that begins with /'))
    .default([])
    .describe('Old paths that must still lead here.'),
  draft: z.boolean().default(false).describe('True keeps the day out of the built site.'),
});

export type Site = z.infer<typeof SiteSchema>;
export type Category = z.infer<typeof CategorySchema>;
export type Course = z.infer<typeof CourseSchema> & { id: string };
export type Scale = z.infer<typeof ScaleSchema> & { id: string };
export type DataSetDescription = z.infer<typeof DataSetSchema>;
export type DataColumn = DataSetDescription['columns'][number];
export type FrontMatter = z.infer<typeof DaySchema>;
export type Homework = FrontMatter['homework'][number];
export type Question = Homework['questions'][number];
export type Assessment = FrontMatter['assessments'][number];
