import { z } from 'zod';

/*
 * A lab is a fence ```` ```lab ```` that holds YAML: points, and a regression that readers can
 * play with. What stands here is what its author writes; `lab/` makes figures of it.
 */

/** The name of the element that a lab is in the HTML of a post. */
export const LAB_ELEMENT = 'daybook-lab';

/** The `id` of the cell with the code of a lab: `lab-1-code`. */
export function codeIdOf({ id }: { id: string }): string {
  return `${id}-code`;
}

/** Whether a cell holds the code of a lab: those of the author have other names. */
export function isLabCode({ id }: { id: string }): boolean {
  return /^lab-\d+-code$/.test(id);
}

/** What can be fitted. */
export const MODELS = [
  'least squares',
  'polynomial',
  'ridge',
  'lasso',
  'logistic',
  'gradient descent',
] as const;

/** What a lab can show beside its points. */
export const SHOWABLE = [
  'line',
  'residuals',
  'interval',
  'loss',
  'coefficients',
  'metrics',
] as const;

const text = z.string().trim().min(1);
/** A range is text; both are read in `folder/labs`. */
const numberOrRange = z.union([z.number(), text]);

/** A fence ```` ```lab ````. What depends on the model or on the data is judged in `folder/`. */
export const LabSchema = z.strictObject({
  data: text.optional().describe('The name of a data set in `data/`, with `x` and `y`.'),
  x: text.optional().describe('The column that explains: numbers.'),
  y: text
    .optional()
    .describe(
      'The column that is explained: numbers, and for `logistic` true or false, or 0 and 1.',
    ),
  points: z
    .array(z.array(z.number()))
    .optional()
    .describe('The points themselves in the place of a data set: `[[1, 2], [2, 2.9]]`.'),
  model: z
    .enum(MODELS, `must be ${alternatives(MODELS)}`)
    .describe('What is fitted to the points.'),
  degree: numberOrRange
    .optional()
    .describe('Of a `polynomial`, and of the powers that `ridge` and `lasso` weigh: 1 to 15.'),
  ridge: numberOrRange
    .optional()
    .describe('The strength λ of the ridge penalty, for `ridge` and `polynomial`: 0 or more.'),
  lasso: numberOrRange
    .optional()
    .describe('The strength λ of the lasso penalty, for `lasso`: 0 or more.'),
  rate: numberOrRange.optional().describe('The learning rate of `gradient descent`: above 0.'),
  steps: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('How many steps `gradient descent` takes, at most 1,000. Default 50.'),
  batch: numberOrRange
    .optional()
    .describe('How many points each step of `gradient descent` looks at. Default `all`.'),
  standardize: z
    .boolean()
    .optional()
    .describe(
      'True lets `gradient descent` see x in standard deviations from its mean, so that one rate suits both parameters.',
    ),
  split: numberOrRange
    .optional()
    .describe('The share of the points that the model is fitted to; the others judge it.'),
  show: z
    .array(z.enum(SHOWABLE, `must be ${alternatives(SHOWABLE)}`))
    .min(1, 'must name at least one part')
    .optional()
    .describe('What stands beside the points. Default `[line, metrics]`.'),
  caption: text.describe('One line below the figure.'),
  alt: text
    .optional()
    .describe(
      'What the figure shows, for those who do not see it. Without it, it is written from the fit.',
    ),
  xLabel: text.optional().describe('The name of x. Default: the name of its column.'),
  yLabel: text.optional().describe('The name of y. Default: the name of its column.'),
  xUnit: text.optional().describe("The unit of x. Default: that of the data set's description."),
  yUnit: text.optional().describe("The unit of y. Default: that of the data set's description."),
  sample: z
    .number()
    .int()
    .min(3)
    .max(1000)
    .optional()
    .describe(
      'How many rows of a large data set are taken, at random. A lab has at most 1,000 points.',
    ),
  seed: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('Chooses the sample, the split and the batches. Default: the date of the day.'),
});

function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

export type WrittenLab = z.infer<typeof LabSchema>;
export type LabModel = WrittenLab['model'];
export type Showable = (typeof SHOWABLE)[number];

/** One lab as Markdown finds it. Plain data: it is remembered with the post. */
export interface FoundLab {
  /** Its position among the labs of the post, from 0. */
  index: number;
  /** The `id` of its element: `lab-1`. */
  id: string;
  /** The YAML, without the indentation of a list or the `>` of a callout. */
  yaml: string;
  /** The line of the file at which the fence opens. 1-based. */
  line: number;
  /** For each line of the YAML how many columns of the file stand before it. */
  indents: number[];
}
