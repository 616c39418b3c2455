import { describe, expect, it } from 'vitest';
import { isError } from '../journal/problem.ts';
import type { Problem } from '../journal/problem.ts';
import { writeLog } from './fixtures/write-log.ts';
import { report } from './report.ts';

const problem: Problem = {
  file: 'days/2024/2024-05-14.md',
  line: 3,
  column: 14,
  length: 10,
  severity: 'error',
  kind: 'unknown-category',
  message: 'there is no category `probabilty`',
  fix: 'write `probability`',
};
const text = '---\ntitle: A\ncategories: [probabilty]\n---\n';

/** The offending line and its carets, for a problem at a place of a text. */
function excerpt(source: string | Uint8Array, at: Partial<Problem>): string[] {
  const folder = writeLog({ 'days/a.md': source }, {});
  const printed = report(
    [{ ...problem, fix: undefined, file: 'days/a.md', line: 1, ...at }],
    1,
    'text',
    {
      folder,
      shown: '',
    },
  );
  return printed.split('\n').slice(1, -2);
}

describe('report as text', () => {
  it('shows the place, the line, what is meant, and the fix', () => {
    const folder = writeLog({ [problem.file]: text }, {});
    const warning: Problem = { ...problem, line: 2, column: 8, length: 1, severity: 'warning' };
    const printed = report([warning, problem], 5, 'text', { folder, shown: 'content' });
    expect(printed.split('\n')).toEqual([
      'content/days/2024/2024-05-14.md:2:8 warning there is no category `probabilty`',
      '    2 | title: A',
      '      |        ^',
      '  fix: write `probability`',
      '',
      'content/days/2024/2024-05-14.md:3:14 error there is no category `probabilty`',
      '    3 | categories: [probabilty]',
      '      |              ^^^^^^^^^^',
      '  fix: write `probability`',
      '',
      '5 files checked: 1 error, 1 warning',
    ]);
  });

  it('says that nothing is wrong', () => {
    const where = { folder: writeLog(), shown: '' };
    expect(report([], 1, 'text', where)).toBe('1 file checked: 0 errors, 0 warnings');
  });

  it('shows in full what it is told to, and counts the rest', () => {
    const warning: Problem = { ...problem, severity: 'warning' };
    const where = { folder: writeLog(), shown: '', tell: isError };
    expect(report([warning], 2, 'text', where)).toBe(
      '2 files checked: 0 errors, 1 warning (`npm run check` shows them)',
    );
  });

  it('prints nothing of a line that is blank, beyond the file, or of a file that is not text', () => {
    expect(excerpt(' \n', { column: 1 })).toEqual([]);
    expect(excerpt('one\n', { line: 9 })).toEqual([]);
    expect(excerpt(Buffer.from('one\0two\n'), { column: 1 })).toEqual([]);
  });

  it('keeps the caret below its letter behind tabs, emoji, Chinese and accents', () => {
    expect(excerpt('\ta\tb', { column: 4, length: 1 })).toEqual([
      '    1 | \ta\tb',
      '      | \t \t^',
    ]);
    expect(excerpt('a😀b', { column: 4, length: 1 })).toEqual(['    1 | a😀b', '      |    ^']);
    expect(excerpt('数学b', { column: 3, length: 1 })).toEqual(['    1 | 数学b', '      |     ^']);
    expect(excerpt('e\u0301b', { column: 3, length: 1 })).toEqual([
      '    1 | e\u0301b',
      '      |  ^',
    ]);
    expect(excerpt('x 数学', { column: 3, length: 2 })).toEqual([
      '    1 | x 数学',
      '      |   ^^^^',
    ]);
  });

  it('shows the part of a long line that is meant, and no more carets than letters', () => {
    const [line = '', carets = ''] = excerpt(`${'a'.repeat(400)}WRONG${'b'.repeat(400)}`, {
      column: 401,
      length: 5,
    });
    expect(line.length).toBeLessThan(120);
    expect(line).toMatch(/\| …a+WRONGb+…$/);
    expect(line.indexOf('WRONG')).toBe(carets.indexOf('^^^^^'));
    expect(excerpt('short', { column: 4, length: 900 })[1]).toBe('      |    ^^');
  });

  it('reads lines of Windows and behind a byte order mark as an editor does', () => {
    const source = '\uFEFFone\r\ntwo\r\n';
    expect(excerpt(source, { line: 2, column: 2, length: 1 })).toEqual([
      '    2 | two',
      '      |  ^',
    ]);
    expect(excerpt(source, { line: 1, column: 1, length: 3 })[1]).toBe('      | ^^^');
  });

  it('lets nothing in a line act on the terminal', () => {
    const [line = ''] = excerpt('a\u001B[31mred\u202E', { column: 1 });
    expect(line).toBe('    1 | a\uFFFD[31mred\uFFFD');
  });
});

describe('report for programs', () => {
  it('is JSON with the counts and every problem', () => {
    const printed = report([problem], 5, 'json', { folder: '/nowhere', shown: 'content' });
    expect(JSON.parse(printed)).toEqual({
      checked: 5,
      errors: 1,
      warnings: 0,
      problems: [{ ...problem, file: 'content/days/2024/2024-05-14.md' }],
    });
  });

  it('is a GitHub annotation per problem, with its signs escaped', () => {
    const odd: Problem = {
      ...problem,
      file: 'days/a,b:c.md',
      severity: 'warning',
      message: '100% wrong\nindeed',
      fix: undefined,
      length: undefined,
    };
    expect(report([problem, odd], 5, 'github', { folder: '', shown: '' }).split('\n')).toEqual([
      '::error file=days/2024/2024-05-14.md,line=3,col=14,endColumn=24,title=unknown-category::there is no category `probabilty`%0Afix: write `probability`',
      '::warning file=days/a%2Cb%3Ac.md,line=3,col=14,endColumn=15,title=unknown-category::100%25 wrong%0Aindeed',
    ]);
    expect(report([], 5, 'github', { folder: '', shown: '' })).toBe('');
  });
});
