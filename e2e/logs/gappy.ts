import { dates } from './log.ts';
import type { Log, LogDay } from './log.ts';

/**
 * A log with holes, written from the right: two days before Day 1, which is a Thursday; a run over
 * one New Year and a gap over another; weeks, months and a whole year without a day; a leap day
 * between days; minutes on some days and not on others.
 */
export const gappy: Log = {
  site: {
    title: 'سجل فيه فجوات',
    description: 'سجل مختلق تنقصه أسابيع وأشهر وسنة كاملة.',
    url: 'https://example.org',
    language: 'ar',
    timeZone: 'Africa/Cairo',
    dayZero: '2021-12-29',
    author: { name: 'Daybook' },
  },
  categories: [
    { id: 'numbers', label: 'أعداد', description: 'ما يعد وما يقاس.' },
    { id: 'letters', label: 'حروف و “letters”' },
  ],
  courses: {
    shapes: {
      title: 'الأشكال: من النقطة إلى الكرة',
      units: [1, 2, 3, 4].map((number) => ({ number, title: `الدرس ${number}` })),
    },
  },
  days: [
    '2021-12-15',
    '2021-12-29',
    ...dates('2021-12-30', '2022-01-03'),
    '2022-01-24',
    '2022-05-05',
    ...dates('2022-11-11', '2022-11-13'),
    ...dates('2024-02-28', '2024-03-01'),
    '2024-12-20',
    '2025-01-15',
  ].map(dayAt),
};

function dayAt(date: string, at: number): LogDay {
  const covers = at % 5 === 0 ? [{ course: 'shapes', units: [(at % 4) + 1] }] : [];
  return {
    date,
    title:
      at % 4 === 3 ? `${at} × 2 = ${at * 2}, في سطر واحد` : `اليوم الذي كتبت فيه ${at + 1} أسطر`,
    categories: at % 3 === 0 ? ['numbers', 'letters'] : ['numbers'],
    courses: covers,
    ...(at % 3 === 1 ? { minutes: 30 * (at + 1) } : {}),
    text: [
      'هذا نص مختلق من اليمين إلى اليسار، وفيه English words and 12.5 % بينها.',
      ...Array.from(
        { length: at },
        (_, line) => `## السطر ${line + 1}\n\n${'كلمات أخرى. '.repeat(8)}`,
      ),
      '| عدد | ضعفه |\n| ---: | ---: |\n| 1 | 2 |\n| 21 | 42 |',
      '> اقتباس قصير.[^1]\n\n[^1]: حاشية.',
    ].join('\n\n'),
  };
}
