import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverFrom } from './dev.ts';
import { didYouMean, readOptions, UsageError, withUsage } from './options.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const options = {
  format: { type: 'string' },
  date: { type: 'string', short: 'd' },
  draft: { type: 'boolean' },
} as const;

describe('readOptions', () => {
  it('gives the values', () => {
    const { values } = readOptions(['--format=json', '-d', 'x', '--draft'], { options });
    expect({ ...values }).toEqual({ format: 'json', date: 'x', draft: true });
  });

  it.each([
    [['--formt', 'x'], 'there is no option `--formt`; did you mean `--format`?'],
    [['--nothing'], 'there is no option `--nothing` (--format, --date, --draft)'],
    [['-f', 'x'], 'there is no option `-f` (--format, --date, --draft)'],
    [['--format'], '`--format` needs a value'],
    [['--format', '--draft'], '`--format` needs a value'],
    [['-d'], '`--date` needs a value'],
    [['--draft=yes'], '`--draft` takes no value'],
    [['format'], '`format` is one argument too many; did you mean `--format`?'],
  ])('says of %j: %s', (args, message) => {
    const read = () => readOptions(args, { options });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});

describe('didYouMean', () => {
  it('names what is near, or everything', () => {
    expect(didYouMean('chek', ['check', 'build'])).toBe('; did you mean `check`?');
    expect(didYouMean('other', ['check', 'build'])).toBe(' (check, build)');
    expect(didYouMean('other', [])).toBe('');
  });
});

describe('withUsage', () => {
  it('turns a wrong call into one line, the usage and exit code 2', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = await withUsage('npm run x', () => Promise.reject(new UsageError('no')));
    expect(code).toBe(2);
    expect(write).toHaveBeenCalledExactlyOnceWith('daybook: no\nusage: npm run x\n');
  });

  it('leaves other errors and exit codes alone', async () => {
    expect(await withUsage('', () => Promise.resolve(1))).toBe(1);
    await expect(withUsage('', () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });
});

describe('serverFrom', () => {
  it('reads a port and a host', () => {
    expect(serverFrom({ port: '4000', host: 'localhost' })).toEqual({
      port: 4000,
      host: 'localhost',
    });
    expect(serverFrom({})).toEqual({});
  });

  it.each(['0', '65536', '80.5', 'http', '-1'])('refuses the port %s', (port) => {
    expect(() => serverFrom({ port })).toThrow(
      `\`${port}\` is no port: write a number from 1 to 65535`,
    );
  });
});
