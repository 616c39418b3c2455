import { describe, expect, it } from 'vitest';
import { rightDigits } from './digits.ts';
import { OTHER_TASKS } from './other-tasks.ts';
import { OWN_TASKS } from './own-tasks.ts';

describe.each(Object.entries({ Daybook: OWN_TASKS, ...OTHER_TASKS }))('tasks of %s', (_, tasks) => {
  it.each(Object.entries(tasks))('%s finds what its data were made with', (name, task) => {
    // So many that rides connect all zones, also the least popular ones.
    const { run, truth } = task(20_000);
    const { terms, estimates } = run();
    expect(estimates).toHaveLength(name === 'reading alone' ? 4 : terms.length);
    const digits = rightDigits(estimates, truth(terms));
    if (name === 'reading alone') expect(digits).toBeUndefined();
    else expect(digits).toBeGreaterThan(8);
  });
});
