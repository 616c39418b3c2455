import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { day, registryFiles, writeLog } from '../folder/fixtures/write-log.ts';
import { cacheFolder, programRoot } from '../folder/places.ts';
import { buildCommand } from './build.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Builds in a process of its own, as `npm run build` does. */
function build(content: string, outDir: string) {
  return spawnSync(
    process.execPath,
    [join(programRoot, 'src/cli/main.ts'), 'build', '--outDir', outDir],
    {
      cwd: programRoot,
      encoding: 'utf8',
      env: {
        ...process.env,
        // What somebody's shell may hold must not matter.
        ...{ NODE_ENV: 'development', DEV: '1', MODE: 'development', BASE_URL: '/elsewhere/' },
        INIT_CWD: join(content, '..'),
        DAYBOOK_CONTENT: content,
      },
    },
  );
}

/** A folder with what looks like a site, and a repository in it. */
function oldSite(): string {
  return writeLog(
    { 'index.html': 'old', 'rss.xml': 'old', 'old.html': 'old', '.git/HEAD': 'ref' },
    {},
  );
}

describe('npm run build', () => {
  it('writes nothing when there is an error, and leaves the old site alone', () => {
    const content = writeLog({ 'days/2024-05-14.md': day('[a](/nowhere/)\n') });
    const outDir = oldSite();
    const { status, stdout, stderr } = build(content, outDir);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('days/2024-05-14.md:6:5 error there is no page `/nowhere/`\n');
    expect(stderr).toContain('Nothing was built: mend the errors above first.\n');
    expect(readdirSync(outDir).sort()).toEqual(['.git', 'index.html', 'old.html', 'rss.xml']);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('old');
  });

  it('puts the new site in the place of the old one, without drafts; a repository stays', () => {
    const content = writeLog({
      'site.yaml': `${registryFiles['site.yaml']}base: /log\n`,
      'days/2024-05-14.md': day('Words.\n', 'aliases: [/old/index.html, /older.html]\n'),
      'days/2024-05-15.md': day('Secret.\n', 'draft: true\naliases: [/secret]\n'),
      'days/2999-01-01.md': day('Later.\n'),
    });
    const outDir = oldSite();
    const { status, stdout, stderr } = build(content, outDir);
    expect(stderr).toBe('7 files checked: 0 errors, 0 warnings\n');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 day built into /);
    const page = readFileSync(join(outDir, 'day/135/index.html'), 'utf8');
    expect(page).toContain('Words.');
    expect(page).toContain('href="/log/days/"');
    expect(page).not.toContain('/elsewhere/');
    expect(existsSync(join(outDir, 'older.html'))).toBe(true);
    expect(existsSync(join(outDir, 'old/index.html'))).toBe(true);
    for (const gone of ['old.html', 'day/136', 'secret', 'days/2999'])
      expect(existsSync(join(outDir, gone)), gone).toBe(false);
    expect(readFileSync(join(outDir, '.git/HEAD'), 'utf8')).toBe('ref');
    expect(readdirSync(cacheFolder(content)).filter((name) => name.startsWith('site-'))).toEqual(
      [],
    );
  }, 180_000);
});

describe('the folder to build into', () => {
  async function refused(outDir: string, content: string): Promise<string | undefined> {
    vi.stubEnv('DAYBOOK_CONTENT', content);
    let said = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    expect(await buildCommand(['--outDir', outDir])).toBe(2);
    return said.split('\n', 1)[0];
  }

  it('is not one with files of somebody', async () => {
    const foreign = writeLog({ 'thesis.txt': 'years of work' }, {});
    expect(await refused(foreign, writeLog())).toBe(
      `daybook: \`${foreign}\` is not empty and holds no site: choose another --outDir`,
    );
    expect(readFileSync(join(foreign, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('is not the log, nor a folder around it, even if that looks like a site', async () => {
    const around = writeLog({ 'index.html': 'mine', 'rss.xml': 'mine' }, {});
    const content = join(around, 'a', 'content');
    mkdirSync(content, { recursive: true });
    writeFileSync(join(content, 'site.yaml'), 'title: A\n');
    for (const outDir of [content, join(around, 'a'), around])
      expect(await refused(outDir, content)).toBe(
        `daybook: \`${outDir}\` holds the log itself: choose another --outDir`,
      );
    expect(readFileSync(join(around, 'index.html'), 'utf8')).toBe('mine');
  });

  it('is not a file', async () => {
    const file = join(writeLog({ 'a.txt': 'mine' }, {}), 'a.txt');
    expect(await refused(file, writeLog())).toBe(
      `daybook: \`${file}\` is no folder that can be read: choose another --outDir`,
    );
  });
});
