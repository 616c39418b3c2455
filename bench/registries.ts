import type { Category, Course, Scale, Site } from '../src/journal/schemas.ts';

/*
 * The registries of the made-up log. Day zero lies so far back that ten years of days
 * are all in the past, since a day to come may be treated as scheduled.
 */

export const site: Pick<Site, 'title' | 'description' | 'url' | 'author' | 'dayZero'> = {
  title: 'A made-up log',
  description: 'Generated to measure builds. None of it means anything.',
  url: 'https://log.example.com',
  author: { name: 'Nobody' },
  dayZero: '2015-12-31',
};

export const categories: [Category, ...Category[]] = [
  { id: 'theory', label: 'Theory' },
  { id: 'applying-knowledge', label: 'Applying knowledge' },
  { id: 'nlp', label: 'Natural language' },
  { id: 'vision', label: 'Computer vision' },
  { id: 'statistics', label: 'Statistics' },
  { id: 'data-engineering', label: 'Data engineering' },
  { id: 'mlops', label: 'MLOps' },
  { id: 'graphs', label: 'Graphs' },
  { id: 'reading', label: 'Reading' },
];

export const courses: [Course, ...Course[]] = [
  course('probability', 'Probability, made up', 28),
  course('pipelines', 'Pipelines, made up', 7),
  course('graph-learning', 'Graph learning, made up', 12),
];

export const scales: [Scale, ...Scale[]] = [
  {
    id: 'maturity',
    title: 'Maturity, made up',
    levels: ['None', 'Some', 'Most', 'All'].map((name, number) => ({
      number,
      name,
      has: [],
      lacks: [],
    })),
  },
];

function course(id: string, title: string, units: number): Course {
  return {
    id,
    title,
    units: Array.from({ length: units }, (_, at) => ({ number: at + 1, title: `Part ${at + 1}` })),
  };
}
