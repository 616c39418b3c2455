import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inWords } from './fixtures/problems-of.ts';
import { day, registryFiles, writeLog } from './fixtures/write-log.ts';
import { openFolder } from './open.ts';

/* What an author is told of a whole folder: every file, every word. */

interface Row {
  name: string;
  files: Record<string, string | Uint8Array | undefined>;
  problems: string[];
}

const now = new Date('2024-06-01T12:00:00Z');
const site = registryFiles['site.yaml'];
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function told(folder: string): Promise<string[]> {
  const { problems } = await openFolder(folder, now);
  return problems.map((problem) => `${problem.file}:${inWords(problem)}`);
}

describe('site.yaml', () => {
  it.each<Row>([
    {
      name: 'that is missing',
      files: { 'site.yaml': undefined, 'days/2024-05-14.md': day('[a](/day/3/)\n') },
      problems: [
        'site.yaml:1:1 error the log has no `site.yaml` → write one with `title`, `description`, `url`, `author` and `dayZero`',
      ],
    },
    {
      name: 'that is empty',
      files: { 'site.yaml': '' },
      problems: [
        'site.yaml:1:1 error `author` is missing → add `author:` and below it, indented, `name: Your name`',
        'site.yaml:1:1 error `dayZero` is missing → add `dayZero: 2023-12-31`',
        'site.yaml:1:1 error `description` is missing → add `description: One sentence on what this is`',
        'site.yaml:1:1 error `title` is missing → add `title: What it is about`',
        'site.yaml:1:1 error `url` is missing → add `url: https://example.org`',
      ],
    },
    {
      name: 'with another ending',
      files: { 'site.yaml': undefined, 'site.yml': site },
      problems: [
        'site.yaml:1:1 error the log has no `site.yaml` → write one with `title`, `description`, `url`, `author` and `dayZero`',
        'site.yml:1:1 warning nothing reads this file → rename it `site.yaml`',
      ],
    },
    {
      name: 'that is no YAML',
      files: { 'site.yaml': 'title: A: b\n' },
      problems: [
        'site.yaml:1:8 error the value holds a colon and a space, which would begin another field → put it in quotes: `title: "A: b"`',
      ],
    },
    {
      name: 'that is a list',
      files: { 'site.yaml': '- a\n' },
      problems: [
        'site.yaml:1:1 error the file must be a group of fields, but is a list → write fields, each on a line of its own, with a space behind the colon: `key: value`',
      ],
    },
    ...[
      [
        'yellow',
        'must be a colour that can be read in both themes, but is `yellow`: in the light one its contrast is 1.0, and darkened to the 4.5 that text needs it would be another colour → write `accent: "#dada00"`',
      ],
      [
        '"#000"',
        'must be a colour that can be read in both themes, but is `#000`: in the dark one its contrast is 1.1, and lightened to the 4.5 that text needs it would be another colour → write `accent: "#2e2e2e"`',
      ],
      [
        'transparent',
        'must be a colour that nothing shines through, but is `transparent` → write `accent: "#17605b"`',
      ],
      [
        'teel',
        'must be a colour such as `#17605b`, `oklch(0.45 0.07 188)` or `teal`, but is `teel` → write `accent: "teal"`',
      ],
      ['123456', 'must be text, but is the number 123456 → put it in quotes: `"123456"`'],
    ].map(([accent = '', problem = '']) => ({
      name: `whose accent is ${accent}`,
      files: { 'site.yaml': `${site}accent: ${accent}\n` },
      problems: [`site.yaml:7:9 error \`accent\` ${problem}`],
    })),
    {
      name: 'whose accent is not in quotes',
      files: { 'site.yaml': `${site}accent: #17605b\n` },
      problems: [
        'site.yaml:7:1 error `accent` is empty → write `accent: "#17605b"`, in quotes since `#` begins a comment, or remove the line',
      ],
    },
    {
      name: 'that is UTF-16',
      files: { 'site.yaml': Buffer.from('\uFEFFtitle: A\n', 'utf16le') },
      problems: [
        'site.yaml:1:1 error the file is UTF-16 and not UTF-8 → save it again as UTF-8 text',
      ],
    },
    {
      name: 'with mistakes in many fields',
      files: {
        'site.yaml':
          site.replace('https:', 'htps:') +
          'base: log\nlanguage: English\nfoo: 1\nsocial: [{ label: x }]\nhome:\n',
      },
      problems: [
        'site.yaml:3:6 error `url` must be a web address beginning with https:// or http://, but is `htps://example.org` → write `url: https://example.org`',
        'site.yaml:7:7 error `base` must begin with / and hold letters, digits and hyphens, but is `log` → write `base: /log`',
        'site.yaml:8:11 error `language` must be a language tag such as en or pt-BR, but is `English` → write a tag such as `language: en`',
        'site.yaml:9:1 error `foo` is not a field → remove it; the fields are `title`, `description`, `id`, `url`, `base`, `language`, `timeZone`, `author`, `dayZero`, `social`, `accent`, `home`, `about`',
        'site.yaml:10:10 error `url` of social link 1 is missing → add `url: https://example.org`',
        'site.yaml:11:1 error `home` is empty → write `home: …`, or remove the line',
      ],
    },
    {
      name: 'with an address that has a path',
      files: { 'site.yaml': site.replace('example.org', 'example.org/log') },
      problems: [
        'site.yaml:3:6 error `url` must be an address without a path, but is `https://example.org/log` → write `url: https://example.org` and `base: /log`',
      ],
    },
    {
      name: 'with a base that holds a blank, without end',
      files: { 'site.yaml': site + `base: /${'my-repository'.repeat(9)} log\n` },
      problems: [
        'site.yaml:7:7 error `base` must begin with / and hold letters, digits and hyphens, but is `/my-repositorymy-repositorymy-repositorymy-repositorymy-repo…` → write `base: /my-repositorymy-repositorymy-repositorymy-repositorymy-repositorymy-repositorymy-repositorymy-repositorymy-repository-log`',
      ],
    },
    {
      name: 'with links that are no list',
      files: { 'site.yaml': site + 'social:\n  label: x\n' },
      problems: [
        'site.yaml:8:3 error `social` must be a list, but is a group of fields → write a list: begin each entry on a line with `- label: `',
      ],
    },
    {
      name: 'with a time zone that is misspelt',
      files: { 'site.yaml': site + 'timeZone: Europe/Lodon\n' },
      problems: [
        'site.yaml:7:11 error `timeZone` must be a time zone by its IANA name, such as Europe/London, but is `Europe/Lodon` → write `timeZone: Europe/London`',
      ],
    },
    {
      name: 'with a time zone that is a city',
      files: { 'site.yaml': site + 'timeZone: new york\n' },
      problems: [
        'site.yaml:7:11 error `timeZone` must be a time zone by its IANA name, such as Europe/London, but is `new york` → write `timeZone: America/New_York`',
      ],
    },
    {
      name: 'with a time zone that nobody knows',
      files: { 'site.yaml': site + 'timeZone: Mars/Olympus\n' },
      problems: [
        'site.yaml:7:11 error `timeZone` must be a time zone by its IANA name, such as Europe/London, but is `Mars/Olympus` → write a continent and a city, such as `Europe/London`',
      ],
    },
    {
      name: 'with an author that cannot be reached',
      files: { 'site.yaml': site.replace('name: A Learner', 'name: A\n  email: me\n  url: x.org') },
      problems: [
        'site.yaml:6:10 error `email` of `author` must be an e-mail address, but is `me` → write it like `name@example.org`, or remove the line',
        'site.yaml:7:8 error `url` of `author` must be a web address beginning with https:// or http://, but is `x.org` → write `url: https://x.org`',
      ],
    },
    {
      name: 'with a day zero that does not exist',
      files: { 'site.yaml': site.replace('2023-12-31', '2023-13-31') },
      problems: [
        'site.yaml:6:10 error `dayZero` must be a date that exists, written YYYY-MM-DD, but is `2023-13-31` → look the date up: there is no such day',
      ],
    },
    {
      name: 'with the line ends of Windows',
      files: { 'site.yaml': (site + 'bse: /\n').replaceAll('\n', '\r\n') },
      problems: ['site.yaml:7:1 error `bse` is not a field → write `base`'],
    },
    {
      name: 'with texts that lead nowhere',
      files: {
        'site.yaml': site + 'home: |\n  Hi [a](/nowhere/) and\n  ![b](x.png)\nabout: Hello\n',
      },
      problems: [
        'site.yaml:7:7 error there is no page `/nowhere/` → link to a page of this site, or write the whole address',
        'site.yaml:7:7 error there is no picture `x.png` → put the picture there, or take it out of the text',
      ],
    },
    {
      name: 'with two texts that are the same',
      files: { 'site.yaml': site + 'home: Hello\nabout: Hello\n' },
      problems: [],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('categories.yaml', () => {
  it.each<Row>([
    {
      name: 'that is no list; days are not blamed for it',
      files: {
        'categories.yaml': 'probability: Probability\n',
        'days/2024-05-14.md': day('[a](/categories/probability/)\n'),
      },
      problems: [
        'categories.yaml:1:1 error the file must be a list, but is a group of fields → write a list: begin each entry on a line with `- id: `',
      ],
    },
    { name: 'that holds nothing yet', files: { 'categories.yaml': '# none yet\n' }, problems: [] },
    {
      name: 'that is a text',
      files: { 'categories.yaml': 'probability, statistics\n' },
      problems: [
        'categories.yaml:1:1 error the file must be a list, but is the text `probability, statistics` → write a list: begin each entry on a line with `- id: `',
      ],
    },
    {
      name: 'with entries that are wrong',
      files: {
        'categories.yaml':
          '- id: Linear Algebra\n  label: x\n- label: y\n- probability\n- id: ok\n  lable: ok\n',
        'days/2024-05-14.md': day(),
      },
      problems: [
        'categories.yaml:1:7 error `id` of entry 1 must be written with small letters, digits and single hyphens, but is `Linear Algebra` → write `linear-algebra`',
        'categories.yaml:3:3 error `id` of entry 2 is missing → add `id: …`',
        'categories.yaml:4:3 error entry 3 must be a group of fields, but is the text `probability` → write its fields as `key: value`; they are `id`, `label`, `description`',
        'categories.yaml:6:3 error `lable` is not a field of entry 4 → write `label`',
      ],
    },
    {
      name: 'with an id twice',
      files: {
        'categories.yaml': '- { id: probability, label: x }\n- { id: probability, label: y }\n',
      },
      problems: [
        'categories.yaml:2:9 error category `probability` is there twice → keep one of the two',
      ],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('a course or a scale', () => {
  it.each<Row>([
    {
      name: 'with a name that is no id',
      files: {
        'courses/CS 110.yaml': 'title: x\n',
        'courses/b.yml': 'title: x\n',
        'courses/notes.txt': 'x',
        'scales/sub/c.yaml': 'title: x\n',
      },
      problems: [
        'courses/CS 110.yaml:1:1 error a file in `courses/` is named by its id and `.yaml`, with small letters, digits and single hyphens → rename it `cs-110.yaml`',
        'courses/b.yml:1:1 error a file in `courses/` is named by its id and `.yaml`, with small letters, digits and single hyphens → rename it `b.yaml`',
        'courses/notes.txt:1:1 error only `.yaml` files belong in `courses/` → move it out of `courses/`',
        'scales/sub/c.yaml:1:1 error a file in `scales/` is named by its id and `.yaml`, with small letters, digits and single hyphens → rename it `sub-c.yaml`',
      ],
    },
    {
      name: 'that is wrong; days are not blamed for it',
      files: {
        'courses/cs109.yaml': 'titel: x\nunits: [1]\n',
        'days/2024-05-14.md': day(
          '[a](/courses/cs109/)\n',
          'courses: [{ course: cs109, units: [9] }]\n',
        ),
      },
      problems: [
        'courses/cs109.yaml:1:1 error `titel` is not a field → write `title`',
        'courses/cs109.yaml:2:9 error unit 1 must be a group of fields, but is the number 1 → write its fields as `key: value`; they are `number`, `title`',
      ],
    },
    {
      name: 'with a unit twice',
      files: {
        'courses/cs109.yaml':
          'title: x\nunits:\n  - { number: 1, title: a }\n  - { number: 1, title: b }\n',
      },
      problems: ['courses/cs109.yaml:4:15 error unit `1` is there twice → keep one of the two'],
    },
    {
      name: 'with a level twice',
      files: {
        'scales/maturity.yaml':
          'title: x\nlevels:\n  - { number: 1, name: a }\n  - { number: 1, name: b }\n',
      },
      problems: ['scales/maturity.yaml:4:15 error level `1` is there twice → keep one of the two'],
    },
    {
      name: 'without levels; days are not blamed for it',
      files: {
        'scales/maturity.yaml': 'title: x\nlevels: []\n',
        'days/2024-05-14.md': day(
          'Words.\n',
          'assessments: [{ scale: maturity, level: 3, subject: a, why: b }]\n',
        ),
      },
      problems: ['scales/maturity.yaml:2:9 error `levels` must have at least one level → add one'],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('the files of a log', () => {
  it.each<Row>([
    {
      name: 'are named by their dates',
      files: {
        'days/2024-5-4.md': day(),
        'days/2024-02-30.md': day(),
        'days/notes.md': day(),
        'days/2024-05-15.markdown': day(),
        'days/2024-05-16.MD': day(),
        'days/2024-05-17.mdx': day(),
        'days/2024-5-18/index.md': day(),
        'days/20240519.md': day(),
        'days/2024_05_20 words.md': day(),
      },
      problems: [
        'days/2024-02-30.md:1:1 error there is no day 2024-02-30 → look the date up and rename the file',
        'days/2024-05-15.markdown:1:1 error the name of a day ends with `.md` → rename it `2024-05-15.md`',
        'days/2024-05-16.MD:1:1 error the name of a day ends with `.md` → rename it `2024-05-16.md`',
        'days/2024-05-17.mdx:1:1 error the name of a day ends with `.md` → rename it `2024-05-17.md`',
        'days/2024-5-18/index.md:1:1 error month and day are written with two digits → rename it `2024-05-18/index.md`',
        'days/2024-5-4.md:1:1 error month and day are written with two digits → rename it `2024-05-04.md`',
        'days/20240519.md:1:1 error the date in the name of a day is written with hyphens → rename it `2024-05-19.md`',
        'days/2024_05_20 words.md:1:1 error the date in the name of a day is written with hyphens → rename it `2024-05-20-words.md`',
        'days/notes.md:1:1 error the name of a day begins with its date → rename it like `2024-05-14.md` or `2024-05-14-some-words.md`',
      ],
    },
    {
      name: 'have a date each',
      files: {
        'days/2024-05-14.md': day(),
        'days/2024-05-14-b.md': day(),
        'days/2024/2024-05-14/index.md': day(),
        'days/2024-05-15.md': day(
          '## In all three\n\n[to one of them](2024-05-14.md#only-there)\n',
        ),
      },
      problems: [
        'days/2024-05-14.md:1:1 error 2024-05-14 is written twice: in `days/2024-05-14-b.md` and in `days/2024-05-14.md` → join the two, or give one of them another date',
        'days/2024/2024-05-14/index.md:1:1 error 2024-05-14 is written twice: in `days/2024-05-14-b.md` and in `days/2024/2024-05-14/index.md` → join the two, or give one of them another date',
      ],
    },
    {
      name: 'are text in UTF-8, and not too long',
      files: {
        'days/2024-01-01.md': Buffer.from([0, 1, 2, 3]),
        'days/2024-01-02.md': Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'),
        'days/2024-01-03.md': 'x'.repeat(6e6),
        'days/2024-01-04.md': '',
        'days/2024-01-05.md': Buffer.from('\uFEFF---\n', 'utf16le'),
        'days/2024-01-06.md': day('[a](2024-01-01.md) [b](2024-01-03.md#x) [c](2024-01-04.md#y)\n'),
      },
      problems: [
        'days/2024-01-01.md:1:1 error the file is not text → move it away, or save it as UTF-8 text',
        'days/2024-01-02.md:2:11 error the file is not UTF-8 from here on → save it again as UTF-8 text',
        'days/2024-01-03.md:1:1 error the file has 6 MB, and at most 5 MB are read → split it into several files',
        'days/2024-01-04.md:1:1 error the file is empty → write front matter and text, or remove the file',
        'days/2024-01-05.md:1:1 error the file is UTF-16 and not UTF-8 → save it again as UTF-8 text',
      ],
    },
    {
      name: 'lie where they are looked for',
      files: {
        'notes.md': 'x',
        'README.md': 'x',
        'extra.yaml': 'x',
        'data/a.csv': 'x',
        '.notes/x.md': 'x',
        '_drafts/x.md': 'x',
      },
      problems: [
        'data/a.csv:1:1 error no description stands beside this file → write `data/a.yaml` with `title`, `source`, `licence`, `madeUp` and `columns`',
        'extra.yaml:1:1 warning nothing reads this file → the files are `site.yaml`, `categories.yaml`, `courses/*.yaml`, `scales/*.yaml` and `data/*.yaml`',
        'notes.md:1:1 warning nothing reads this file → move it into `days/` if it is a day',
      ],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('the evidence of an assessment', () => {
  const assessed = (...urls: string[]) =>
    day(
      '## A heading\n',
      `assessments:\n  - scale: maturity\n    level: 1\n    subject: Us\n    why: Yes\n    evidence:\n${urls
        .map((url) => `      - { label: L, url: "${url}" }\n`)
        .join('')}`,
    );

  it('leads to the web, to pages, headings and files, wherever it is shown', async () => {
    const urls = [
      'https://example.org/a?b#c',
      '/scales/maturity/#level-1',
      '2024-05-13.md#a-heading',
      '#a-heading',
      './notes%201.pdf',
    ];
    const folder = writeLog({
      'days/2024-05-13.md': day('## A heading\n'),
      'days/2024-05-14.md': assessed(...urls),
      'days/notes 1.pdf': 'x',
    });
    const { problems, entries } = await openFolder(folder, now);
    expect(problems).toEqual([]);
    const [, last] = entries;
    expect(last?.day.assessments[0]?.evidence.map(({ href }) => href)).toEqual([
      'https://example.org/a?b#c',
      '/scales/maturity/#level-1',
      '/day/134/#a-heading',
      '/day/135/#a-heading',
      'daybook-file:days/notes%201.pdf',
    ]);
    expect(last?.body.files.map(({ file }) => file)).toEqual(['days/notes 1.pdf']);
  });

  it('is checked like the links of a text, at its place', async () => {
    const folder = writeLog({
      'days/2024-05-13.md': day('Text.\n', 'draft: true\n'),
      'days/2024-05-14.md': assessed('/scales/maturty/', '2024-05-13.md', '#a-headin', 'notes.pdf'),
    });
    expect(await told(folder)).toEqual([
      'days/2024-05-14.md:10:26 error there is no page `/scales/maturty/` → write `/scales/maturity/`',
      'days/2024-05-14.md:11:26 error `2024-05-13.md` leads to a draft, which readers cannot see → publish it, or remove the link',
      'days/2024-05-14.md:12:26 error there is no `#a-headin` in this post → write `#a-heading`',
      'days/2024-05-14.md:13:26 error there is no file `days/notes.pdf` → put the file there, or remove the link',
    ]);
  });
});

describe('the answers of a day', () => {
  const homework = (answer: string, code: string, more = '') =>
    day(
      `\`\`\`ts run name=fit\nimport { prove } from "daybook";\n${code}\n\`\`\`\n`,
      `homework:\n  - course: cs109\n    module: 1\n    questions:\n      - { id: q1, question: Why?, answer: ${answer}, proof: fit }\n${more}`,
    );
  const statesIn = async (folder: string) => {
    const { entries, problems } = await openFolder(folder, now);
    const questions = entries.flatMap(({ day }) => day.homework.flatMap((one) => one.questions));
    return { states: questions.map(({ state }) => state), problems: problems.map(inWords) };
  };

  it('are compared anew when they change, though the cells are remembered', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': homework('3.14', 'prove("q1", 22 / 7);') });
    expect(await statesIn(folder)).toEqual({ states: ['proved'], problems: [] });
    writeFileSync(join(folder, 'days/2024-05-14.md'), homework('3.15', 'prove("q1", 22 / 7);'));
    expect(await statesIn(folder)).toEqual({
      states: ['stated'],
      problems: [
        '8:43 error `q1` is recorded as 3.15, but the cell `fit` computes 3.142857142857143, more than 0.005 away → mend the cell or the answer; `npm run check -- --accept` writes `answer: 3.14`',
      ],
    });
  });

  it('are compared anew when the data change', async () => {
    const code =
      'import { load } from "daybook/data";\nconst { x } = await load("set"); prove("q1", x.reduce((a, b) => a + b, 0));';
    const set = (x: string) => ({
      'data/set.csv': `x\n${x}\n`,
      'data/set.yaml':
        'title: A set\nsource: made up\nlicence: CC0\nmadeUp: true\ncolumns: [{ name: x, type: number }]\n',
    });
    const folder = writeLog({ 'days/2024-05-14.md': homework('6', code), ...set('1\n2\n3') });
    expect(await statesIn(folder)).toEqual({ states: ['proved'], problems: [] });
    writeFileSync(join(folder, 'data/set.csv'), 'x\n1\n2\n4\n');
    expect((await statesIn(folder)).problems).toEqual([
      expect.stringMatching(/^8:43 error `q1` is recorded as 6, but the cell `fit` computes 7, /),
    ]);
  });

  it('are proved in a draft too', async () => {
    const text = homework('3.15', 'prove("q1", 22 / 7);', 'draft: true\n');
    const { problems } = await statesIn(writeLog({ 'days/2024-05-14.md': text }));
    expect(problems).toEqual([expect.stringContaining('8:43 error `q1` is recorded as 3.15')]);
  });

  it('are in doubt where a cell fails: that is told, and nothing that follows from it', async () => {
    const text = homework('3.14', 'throw new Error("so");');
    expect(await statesIn(writeLog({ 'days/2024-05-14.md': text }))).toEqual({
      states: ['stated'],
      problems: [expect.stringMatching(/^13:7 error cell `fit` threw Error: so/)],
    });
  });

  it('must be finite', async () => {
    const text = homework('3.14', 'prove("q1", 0 / 0);');
    expect((await statesIn(writeLog({ 'days/2024-05-14.md': text }))).problems).toEqual([
      expect.stringMatching(
        /^13:1 error cell `fit` threw TypeError: prove\('q1', …\) needs a finite/,
      ),
    ]);
  });

  it('can be proved once', async () => {
    const text = homework('3', 'prove("q1", 3);\n  prove("q1", 3);');
    expect((await statesIn(writeLog({ 'days/2024-05-14.md': text }))).problems).toEqual([
      expect.stringMatching(
        /^14:3 error cell `fit` threw Error: prove\('q1', …\) was called before/,
      ),
    ]);
  });
});

describe('links to homework', () => {
  const homework =
    'homework:\n  - course: cs109\n    module: 1\n    questions: [{ id: q1, question: Why? }]\n';
  const links =
    '[a](/homework/proved/) [b](/courses/cs109/homework/open/) [c](/homework/closed/)\n';

  it('lead to all of it, to a state and to a course', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': day(links, homework) });
    expect(await told(folder)).toEqual([
      'days/2024-05-14.md:10:63 error there is no page `/homework/closed/` → write `/homework/proved/`',
    ]);
  });

  it('do not lead to that of a course which readers cannot see', async () => {
    const folder = writeLog({
      'days/2024-05-13.md': day('Text.\n', `${homework}draft: true\n`),
      'days/2024-05-14.md': day('[b](/courses/cs109/homework/open/)\n'),
    });
    expect(await told(folder)).toEqual([
      'days/2024-05-14.md:6:5 error `/courses/cs109/homework/open/` leads to homework of no published day, which readers cannot see → publish it, or remove the link',
    ]);
  });
});

describe('the links of a day', () => {
  it.each<Row>([
    {
      name: 'lead to pages, headings and files that are there',
      files: {
        'days/2024-05-14.md': day(
          '## A heading\n\n[a](/day/999/)\n[b](/dya/135/)\n[c](#a-headin)\n[d](2024-05-15.md#nothere)\n[e](notes.pdf)\n[f](/categories/probabilty/)\n[g](#top)\n[h](2024-05-16.md)\n[i](/nowhere.png)\n[j](2024-05-17-clt.md)\n',
        ),
        'days/2024-05-15.md': day(),
        'days/2024/2024-05-17-central limits.md': day(),
      },
      problems: [
        'days/2024-05-14.md:8:5 error there is no page `/day/999/` → link to a page of this site, or write the whole address',
        'days/2024-05-14.md:9:5 error there is no page `/dya/135/` → write `/day/135/`',
        'days/2024-05-14.md:10:5 error there is no `#a-headin` in this post → write `#a-heading`',
        'days/2024-05-14.md:11:5 error there is no `#nothere` in `days/2024-05-15.md` → link to the page itself',
        'days/2024-05-14.md:12:5 error there is no file `days/notes.pdf` → put the file there, or remove the link',
        'days/2024-05-14.md:13:5 error there is no page `/categories/probabilty/` → write `/categories/probability/`',
        'days/2024-05-14.md:15:5 error there is no file `days/2024-05-16.md` → put the file there, or remove the link',
        'days/2024-05-14.md:16:5 error the site has no picture `/nowhere.png` → put the picture beside the post and write its name, without a `/` before it',
        'days/2024-05-14.md:17:5 error there is no file `days/2024-05-17-clt.md` → write `2024/2024-05-17-central%20limits.md`',
      ],
    },
    {
      name: 'lead to what readers can see',
      files: {
        'days/2024-05-14.md': day(
          '[a](2024-05-16.md)\n[b](2024-06-02.md)\n[c](/days/2025/)\n[d](/old-draft/)\n[e](/old)\n',
        ),
        'days/2024-05-15.md': day('Words.\n', 'aliases: [/old]\n'),
        'days/2024-05-16.md': day(
          '[back](2024-06-02.md)\n',
          'draft: true\naliases: [/old-draft]\n',
        ),
        'days/2024-06-02.md': day(),
        'days/2025-05-16.md': day('[x](/days/2025/)\n'),
      },
      problems: [
        'days/2024-05-14.md:6:5 error `2024-05-16.md` leads to a draft, which readers cannot see → publish it, or remove the link',
        'days/2024-05-14.md:7:5 error `2024-06-02.md` leads to a day scheduled for 2024-06-02, which readers cannot see → publish it, or remove the link',
        'days/2024-05-14.md:8:5 error `/days/2025/` leads to a year without a published day, which readers cannot see → publish it, or remove the link',
        'days/2024-05-14.md:9:5 error `/old-draft/` leads to a draft, which readers cannot see → publish it, or remove the link',
      ],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('the pictures of a day', () => {
  it.each<Row>([
    {
      name: 'lie in the folder and are whole',
      files: {
        'days/2024-05-14.md': day(
          '![A](picure.png)\n![B](../../outside.png)\n![C](damaged.png)\n![D](text.png)\n![E](picture.bmp)\n![F](_hidden.png)\n![G](picture.png)\n![H](<../days/pictur.png>)\n',
        ),
        'days/picture.png': png,
        'days/damaged.png': png.subarray(0, 50),
        'days/text.png': 'text',
        'days/picture.bmp': 'x',
        'days/_hidden.png': png,
      },
      problems: [
        'days/2024-05-14.md:6:6 error there is no picture `days/picure.png` → write `picture.png`',
        'days/2024-05-14.md:7:6 error `../../outside.png` lies outside the folder of the log → copy the file beside the post and link to it there',
        'days/2024-05-14.md:8:6 error `damaged.png` cannot be read as a picture: it is damaged → save the picture again, or replace it',
        'days/2024-05-14.md:9:6 error `text.png` cannot be read as a picture: it holds something else → save the picture again, or replace it',
        'days/2024-05-14.md:10:6 error `picture.bmp` is not a picture that can be shown → use PNG, JPEG, GIF, WebP, AVIF or SVG',
        'days/2024-05-14.md:11:6 error `_hidden.png` is passed over, because its name begins with `_` → rename it',
        'days/2024-05-14.md:13:7 error there is no picture `days/pictur.png` → write `picture.png`',
      ],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('the aliases of days', () => {
  it.each<Row>([
    {
      name: 'hide no page and are not shared',
      files: {
        'days/2024-05-14.md': day('Words.\n', 'aliases: [/a, /day/1]\n'),
        'days/2024-05-15.md': day(
          'Words.\n',
          'aliases: [/a/, /404.html, /favicon.svg, /day/135]\n',
        ),
      },
      problems: [
        'days/2024-05-15.md:4:11 error the alias `/a/` is taken by `days/2024-05-14.md` already → keep it in one place',
        'days/2024-05-15.md:4:16 error the alias `/404.html` is a page of the site itself → remove the alias',
        'days/2024-05-15.md:4:27 error the alias `/favicon.svg` is a page of the site itself → remove the alias',
        'days/2024-05-15.md:4:41 error the alias `/day/135` is a page of the site itself → remove the alias',
      ],
    },
  ])('$name', async ({ files, problems }) => {
    expect(await told(writeLog(files))).toEqual(problems);
  });
});

describe('a link in the folder itself', () => {
  it('may not lead out of it, not even to a picture', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': day('![A](link.png)\n') });
    const outside = `${folder}-outside.png`;
    onTestFinished(() => {
      rmSync(outside);
    });
    writeFileSync(outside, png);
    symlinkSync(outside, join(folder, 'days/link.png'));
    expect(await told(folder)).toEqual([
      'days/2024-05-14.md:6:6 error `link.png` lies outside the folder of the log → copy the file beside the post and link to it there',
    ]);
  });

  it('may lead round in a circle, or nowhere, and the rest is read', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': day() });
    symlinkSync('nowhere.md', join(folder, 'days/2024-05-15.md'));
    symlinkSync('2024-05-16.md', join(folder, 'days/2024-05-16.md'));
    symlinkSync(folder, join(folder, 'days/2024-05-17.md'));
    symlinkSync(folder, join(folder, 'days/loop'));
    symlinkSync('nowhere', join(folder, 'courses/x.yaml'));
    const fix = 'look whether it is there and may be read';
    expect(await told(folder)).toEqual([
      `courses/x.yaml:1:1 error the file cannot be read: it leads to a file that is not there → ${fix}`,
      `days/2024-05-15.md:1:1 error the file cannot be read: it leads to a file that is not there → ${fix}`,
      `days/2024-05-16.md:1:1 error the file cannot be read: it leads to itself → ${fix}`,
      'days/2024-05-17.md:1:1 error this is not a file → move it away, or rename it',
    ]);
  });

  it('is not followed where a folder belongs', async () => {
    const folder = writeLog();
    symlinkSync(join(folder, 'courses'), join(folder, 'days'));
    expect(await told(folder)).toEqual([
      'days:1:1 error `days` is not a folder → put the folder itself there: links to folders are not followed',
    ]);
  });
});

describe('openFolder', () => {
  it('says of a folder that is empty or not there how to name another one', async () => {
    const empty = writeLog({}, {});
    for (const folder of [empty, join(empty, 'nowhere')]) {
      const opened = await openFolder(folder, now);
      expect(opened.problems.map(({ message, fix }) => [message, fix])).toEqual([
        [
          `there is no log in \`${folder}\``,
          'set DAYBOOK_CONTENT to the folder that holds `site.yaml` and `days/`',
        ],
      ]);
      expect(opened.site).toBeUndefined();
      expect(opened.checked).toBe(0);
    }
  });

  it('hands over the days in the order of dates, and counts the files', async () => {
    const folder = writeLog({
      'days/b/2024-05-14.md': day(),
      'days/a/2024-05-15.md': day(),
      'days/2023-12-30-before.md': day(),
      'days/2024/2024-01-01/index.md': day(),
    });
    const { entries, problems, checked } = await openFolder(folder, now);
    expect(problems).toEqual([]);
    expect(checked).toBe(8);
    expect(entries.map(({ day: { path, number } }) => [path, number])).toEqual([
      ['/day/2023-12-30/', -1],
      ['/day/1/', 1],
      ['/day/135/', 135],
      ['/day/136/', 136],
    ]);
  });

  it('keeps the first of two files with one date', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': day(), 'days/2024-05-14-b.md': day() });
    const { entries, dated } = await openFolder(folder, now);
    expect(entries.map((entry) => entry.day.file)).toEqual(['days/2024-05-14-b.md']);
    expect(dated.map(({ file }) => file)).toEqual(['days/2024-05-14-b.md', 'days/2024-05-14.md']);
  });

  it('knows what day it is where the author lives', async () => {
    const instant = new Date('2024-05-14T13:00:00Z');
    const stateIn = async (timeZone: string) => {
      const folder = writeLog({
        'site.yaml': `${site}timeZone: ${timeZone}\n`,
        'days/2024-05-15.md': day(),
      });
      return (await openFolder(folder, instant)).entries.map((entry) => entry.day.state);
    };
    expect(await stateIn('Pacific/Auckland')).toEqual(['published']);
    expect(await stateIn('UTC')).toEqual(['scheduled']);
  });

  it('names every problem of every file in one run, sorted', async () => {
    const folder = writeLog({
      'site.yaml': `${site}mood: good\n`,
      'categories.yaml': '- id: probability\n  label: Probability\n  colour: red\n',
      'days/2024-05-15.md': '---\ntitle: 5\nmood: bad\n---\n\n[a](/nowhere/) $x$ [b](#nowhere)\n',
      'days/2024-05-14.md': day('[a](/nowhere/)\n', 'draft: perhaps\n'),
    });
    const places = (await told(folder)).map((line) => line.split(' ', 1)[0]);
    expect(places).toEqual([
      'categories.yaml:3:3',
      'days/2024-05-14.md:4:8',
      'days/2024-05-14.md:7:5',
      'days/2024-05-15.md:1:1',
      'days/2024-05-15.md:2:8',
      'days/2024-05-15.md:3:1',
      'days/2024-05-15.md:6:5',
      'days/2024-05-15.md:6:24',
      'site.yaml:7:1',
    ]);
  });

  it('bears whatever bytes an author can write', async () => {
    const signs = [
      '---\n',
      'title: ',
      '\t',
      '\r',
      '\0',
      '"',
      "'",
      '[',
      '{',
      '*a',
      '&a ',
      '- ',
      ': ',
    ];
    const more = ['\u2028', '😀', '\uD800', '$$', '```', '<!--', '](', '#', '|', '!', '%', 'é'];
    const all = [...signs, ...more];
    // A fixed sequence, so that every run is the same.
    let seed = 7;
    const next = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    const files: Record<string, string> = {};
    for (let index = 1; index <= 28; index++) {
      const text = Array.from({ length: 40 }, () => all[next(all.length)]).join('');
      files[`days/2024-02-${String(index).padStart(2, '0')}.md`] = `---\n${text}\n---\n${text}`;
      files[`courses/c${index}.yaml`] = text;
    }
    const { problems } = await openFolder(writeLog(files), now);
    for (const { line, column, message } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toContain('\n');
    }
  });
});
