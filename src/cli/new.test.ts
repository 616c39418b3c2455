import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { day, registryFiles, writeLog } from '../folder/fixtures/write-log.ts';
import { openFolder } from '../folder/open.ts';
import { newCommand } from './new.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Calls the command on a log, and gives back what it answers. */
async function callNew(folder: string, ...args: string[]) {
  vi.stubEnv('DAYBOOK_CONTENT', folder);
  vi.stubEnv('INIT_CWD', folder);
  const answer = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    answer.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    answer.err += String(text);
    return true;
  });
  const code = await newCommand(args);
  return { code, out: answer.out.trim(), err: answer.err.split('\n', 1)[0] };
}

function pretend(now: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
}

const probability = ['--category', 'probability'];

describe('npm run new', () => {
  it('writes the entry of today where it belongs', async () => {
    pretend('2024-05-14T12:00:00Z');
    const folder = writeLog();
    const { code, out } = await callNew(folder, 'Bayes', ...probability, '--course', 'cs109');
    expect([code, out]).toEqual([0, 'days/2024/2024-05-14.md']);
    expect(readFileSync(join(folder, out), 'utf8')).toBe(
      '---\ntitle: Bayes\ncategories:\n  - probability\ncourses:\n  - course: cs109\n---\n\n',
    );
    const { problems, entries } = await openFolder(folder);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
  });

  it('takes the next free day, and does not leave one out when the clocks change', async () => {
    // 23:30 of 30 March in London; 31 March has 23 hours.
    pretend('2024-03-30T23:30:00Z');
    const folder = writeLog({
      'site.yaml': `${registryFiles['site.yaml']}timeZone: Europe/London\n`,
      'days/2024-03-30.md': day(),
    });
    expect((await callNew(folder, 'A', ...probability)).out).toBe('days/2024/2024-03-31.md');
    expect((await callNew(folder, 'B', ...probability)).out).toBe('days/2024/2024-04-01.md');
  });

  it('knows what day it is where the author lives', async () => {
    pretend('2024-05-14T13:00:00Z');
    const folder = writeLog({
      'site.yaml': `${registryFiles['site.yaml']}timeZone: Pacific/Auckland\n`,
    });
    expect((await callNew(folder, 'A', ...probability)).out).toBe('days/2024/2024-05-15.md');
  });

  it('takes the date that is asked for, also before day one', async () => {
    const folder = writeLog();
    const asked = await callNew(folder, 'A', ...probability, '--date', '2023-02-28');
    expect(asked.out).toBe('days/2023/2023-02-28.md');
  });

  it.each(['2023-02-29', '2024-5-14', 'tomorrow', ''])('refuses the date %j', async (date) => {
    const { code, err } = await callNew(writeLog(), 'A', ...probability, `--date=${date}`);
    expect([code, err]).toEqual([2, `daybook: \`${date}\` is no date: write it like 2024-05-14`]);
  });

  it.each([
    ['a day that is right', 'days/2024-05-14-words.md', day()],
    ['a day whose front matter is broken', 'days/2024-05-14/index.md', '---\ntitle: [\n---\n'],
    ['a file that is no text', 'days/2024/2024-05-14.md', '\0'],
  ])('never writes beside %s', async (_name, file, text) => {
    const folder = writeLog({ [file]: text });
    const { code, err } = await callNew(folder, 'A', ...probability, '--date', '2024-05-14');
    expect([code, err]).toEqual([2, `daybook: 2024-05-14 is written already: ${file}`]);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
    expect(readdirSync(join(folder, 'days'))).toHaveLength(1);
  });

  it.each([
    'What is "learning"? It\'s: this',
    "- 'quotes' & *stars* and #2",
    'Größe, 数学, 😀 and \\theta',
    'true',
    '007',
    '@home: {a: [b]}',
    '%',
    '!important',
    '--- ',
    'null',
    '2024-05-14',
    `${'very '.repeat(60)}long`,
  ])('writes the title %j so that it is read as it was meant', async (title) => {
    const folder = writeLog();
    const { code, out } = await callNew(folder, ...probability, '--', title);
    expect(code).toBe(0);
    const { problems, entries } = await openFolder(folder);
    expect(problems).toEqual([]);
    expect(entries.map((entry) => entry.day.title)).toEqual([title.trim()]);
    expect(existsSync(join(folder, out))).toBe(true);
  });

  it('makes one line of a title on several', async () => {
    const folder = writeLog();
    await callNew(folder, 'One\n---\ntwo', '\tthree', ...probability);
    const { problems, entries } = await openFolder(folder);
    expect(problems).toEqual([]);
    expect(entries[0]?.day.title).toBe('One --- two three');
  });

  it('takes several categories, in one word or many, each once', async () => {
    const folder = writeLog();
    const { out } = await callNew(
      folder,
      'A',
      '--category=probability, statistics,',
      ...probability,
    );
    expect(readFileSync(join(folder, out), 'utf8')).toContain('- probability\n  - statistics\n---');
  });

  it.each([
    [['A'], 'name a category with --category: probability, statistics'],
    [
      ['A', '--category', 'probabilty'],
      'there is no category `probabilty`; did you mean `probability`?',
    ],
    [['A', '--category', 'cooking'], 'there is no category `cooking` (probability, statistics)'],
    [
      ['A', ...probability, '--course', 'cs108'],
      'there is no course `cs108`; did you mean `cs109`?',
    ],
    [[...probability], 'the title is missing'],
    [[' ', ...probability], 'the title is missing'],
    [['A', '--categry', 'x'], 'there is no option `--categry`; did you mean `--category`?'],
    [['A', '--date'], '`--date` needs a value'],
  ])('says of %j that %s', async (args, message) => {
    const folder = writeLog();
    const { code, err } = await callNew(folder, ...args);
    expect([code, err]).toEqual([2, `daybook: ${message}`]);
    expect(existsSync(join(folder, 'days'))).toBe(false);
  });

  it('needs a site.yaml that can be read', async () => {
    const folder = writeLog();
    writeFileSync(join(folder, 'site.yaml'), 'title: [\n');
    const { code, err } = await callNew(folder, 'A', ...probability);
    expect([code, err]).toEqual([
      2,
      `daybook: there is no readable site.yaml in \`${folder}\`: run \`npm run check\``,
    ]);
  });
});
