import type { Day } from './day.ts';

/**
 * The days whose texts link to a day, each once, in the order of dates. It is worked out
 * for all days of a list at once, and remembered for as long as the list is.
 *
 * @param days those that readers see, in the order of dates.
 */
export function backlinks(days: readonly Day[], day: Pick<Day, 'path'>): readonly Day[] {
  let all = remembered.get(days);
  if (!all) {
    all = linkingDays(days);
    remembered.set(days, all);
  }
  return all.get(day.path) ?? [];
}

function linkingDays(days: readonly Day[]): Map<string, Day[]> {
  const all = new Map<string, Day[]>();
  for (const day of days) {
    for (const path of new Set(day.linked)) {
      if (path === day.path) continue;
      const linking = all.get(path);
      if (linking) linking.push(day);
      else all.set(path, [day]);
    }
  }
  return all;
}

const remembered = new WeakMap<readonly Day[], Map<string, Day[]>>();
