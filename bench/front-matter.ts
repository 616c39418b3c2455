import type { z } from 'zod';
import type { DaySchema } from '../src/journal/schemas.ts';
import type { Random } from './random.ts';
import { categories, courses, scales } from './registries.ts';
import { capital, phrase, sentence } from './words.ts';

/** The front matter of a made-up day: some have courses, a few homework or an assessment. */
export function createFrontMatter(random: Random, title: string): FrontMatter {
  const [course, scale] = [random.pick(courses), random.pick(scales)];
  const unit = random.int(1, course.units.length);
  return {
    title,
    summary: random.times(2, 5, () => capital(phrase(random, 4, 12))),
    categories: [...new Set(random.times(1, 3, () => random.pick(categories).id))],
    ...(random.chance(0.35) && { courses: [{ course: course.id, units: [unit] }] }),
    ...(random.chance(0.04) && {
      homework: [
        {
          course: course.id,
          module: unit,
          questions: [1, 2, 3].map((question) => ({
            id: `q${question}`,
            question: sentence(random),
            answer: random.int(1, 9999) / 100,
          })),
        },
      ],
    }),
    ...(random.chance(0.02) && {
      assessments: [
        {
          scale: scale.id,
          level: random.int(0, scale.levels.length - 1),
          subject: capital(phrase(random, 2, 4)),
          why: sentence(random),
        },
      ],
    }),
  };
}

type FrontMatter = Partial<z.input<typeof DaySchema>>;
