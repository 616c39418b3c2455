import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { day, writeLog } from '../folder/fixtures/write-log.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function callCheck(folder: string, ...args: string[]) {
  vi.stubEnv('DAYBOOK_CONTENT', folder);
  vi.stubEnv('INIT_CWD', join(folder, '..'));
  const answer = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    answer.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    answer.err += String(text);
    return true;
  });
  // A process opens its folder once; each call here stands for a process.
  vi.resetModules();
  const { checkCommand } = await import('./check.ts');
  return { code: await checkCommand(args), ...answer };
}

const name = (folder: string) => folder.split('/').at(-1) ?? '';

describe('npm run check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    const { code, out } = await callCheck(writeLog({ 'days/2024-05-14.md': day() }));
    expect([code, out]).toEqual([0, '5 files checked: 0 errors, 0 warnings\n']);
  });

  it('ends with 0 for warnings, and shows them', async () => {
    const folder = writeLog({
      'days/2024-05-14.md': '---\ntitle: Homework #2\ncategories: [probability]\n---\n\nText.\n',
    });
    const { code, out } = await callCheck(folder);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `${name(folder)}/days/2024-05-14.md:2:17 warning \`#2\` is a comment in YAML and does not belong to the text`,
      '    2 | title: Homework #2',
      '      |                 ^^',
      '  fix: put the whole text in quotes, or write a space behind `#` if it is a comment',
      '',
      '5 files checked: 0 errors, 1 warning',
      '',
    ]);
  });

  it('ends with 1 for an error, in the form of `file:line:column`', async () => {
    const folder = writeLog({ 'days/2024/2024-05-14.md': day('Text.\n', 'mod: good\n') });
    const { code, out } = await callCheck(folder);
    expect(code).toBe(1);
    expect(out).toMatch(
      new RegExp(`^${name(folder)}/days/2024/2024-05-14.md:4:1 error \`mod\` is not a field\n`),
    );
  });

  it('answers in JSON and in annotations', async () => {
    const folder = writeLog({ 'days/2024-05-14.md': day('[a](/nowhere/)\n') });
    const json = await callCheck(folder, '--format', 'json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      ...{ checked: 5, errors: 1, warnings: 0 },
      problems: [{ file: `${name(folder)}/days/2024-05-14.md`, line: 6, kind: 'broken-link' }],
    });
    const github = await callCheck(folder, '--format=github');
    expect(github.code).toBe(1);
    expect(github.out).toMatch(/^::error file=\S+,line=6,col=5,endColumn=14,title=broken-link::/);
  });

  describe('--accept', () => {
    const proved = (answer: string, more = '') =>
      `---\r\ntitle: A day\r\ncategories: [probability]\r\nhomework:\r\n  - course: cs109\r\n    module: 1\r\n    questions:\r\n      - id: q1\r\n        question: Why?\r\n${answer}        proof: fit # here\r\n---\r\n\r\n\`\`\`ts run name=fit\r\nimport { prove } from "daybook";\r\nprove("q1", 22 / 7);\r\n${more}\`\`\`\r\n`;
    const file = 'days/2024-05-14.md';

    it('writes what cells compute, shows it, and ends as a check of it does', async () => {
      const folder = writeLog({ [file]: proved('        answer: 3.15 # once\r\n') });
      chmodSync(join(folder, file), 0o640);
      const before = await callCheck(folder);
      expect(before.code).toBe(1);
      expect(before.out).toContain(
        `${name(folder)}/${file}:10:17 error \`q1\` is recorded as 3.15, but the cell \`fit\` computes 3.142857142857143, more than 0.005 away\n`,
      );
      const { code, out, err } = await callCheck(folder, '--accept');
      expect(out.split('\n')).toEqual([
        `${name(folder)}/${file}:10`,
        '-         answer: 3.15 # once',
        '+         answer: 3.14 # once',
        '5 files checked: 0 errors, 0 warnings',
        '',
      ]);
      expect([code, err]).toEqual([0, '']);
      expect(readFileSync(join(folder, file), 'utf8')).toBe(
        proved('        answer: 3.14 # once\r\n'),
      );
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o640);
      expect((await callCheck(folder, '--accept')).out).toBe(
        'Nothing to accept: no cell computes another answer than the one that is written.\n5 files checked: 0 errors, 0 warnings\n',
      );
    });

    it('answers an open question, also where the file is a link', async () => {
      const folder = writeLog({ [file]: undefined, 'days/_kept.md': proved('') });
      symlinkSync('_kept.md', join(folder, file));
      const open = await callCheck(folder);
      expect([open.code, open.out]).toEqual([
        0,
        expect.stringContaining('warning `q1` is open, but the cell `fit` computes 3.14285714285'),
      ]);
      const { code, out, err } = await callCheck(folder, '--accept', '--format', 'json');
      expect(err).toBe(`${name(folder)}/${file}:10\n+         answer: 3.14286\n`);
      expect([code, JSON.parse(out)]).toMatchObject([0, { errors: 0, warnings: 0 }]);
      expect(lstatSync(join(folder, file)).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'days/_kept.md'), 'utf8')).toBe(
        proved('        answer: 3.14286\r\n'),
      );
    });

    it('writes nothing where other errors of the cells make the answer doubtful', async () => {
      const text = proved('        answer: 3.15\r\n', 'const n: number = "";\r\n');
      const folder = writeLog({ [file]: text });
      const { code, out } = await callCheck(folder, '--accept');
      expect(code).toBe(1);
      expect(out).toMatch(
        /^\S+\.md: `q1` is in doubt while something is wrong with the cells of its day\n\S+:17:7 error TS2322 /,
      );
      expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
    });

    it('leaves what cannot be written safely, and says why', async () => {
      const text = proved('        answer: !!float 3.15\r\n');
      const folder = writeLog({ [file]: text });
      const { code, out } = await callCheck(folder, '--accept');
      expect(out).toContain(
        `${file}: \`q1\` was left: its answer has the tag \`tag:yaml.org,2002:float\`\n`,
      );
      expect([code, readFileSync(join(folder, file), 'utf8')]).toEqual([1, text]);
    });
  });

  it.each([
    [['--format', 'jsn'], 'there is no format `jsn`; did you mean `json`?'],
    [['--format', 'xml'], 'there is no format `xml` (text, json, github)'],
    [['--fromat', 'json'], 'there is no option `--fromat`; did you mean `--format`?'],
    [['content'], '`content` is one argument too many (--format, --twice, --accept)'],
  ])('ends with 2 when called with %j', async (args, message) => {
    const { code, err } = await callCheck(writeLog(), ...args);
    expect([code, err]).toEqual([
      2,
      `daybook: ${message}\nusage: npm run check -- [--format text|json|github] [--twice] [--accept]\n`,
    ]);
  });
});
