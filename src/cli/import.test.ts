import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CategoriesSchema, DaySchema, SiteSchema } from '../journal/schemas.ts';
import { importCommand } from './import.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'daybook-import-'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function put(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
}

const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

function listed(folder: string): string[] {
  const names = readdirSync(join(cwd, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(cwd, folder, name)).isFile()).sort();
}

async function run(...args: string[]): Promise<{ code: number; lines: string[]; text: string }> {
  const lines: string[] = [];
  const code = await importCommand(args, {
    contentFolder: 'content',
    cwd,
    out: (line) => lines.push(line),
  });
  return { code, lines, text: lines.join('\n') };
}

function front(name: string): Record<string, unknown> {
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(read(name))?.[1] ?? '') as Record<string, unknown>;
}

const post = (title: string, more = '', body = 'Text.') =>
  `---\ntitle: "${title}"\ncategories: [theory]\n${more}---\n${body}\n`;

describe('importCommand, with a wrong command', () => {
  test.each([
    [[], 'say what to import from: jekyll'],
    [['jekyl', 'x'], 'jekyl is nothing that can be imported; did you mean jekyll?'],
    [['hugo', 'x'], 'hugo is nothing that can be imported; there is jekyll'],
    [['jekyll'], 'say which file or folder'],
    [['jekyll', 'x', 'y'], 'only one file or folder at a time, not also y'],
    [['jekyll', 'x', '--dryrun'], 'there is no option --dryrun; did you mean --dry-run?'],
    [['jekyll', 'x', '--into'], '--into needs a folder'],
    [['jekyll', 'x', '--into='], '--into needs a folder'],
  ])('%j ends with 2 and one line', async (args, message) => {
    const { code, lines } = await run(...args);
    expect([code, lines.length]).toEqual([2, 1]);
    expect(lines[0]).toContain(message);
  });

  test('--help explains it', async () => {
    const { code, text } = await run('--help');
    expect(code).toBe(0);
    expect(text).toContain('--dry-run');
  });

  test.each([
    [['jekyll', 'nowhere'], 'there is no nowhere'],
    [['jekyll', 'site', '--into', 'site/_config.yml'], 'is a file, not a folder'],
    [['jekyll', 'bare'], 'there is no post here'],
  ])('%j ends with 1', async (args, message) => {
    put({ 'site/_config.yml': '', 'bare/notes.txt': 'x' });
    const { code, text } = await run(...args);
    expect(code).toBe(1);
    expect(text).toContain(message);
  });
});

describe('importCommand, into a folder that does not exist', () => {
  beforeEach(() => {
    put({
      'site/_config.yml':
        'title: My days\ndescription: What I learn\nurl: https://me.example\nbaseurl: /log\nlang: pt_BR\n' +
        'timezone: Europe/London\nauthor: {name: Ann, email: ann@me.example}\ngithub_username: ann\npermalink: /:title/\ntheme: x\n',
      'site/_posts/2024-01-02-day-1.md': post('(Day 1) Begin'),
      'site/_posts/2024-1-3-day-2.markdown': post(
        '(Day 2) Go on',
        '',
        'See [the first](/log/day-1/#x).',
      ),
      'site/_posts/2024-01-04-day-9.md': post('(Day 9) Wrong number'),
    });
  });

  test('makes it whole, and all of it valid', async () => {
    const { code, text } = await run('jekyll', 'site', '--into', 'log');
    expect(code).toBe(0);
    expect(listed('log')).toEqual([
      '.import.json',
      'categories.yaml',
      'days/2024/2024-01-02.md',
      'days/2024/2024-01-03.md',
      'days/2024/2024-01-04.md',
      'site.yaml',
    ]);
    expect(SiteSchema.parse(parse(read('log/site.yaml')))).toEqual({
      title: 'My days',
      description: 'What I learn',
      url: 'https://me.example',
      base: '/log',
      language: 'pt-BR',
      timeZone: 'Europe/London',
      author: { name: 'Ann', email: 'ann@me.example' },
      dayZero: '2024-01-01',
      social: [{ label: 'GitHub', url: 'https://github.com/ann' }],
    });
    expect(CategoriesSchema.parse(parse(read('log/categories.yaml')))).toEqual([
      { id: 'theory', label: 'Theory' },
    ]);
    expect(DaySchema.parse(front('log/days/2024/2024-01-03.md'))).toMatchObject({
      title: 'Go on',
      aliases: ['/day-2/'],
    });
    expect(read('log/days/2024/2024-01-03.md')).toContain('See [the first](2024-01-02.md#x).');
    expect(text).toContain(
      '_posts/2024-01-04-day-9.md:2:1 warning says Day 9, but 2024-01-04 is Day 3',
    );
    expect(text).toContain('_config.yml:1:1 warning not carried over: theme');
    expect(text).toContain('jekyll: site (_config.yml, permalink /:title/) → log');
  });

  test('gives placeholders to what the configuration lacks, and says so', async () => {
    put({ 'site/_config.yml': 'url: no address\ntimezone: Mars\nemail: nobody\n' });
    const { text } = await run('jekyll', 'site');
    SiteSchema.parse(parse(read('content/site.yaml')));
    expect(text).toMatch(/has nothing for .*title, description, url, timeZone/);
  });

  test('writes nothing in a dry run, and says the same', async () => {
    const dry = await run('jekyll', 'site', '--dry-run');
    expect(() => listed('content')).toThrow();
    const wet = await run('jekyll', 'site');
    expect(dry.code).toBe(wet.code);
    expect(
      dry.lines.map((line) =>
        line.replace('would be ', '').replace('Dry run, nothing was written: ', ''),
      ),
    ).toEqual(wet.lines);
  });
});

describe('importCommand, run again', () => {
  const source = 'site/_posts/2024-01-02-day-1.md';
  const day = 'content/days/2024/2024-01-02.md';

  beforeEach(async () => {
    put({ [source]: post('Begin'), 'site/assets/a.png': 'picture' });
    await run('jekyll', 'site');
  });

  test('changes nothing', async () => {
    const before = listed('content').map((name) => [
      name,
      read(`content/${name}`),
      statSync(join(cwd, 'content', name)).mtimeMs,
    ]);
    const { code, lines } = await run('jekyll', 'site');
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('0 written, 0 updated, 1 unchanged');
    expect(
      listed('content').map((name) => [
        name,
        read(`content/${name}`),
        statSync(join(cwd, 'content', name)).mtimeMs,
      ]),
    ).toEqual(before);
  });

  test('brings a change of the source', async () => {
    put({ [source]: post('Begin', '', 'Other words.') });
    expect((await run('jekyll', 'site')).text).toContain('1 updated');
    expect(read(day)).toContain('Other words.');
  });

  test('leaves a day alone that was edited since', async () => {
    put({ [day]: `${read(day)}Mine.\n` });
    const quiet = await run('jekyll', 'site');
    expect(quiet.text).toContain(`edited since, left alone: days/2024/2024-01-02.md`);
    expect(quiet.code).toBe(0);
    put({ [source]: post('Begin', '', 'Other words.') });
    expect((await run('jekyll', 'site')).text).toContain(
      'was edited by hand as well and left alone',
    );
    expect(read(day)).toContain('Mine.');
  });

  test('writes again what the author removed, and says so', async () => {
    rmSync(join(cwd, day));
    expect((await run('jekyll', 'site')).text).toContain('written again (it was gone)');
    expect(read(day)).toContain('Text.');
  });

  test('moves a day that has pictures now', async () => {
    put({ [source]: post('Begin', '', '![a](/assets/a.png)') });
    expect((await run('jekyll', 'site')).text).toContain('moved: _posts/2024-01-02-day-1.md');
    expect(listed('content/days')).toEqual(['2024/2024-01-02/a.png', '2024/2024-01-02/index.md']);
    expect(read('content/days/2024/2024-01-02/index.md')).toContain('![a](a.png)');
    expect((await run('jekyll', 'site')).text).toContain('1 unchanged');
  });

  test('does not overwrite a picture that was edited', async () => {
    put({ [source]: post('Begin', '', '![a](/assets/a.png)') });
    await run('jekyll', 'site');
    put({ 'content/days/2024/2024-01-02/a.png': 'mine', 'site/assets/a.png': 'new' });
    await run('jekyll', 'site');
    expect(read('content/days/2024/2024-01-02/a.png')).toBe('mine');
  });

  test('links to days of earlier imports when one post is imported', async () => {
    put({
      'site/_posts/2024-01-03-day-2.md': post(
        'Go on',
        '',
        '[a](/theory/2024/01/02/day-1.html) [b](/theory/2024/01/04/x.html)',
      ),
    });
    put({ 'site/_posts/2024-01-04-x.md': post('X') });
    const { text } = await run('jekyll', 'site/_posts/2024-01-03-day-2.md');
    expect(read('content/days/2024/2024-01-03.md')).toContain(
      '[a](2024-01-02.md) [b](/theory/2024/01/04/x.html)',
    );
    expect(text).toContain('the link leads to _posts/2024-01-04-x.md, which was not imported');
    expect(listed('content/days')).toHaveLength(2);
  });

  test('stops at a record that cannot be read', async () => {
    put({ 'content/.import.json': '{' });
    const { code, text } = await run('jekyll', 'site');
    expect(code).toBe(1);
    expect(text).toContain('.import.json that cannot be read');
  });
});

describe('importCommand, into a log that exists', () => {
  beforeEach(() => {
    put({
      'content/site.yaml': '# mine\ntitle: T\ndayZero: 2024-01-01\n',
      'content/categories.yaml': '# mine\n- id: art   # first\n  label: Art\n',
      'site/_posts/2024-01-03-x.md': post('(Day 7) X'),
    });
  });

  test('adds categories, leaves site.yaml, compares the numbers', async () => {
    const { text } = await run('jekyll', 'site');
    expect(read('content/site.yaml')).toBe('# mine\ntitle: T\ndayZero: 2024-01-01\n');
    expect(read('content/categories.yaml')).toBe(
      '# mine\n- id: art   # first\n  label: Art\n- id: theory\n  label: Theory\n',
    );
    expect(text).toContain('says Day 7, but 2024-01-03 is Day 2');
  });

  test.each(['days/2024/2024-01-03.md', 'days/2024-01-03-other.md', 'days/x/2024-1-3/index.md'])(
    'never overwrites %s',
    async (file) => {
      put({ [`content/${file}`]: 'mine' });
      const { code, text } = await run('jekyll', 'site');
      expect(code).toBe(1);
      expect(text).toContain(`was not imported: ${file}`);
      expect(listed('content/days')).toEqual([file.slice('days/'.length)]);
      expect(read(`content/${file}`)).toBe('mine');
    },
  );

  test('stops at categories that cannot be read', async () => {
    put({ 'content/categories.yaml': 'art: yes\n' });
    const { code, text } = await run('jekyll', 'site');
    expect(code).toBe(1);
    expect(text).toContain('categories.yaml:1:1 error is not a list');
    expect(listed('content')).toEqual(['categories.yaml', 'site.yaml']);
  });

  test('says when a day cannot be written, and writes the others', async () => {
    put({
      'content/days/2023': 'a file where a folder belongs',
      'site/_posts/2023-12-30-y.md': post('Y'),
    });
    const { code, text } = await run('jekyll', 'site');
    expect(code).toBe(1);
    expect(text).toContain(
      '_posts/2023-12-30-y.md:1:1 error was not imported: days/2023/2023-12-30.md cannot be written',
    );
    expect(read('content/days/2024/2024-01-03.md')).toContain('title: X');
  });
});

describe('importCommand, with the traps of real logs', () => {
  test('takes names, front matter and line ends as they come', async () => {
    put({
      'site/_posts/2024-4-8-day-99.md':
        '\uFEFF---  \r\ntitle: Day 99: no\r\n---\r\n'.replace('Day 99: no', "'Day 99: yes'") +
        'a\r\nb\r\n',
      'site/_posts/2024-04-09-bare.md': 'No front matter.\n',
      'site/cats/_posts/2024-04-10-c.md': post(
        'C',
        'image: /x.png\nlayout: post\nauthor: me\ndescription: In short\n',
      ),
      'site/_posts/2024-04-11-d.md':
        '---\ntitle: D\ntags: [one, Two]\npermalink: /categories/\nredirect_from: [/a/, /b]\npublished: false\n---\nd\n',
      'site/_posts/2024-04-12-e.md':
        '---\ntitle: E\ndate: 2024-04-13 10:00:00 +0000\nupdated: 2024-05-01\ncategories: a b\n---\ne\n',
      'site/_drafts/f.md': post('F'),
      'site/_drafts/g.md': post('G', 'date: 2024-04-14\n'),
    });
    const { code, text } = await run('jekyll', 'site');
    expect(code).toBe(0);
    expect(read('content/days/2024/2024-04-08.md')).toMatch(/title: "?yes"?\n[\s\S]*---\na\nb\n$/);
    expect(text).toContain('line ends written as LF');
    expect(text).toContain('byte order mark removed');
    expect(front('content/days/2024/2024-04-09.md')).toMatchObject({
      title: 'Bare',
      categories: ['uncategorised'],
    });
    expect(front('content/days/2024/2024-04-10.md')).toMatchObject({
      categories: ['cats', 'theory'],
      summary: ['In short'],
    });
    expect(text).toContain('not carried over: `image: /x.png`');
    expect(text).toContain('left out of the front matter: `layout: post, author: me`');
    expect(front('content/days/2024/2024-04-11.md')).toMatchObject({
      categories: ['one', 'two'],
      aliases: ['/a/', '/b'],
      draft: true,
    });
    expect(text).toContain('the old path `/categories/` is one that Daybook uses itself: no alias');
    expect(front('content/days/2024/2024-04-13.md')).toMatchObject({
      title: 'E',
      updated: '2024-05-01',
      categories: ['a', 'b'],
    });
    expect(text).toContain('_drafts/f.md:1:1 warning this draft has no date, so it was skipped');
    expect(front('content/days/2024/2024-04-14.md')).toMatchObject({ draft: true });
  });

  test('imports one post for a date and names both', async () => {
    put({
      'site/_posts/2024-01-02-a.md': post('A'),
      'site/_posts/2024-01-02-b.md': post('B'),
      'site/_posts/2024-01-03-c.md': post('C'),
    });
    const { code, text } = await run('jekyll', 'site');
    expect(code).toBe(1);
    expect(text).toContain(
      '_posts/2024-01-02-b.md:2:1 error was not imported: _posts/2024-01-02-a.md is of the same date',
    );
    expect(listed('content/days')).toEqual(['2024/2024-01-02.md', '2024/2024-01-03.md']);
  });

  test('reads permalinks from the defaults of the configuration', async () => {
    put({
      'site/_config.yml':
        'permalink: pretty\ndefaults:\n  - scope: {path: "", type: posts}\n    values: {layout: post, permalink: "/posts/:title/"}\n',
      'site/_posts/2024-01-02-a.md': post('A'),
    });
    await run('jekyll', 'site/_posts/2024-01-02-a.md');
    expect(front('content/days/2024/2024-01-02.md')['aliases']).toEqual(['/posts/a/']);
  });

  test.each([
    '2024-05-14',
    'yes',
    '12:30',
    '#1',
    '@x',
    "it's: a [b]",
    '*x*',
    '- y',
    '🎉',
    '1e3',
    'a\\"b',
  ])('keeps the title %s', async (title) => {
    put({
      'site/_posts/2024-01-02-a.md': `---\ntitle: ${JSON.stringify(title)}\ncategories: [no, 1984]\n---\nx\n`,
    });
    await run('jekyll', 'site');
    expect(DaySchema.parse(front('content/days/2024/2024-01-02.md'))).toMatchObject({
      title,
      categories: ['no', '1984'],
    });
  });

  test('copies pictures beside the day, which is a folder then', async () => {
    put({
      'site/_posts/2024-01-02-a.md': post(
        'A',
        '',
        '![a](/assets/a.png) [f](/assets/f.pdf) [b]({% post_url 2024-01-03-b %})',
      ),
      'site/_posts/2024-01-03-b.md': post('B', '', '[a](/theory/2024/01/02/a.html)'),
      'site/assets/a.png': new Uint8Array([0, 255, 1]),
      'site/assets/f.pdf': 'pdf',
    });
    const { code } = await run('jekyll', 'site');
    expect(code).toBe(0);
    expect(read('content/days/2024/2024-01-02/index.md')).toContain(
      '![a](a.png) [f](f.pdf) [b](../2024-01-03.md)',
    );
    expect(read('content/days/2024/2024-01-03.md')).toContain('[a](2024-01-02/index.md)');
    expect(readFileSync(join(cwd, 'content/days/2024/2024-01-02/a.png'))).toEqual(
      Buffer.from([0, 255, 1]),
    );
  });
});

describe('importCommand, with hostile input', () => {
  test('says one line for each, brings the rest and ends with 1', async () => {
    put({
      'secret.png': 'secret',
      'site/_posts/2024-01-01-good.md': post(
        'Good',
        '',
        '![a](../../secret.png) ![b](/assets/link.png)',
      ),
      'site/_posts/2024-01-02-empty.md': '',
      'site/_posts/2024-01-03-nul.md': 'a\0b',
      'site/_posts/2024-01-04-latin.md': new Uint8Array([0xe9, 0x20]),
      'site/_posts/2024-01-05-yaml.md': '---\ntitle: a: b\n---\nx',
      'site/_posts/2024-01-06-open.md': '---\ntitle: a\n',
      'site/_posts/2024-01-07-large.md': 'x'.repeat(5 * 1024 * 1024 + 1),
      'site/_posts/2024-01-08-deep.md': post('Deep', '', '> '.repeat(20_000)),
      'site/_posts/2024-02-30-never.md': 'x',
      'site/_posts/undated.md': 'x',
      'site/_posts/2024-01-09-page.html': '<p>x</p>',
      'site/_posts/2024-01-10-bad-date.md': post('Bad', 'date: soon\n'),
      'site/_posts/2024-01-11-folder.md/x.md': 'x',
      'site/assets/x': '',
    });
    symlinkSync('../../secret.png', join(cwd, 'site/_posts/2024-01-12-out.md'));
    symlinkSync('nowhere', join(cwd, 'site/_posts/2024-01-13-dangling.md'));
    symlinkSync('../../secret.png', join(cwd, 'site/assets/link.png'));
    const { code, lines } = await run('jekyll', 'site');
    expect(code).toBe(1);
    const errors = lines
      .map((line) => line.replace(/^ {2}look at: /, ''))
      .filter((line) => line.includes(' error '));
    expect(errors.toSorted()).toEqual([
      expect.stringContaining(
        '_posts/2024-01-01-good.md:5:29 error `/assets/link.png` leads out of the site folder',
      ),
      expect.stringContaining(
        '_posts/2024-01-01-good.md:5:6 error `../../secret.png` leads out of the site folder',
      ),
      '_posts/2024-01-02-empty.md:1:1 error is empty',
      '_posts/2024-01-03-nul.md:1:1 error is not a text file: it holds a NUL byte',
      '_posts/2024-01-04-latin.md:1:1 error is not written in UTF-8',
      expect.stringContaining(
        '_posts/2024-01-05-yaml.md:2:8 error the value holds a colon and a space',
      ),
      expect.stringContaining(
        '_posts/2024-01-06-open.md:1:1 error the front matter opened by `---` is never closed',
      ),
      expect.stringContaining(
        '_posts/2024-01-07-large.md:1:1 error is too large for a post: 5.0 MB',
      ),
      '_posts/2024-01-08-deep.md:1:1 error was not imported: quotes or lists are nested more than 100 deep',
      '_posts/2024-01-09-page.html:1:1 error is not Markdown: it was not imported',
      expect.stringContaining(
        '_posts/2024-01-10-bad-date.md:4:1 error was not imported: `soon` is not a date',
      ),
      '_posts/2024-01-11-folder.md:1:1 error is a folder, not a post',
      expect.stringContaining(
        '_posts/2024-01-12-out.md:1:1 error is a link that leads out of the site folder',
      ),
      expect.stringContaining('_posts/2024-01-13-dangling.md:1:1 error cannot be read: ENOENT'),
      expect.stringContaining(
        '_posts/2024-02-30-never.md:1:1 error was not imported: there is no day 2024-02-30',
      ),
      expect.stringContaining('_posts/undated.md:1:1 error was not imported: it has no date'),
    ]);
    expect(listed('content/days')).toEqual(['2024/2024-01-01.md']);
  }, 60_000);

  test('stops at a configuration that cannot be read, with line and column', async () => {
    put({ 'site/_config.yml': 'title: a\nurl: [\n', 'site/_posts/2024-01-01-a.md': post('A') });
    const { code, text } = await run('jekyll', 'site');
    expect(code).toBe(1);
    expect(text).toMatch(/_config\.yml:3:1 error the configuration cannot be read/);
    expect(() => listed('content')).toThrow();
  });

  test('brings a thousand posts in', async () => {
    const start = Date.UTC(2020, 0, 1);
    for (let day = 0; day < 1000; day += 1) {
      const date = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
      put({ [`site/_posts/${date}-day-${day + 1}.md`]: post(`(Day ${day + 1}) x`) });
    }
    const { code, lines } = await run('jekyll', 'site');
    expect(code).toBe(0);
    expect(lines.at(-1)).toContain('1000 written');
  }, 60_000);
});
