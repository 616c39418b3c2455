import { describe, expect, it } from 'vitest';
import { inWords } from './fixtures/problems-of.ts';
import { day, registryFiles, writeLog } from './fixtures/write-log.ts';
import { openFolder } from './open.ts';

const now = new Date('2024-06-01T12:00:00Z');

async function told(files: Record<string, string | undefined>): Promise<string[]> {
  const { problems } = await openFolder(writeLog(files), now);
  return problems.map((problem) => `${problem.file}:${inWords(problem)}`);
}

const others = {
  'days/2023-12-29.md': day(),
  'days/2024-01-01.md': day(),
  'days/2024-05-13.md': day('Words.\n', 'aliases: [/day/33/]\n'),
  'days/2024-05-15.md': day('See [[135]], my own [[136]] and [[2023-12-29]].\n'),
  'days/2024-05-16.md': day('[[134]] and [[137]].\n', 'draft: true\n'),
  'days/2024-06-02.md': day(),
};

describe('the name of a day', () => {
  it.each([
    [
      '[[137]]',
      'leads to a draft, which readers cannot see → publish it, or remove the link',
      '`[[137]]` ',
    ],
    [
      '[[2024-06-02]]',
      'leads to a day scheduled for 2024-06-02, which readers cannot see → publish it, or remove the link',
      '`[[2024-06-02]]` ',
    ],
    [
      '[[33]]',
      'there is no Day 33: around it are Day 1 and Day 134 → write `[[1]]` or `[[134]]`, or `\\[[33]]` where no day is meant',
    ],
    [
      '[[2024-05-11]]',
      'there is no day 2024-05-11: around it are Day 1 and Day 134 → write `[[1]]` or `[[134]]`, or `\\[[2024-05-11]]` where no day is meant',
    ],
    [
      '[[0]]',
      'there is no Day 0: around it are 2023-12-29 and Day 1 → write `[[2023-12-29]]` or `[[1]]`, or `\\[[0]]` where no day is meant',
    ],
    [
      '[[2023-12-25]]',
      'there is no day 2023-12-25: the first is 2023-12-29 → write `[[2023-12-29]]`, or `\\[[2023-12-25]]` where no day is meant',
    ],
    [
      '[[9999999999]]',
      'there is no Day 9999999999: the last is Day 136 → write `[[136]]`, or `\\[[9999999999]]` where no day is meant',
    ],
    [
      '[[2024-02-30]]',
      'there is no date 2024-02-30 → write one that the calendar has, or `\\[[2024-02-30]]` where no day is meant',
    ],
    [
      '[[2024-5-1]]',
      'the date 2024-5-1 lacks a 0 → write `[[2024-05-01]]`, or `\\[[2024-5-1]]` where no day is meant',
    ],
  ])('%s is told as: %s', async (name, words, before = '') => {
    const files = { ...others, 'days/2024-05-14.md': day(`A *line*\nwith ${name} in it.\n`) };
    expect(await told(files)).toEqual([`days/2024-05-14.md:7:6 error ${before}${words}`]);
  });

  it('is told over its whole length', async () => {
    const { problems } = await openFolder(writeLog({ 'days/2024-05-14.md': day('[[33]]\n') }), now);
    expect(problems.map(({ length }) => length)).toEqual(['[[33]]'.length]);
  });

  it('may lead a draft to another day that readers cannot see', async () => {
    const draft = day('[[137]] [[2024-06-02]]\n', 'draft: true\n');
    expect(await told({ ...others, 'days/2024-05-14.md': draft })).toEqual([
      'days/2024-05-15.md:6:5 error `[[135]]` leads to a draft, which readers cannot see → publish it, or remove the link',
    ]);
  });

  it('is told where nothing is published yet', async () => {
    const site = `${registryFiles['site.yaml']}home: See [[1]].\n`;
    expect(
      await told({ 'site.yaml': site, 'days/2024-05-14.md': day('a\n', 'draft: true\n') }),
    ).toEqual([
      'site.yaml:7:7 error there is no Day 1: no day is published yet → leave the brackets out, or `\\[[1]]` where no day is meant',
    ]);
  });

  it('is doubted by nobody while the date before Day 1 is not known', async () => {
    const site = registryFiles['site.yaml'].replace(/dayZero.*\n/, '');
    const found = await told({ 'site.yaml': site, 'days/2024-05-14.md': day('[[999]]\n') });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('dayZero');
  });

  it('counts among the days that a text links to, each once and not itself', async () => {
    const text = '[[136]] [[1]] [a](/day/134) [[2024-05-15]] [[135]] [[2023-12-29]]\n';
    const { entries } = await openFolder(
      writeLog({ ...others, 'days/2024-05-14.md': day(text) }),
      now,
    );
    const linked = entries.find(({ day: { date } }) => date === '2024-05-14')?.day.linked;
    expect(linked).toEqual(['/day/136/', '/day/1/', '/day/134/', '/day/2023-12-29/']);
  });
});
