import { existsSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../../../journal/problem.ts';
import { readConfig, type Config } from './config.ts';
import { readText } from './read-text.ts';

/**
 * Finds the Jekyll site that a path belongs to: the nearest folder upward with a
 * `_config.yml`, else the folder that holds `_posts`, else the folder itself.
 */
export async function openSite(path: string): Promise<Site | { problem: Problem }> {
  const source = realpathSync(path);
  const folder = statSync(source).isDirectory() ? source : dirname(source);
  const configured = configuredAbove(folder);
  const root = configured ?? holderOfPosts(folder) ?? folder;
  const wanted = relative(root, source).split(sep).join('/');
  const file = configFiles.find((name) => existsSync(join(root, name)));
  let text = '';
  if (file !== undefined) {
    const read = readText(await readFile(join(root, file)));
    if ('text' in read) text = read.text;
    else if (read.wrong !== 'is empty') return { problem: wrong(file, read.wrong) };
  }
  const config = readConfig(text, file ?? '_config.yml');
  if ('problem' in config) return config;
  return { root, wanted, config, ...(file !== undefined && { configFile: file }) };
}

const configFiles = ['_config.yml', '_config.yaml'];

/** Upward from a folder in `_posts`; a configuration far above anything else is not this site's. */
function configuredAbove(folder: string): string | undefined {
  if (hasConfig(folder)) return folder;
  const isBelowPosts = holderOfPosts(folder) !== undefined;
  for (let at = folder; isBelowPosts && at !== dirname(at); at = dirname(at)) {
    if (hasConfig(at)) return at;
  }
  return undefined;
}

function hasConfig(folder: string): boolean {
  return configFiles.some((name) => existsSync(join(folder, name)));
}

/** The folder that holds the outermost `_posts` or `_drafts` in which this one lies. */
function holderOfPosts(folder: string): string | undefined {
  let found: string | undefined;
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (/^_(?:posts|drafts)$/.test(basename(at))) found = dirname(at);
  }
  return found;
}

function wrong(file: string, what: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    kind: 'configuration',
    message: `the configuration ${what}`,
  };
}

export interface Site {
  /** The folder, with links of the file system resolved. */
  root: string;
  /** What is to be imported, relative to the root: empty for everything. */
  wanted: string;
  config: Config;
  configFile?: string;
}
