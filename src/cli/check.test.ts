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

  it.each([
    [['--format', 'jsn'], 'there is no format `jsn`; did you mean `json`?'],
    [['--format', 'xml'], 'there is no format `xml` (text, json, github)'],
    [['--fromat', 'json'], 'there is no option `--fromat`; did you mean `--format`?'],
    [['content'], '`content` is one argument too many (--format, --twice)'],
  ])('ends with 2 when called with %j', async (args, message) => {
    const { code, err } = await callCheck(writeLog(), ...args);
    expect([code, err]).toEqual([
      2,
      `daybook: ${message}\nusage: npm run check -- [--format text|json|github] [--twice]\n`,
    ]);
  });
});
