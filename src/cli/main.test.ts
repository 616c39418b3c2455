import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, writeLog } from '../folder/fixtures/write-log.ts';
import { programRoot } from '../folder/places.ts';

const commands = '(build, check, dev, preview, new, import)';

/** Calls Daybook as `npm run` does: in the program, from the folder in which the author is. */
function callDaybook(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(programRoot, 'src/cli/main.ts'), ...args],
    {
      cwd: programRoot,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, DAYBOOK_CONTENT: '.' },
    },
  );
  return { status, stdout, stderr };
}

describe('daybook', () => {
  it.each([
    [[], `the command is missing ${commands}`],
    [['chek'], 'there is no command `chek`; did you mean `check`?'],
    [['BUILD'], 'there is no command `BUILD`; did you mean `build`?'],
    [['deploy'], `there is no command \`deploy\` ${commands}`],
    [['constructor'], `there is no command \`constructor\` ${commands}`],
    [['--help'], `there is no command \`--help\` ${commands}`],
  ])('called with %j ends with 2 and says why', (args, message) => {
    expect(callDaybook(programRoot, ...args)).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: `daybook: ${message}\n`,
    });
  });

  it('reads the folder that DAYBOOK_CONTENT names, seen from where it was called', () => {
    const folder = writeLog({ 'days/2024-05-14.md': day('[a](/nowhere/)\n') });
    const { status, stdout } = callDaybook(folder, 'check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^days\/2024-05-14\.md:6:5 error there is no page `\/nowhere\/`\n/);
  });
});
