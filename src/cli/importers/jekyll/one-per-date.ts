import type { Problem } from '../../../journal/problem.ts';
import type { LoadedPost } from './load-post.ts';

/**
 * One post for each date, as Daybook has it: a published one before a draft, then the first
 * by name. Every other is a problem that names both.
 */
export function onePerDate(posts: readonly LoadedPost[]): {
  chosen: LoadedPost[];
  seconds: Problem[];
} {
  const byDate = new Map<string, LoadedPost>();
  const seconds: Problem[] = [];
  const ordered = posts.toSorted(
    (a, b) =>
      compare(a.date, b.date) || Number(a.isDraft) - Number(b.isDraft) || compare(a.file, b.file),
  );
  for (const post of ordered) {
    const first = byDate.get(post.date);
    if (!first) byDate.set(post.date, post);
    else seconds.push(second(post, first));
  }
  return { chosen: [...byDate.values()], seconds };
}

function second(post: LoadedPost, first: LoadedPost): Problem {
  return {
    file: post.file,
    ...post.titlePlace,
    severity: 'error',
    kind: 'second-post',
    message: `was not imported: ${first.file} is of the same date, ${post.date}, and a date has one entry`,
    fix: `add its text to the day of ${post.date} by hand, or give it another date and import again`,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
