import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeLog } from './fixtures/write-log.ts';
import { cacheFolder, contentFolder, programRoot, shownPath } from './places.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('contentFolder', () => {
  it('is `content` of the program, or what is named, seen from where the command was called', () => {
    vi.stubEnv('DAYBOOK_CONTENT', '');
    expect(contentFolder()).toBe(join(programRoot, 'content'));
    vi.stubEnv('DAYBOOK_CONTENT', 'my-log');
    vi.stubEnv('INIT_CWD', '/home/me');
    expect(contentFolder()).toBe('/home/me/my-log');
    vi.stubEnv('DAYBOOK_CONTENT', '/srv/log');
    expect(contentFolder()).toBe('/srv/log');
  });
});

describe('shownPath', () => {
  it('is relative where the folder lies below, and whole elsewhere', () => {
    vi.stubEnv('INIT_CWD', '/home/me/log');
    expect(shownPath('/home/me/log/content')).toBe('content');
    expect(shownPath('/srv/content')).toBe('/srv/content');
  });
});

describe('cacheFolder', () => {
  it('is one for a folder and a link to it', () => {
    const folder = writeLog();
    symlinkSync(folder, join(folder, 'link'));
    expect(cacheFolder(join(folder, 'link'))).toBe(cacheFolder(folder));
  });

  it('is another for each folder, even with the same name', () => {
    expect(cacheFolder('/a/content')).not.toBe(cacheFolder('/b/content'));
  });
});
