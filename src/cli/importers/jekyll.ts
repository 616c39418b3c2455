import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Category } from '../../journal/schemas.ts';
import type { Problem } from '../../journal/problem.ts';
import { categoryId, categoryLabel } from './category-id.ts';
import type { Harvest, Importer } from './importer.ts';
import { findPosts } from './jekyll/find-posts.ts';
import { loadPost, type LoadedPost } from './jekyll/load-post.ts';
import { onePerDate } from './jekyll/one-per-date.ts';
import { openSite, type Site } from './jekyll/open-site.ts';
import { siteDraft } from './jekyll/site-draft.ts';
import { siteMap } from './jekyll/site-map.ts';
import { toEntries } from './jekyll/to-entries.ts';

/** Brings the posts of a Jekyll site in: one post, a folder of posts, or the whole site. */
export const jekyll: Importer = {
  name: 'jekyll',
  reads: 'a post, a folder `_posts`, or a Jekyll site with `_config.yml`',
  harvest: async (path, fileOf) => {
    const site = await openSite(path);
    if ('problem' in site) return { ...nothing, root: path, problems: [site.problem] };
    const found = await findPosts(site.root);
    const files = named(site, found.posts);
    const isWanted = (file: string) =>
      site.wanted === '' || file === site.wanted || file.startsWith(`${site.wanted}/`);
    const problems = found.problems.filter(({ file }) => isWanted(file));
    const posts: LoadedPost[] = [];
    for (const file of files) {
      const post = await loadPost(site.root, file, site.config);
      if (!('problem' in post)) posts.push(post);
      else if (isWanted(file)) problems.push(post.problem);
    }
    const { chosen, seconds } = onePerDate(posts.filter(({ file }) => isWanted(file)));
    problems.push(...seconds);
    const { entries, problems: broken } = toEntries(site, siteMap(site, posts), chosen, fileOf);
    problems.push(...broken);
    if (chosen.length === 0 && problems.length === 0) problems.push(empty(site));
    return {
      root: site.root,
      about: aboutOf(site),
      entries,
      ...draftOf(site),
      categories: categoriesOf(chosen),
      problems,
    };
  },
};

/** A file that was named on the command line is imported wherever it lies. */
function named(site: Site, posts: readonly string[]): string[] {
  if (site.wanted === '' || posts.includes(site.wanted)) return [...posts];
  return statSync(join(site.root, site.wanted)).isFile() ? [...posts, site.wanted] : [...posts];
}

/** Ids and labels; of two spellings the one with capitals is the label. */
function categoriesOf(posts: readonly LoadedPost[]): Category[] {
  const labels = new Map<string, string>();
  for (const written of posts.flatMap(({ categories }) => categories)) {
    const id = categoryId(written);
    const label = labels.get(id);
    const isBetter =
      label === undefined ||
      (label === categoryLabel(label.toLowerCase()) && /\p{Lu}/u.test(written));
    if (isBetter) labels.set(id, categoryLabel(written));
  }
  return [...labels].map(([id, label]) => ({ id, label }));
}

function draftOf(site: Site): Pick<Harvest, 'site' | 'siteProblems'> {
  const { site: draft, missing, dropped } = siteDraft(site.config);
  const file = site.configFile ?? '_config.yml';
  const note = (message: string): Problem => ({
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    kind: 'site',
    message,
  });
  const lacks = `has nothing for ${missing.join(', ')} of site.yaml, which got a placeholder: write it yourself`;
  return {
    site: draft,
    siteProblems: [
      ...(missing.length > 0 ? [note(lacks)] : []),
      ...(dropped.length > 0 ? [note(`not carried over: ${dropped.join(', ')}`)] : []),
    ],
  };
}

/** What the old addresses were worked out from. */
function aboutOf({ configFile, config }: Site): string {
  if (configFile === undefined)
    return 'no _config.yml, so old addresses are as Jekyll makes them by itself';
  return `${configFile}, permalink ${config.permalink}`;
}

function empty(site: Site): Problem {
  const message = 'there is no post here';
  const fix = 'name a post, a folder `_posts`, or a folder that holds one';
  return {
    file: site.wanted || '.',
    line: 1,
    column: 1,
    severity: 'error',
    kind: 'empty',
    message,
    fix,
  };
}

const nothing: Omit<Harvest, 'root' | 'problems'> = {
  about: 'not read',
  entries: [],
  site: siteDraft({
    fields: {},
    permalink: 'date',
    origin: '',
    base: '',
    folders: [],
    defaultsFor: () => ({}),
  }).site,
  categories: [],
  siteProblems: [],
};
