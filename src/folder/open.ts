import { join } from 'node:path';
import type { Running } from '../cells/build/prove.ts';
import type { Body } from '../journal/body.ts';
import { dateIn } from '../journal/calendar.ts';
import { makeDay } from '../journal/day.ts';
import type { Day } from '../journal/day.ts';
import { dayPath } from '../journal/hrefs.ts';
import { isError, sortProblems } from '../journal/problem.ts';
import type { Problem } from '../journal/problem.ts';
import type { Category, Course, Scale, Site } from '../journal/schemas.ts';
import { checkAliases } from './aliases.ts';
import { readCells } from './cells.ts';
import type { FolderCells } from './cells.ts';
import { NO_LABS } from './labs/read-labs.ts';
import { destinationsOf } from './destinations.ts';
import { readEntryName } from './entry-name.ts';
import { assessmentsOf } from './evidence.ts';
import { checkFiles, checkLinks } from './links.ts';
import { judgeHomework } from './judge-homework.ts';
import type { JudgedHomework } from './judge-homework.ts';
import { listFiles } from './list.ts';
import { cacheFolder } from './places.ts';
import { rememberPictures } from './picture.ts';
import type { PostSource } from './post.ts';
import { rememberPosts } from './posts.ts';
import { readText } from './read-text.ts';
import { checkReferences } from './references.ts';
import { readRegistries } from './registries.ts';

/** The author's folder, read and checked. */
export interface Folder {
  /** Undefined when `site.yaml` is missing or wrong; there are problems then. */
  site: Site | undefined;
  /** The Markdown of `site.yaml`, rendered. */
  texts: { home?: Body; about?: Body };
  categories: Category[];
  courses: Course[];
  scales: Scale[];
  /** Every day whose front matter is right, in the order of dates; drafts and scheduled ones too. */
  entries: Entry[];
  /** Every file named as a day, whatever is in it. */
  dated: { file: string; date: string }[];
  /** What the cells of all days gave, and what a browser needs to run them again. */
  cells: FolderCells;
  /** The answers that cells computed and that are not in the front matter, and those in doubt. */
  proofs: Pick<JudgedHomework, 'computed' | 'unproved'>;
  /** Every problem of every file, sorted. */
  problems: Problem[];
  /** How many files were looked at. */
  checked: number;
}

export interface Entry {
  day: Day;
  body: Body;
}

/**
 * Reads the whole folder and finds every problem in it. Posts that were read before and
 * have not changed are remembered. Never throws for what an author can write.
 *
 * @param running how the cells are run: see `proveCells`.
 */
export async function openFolder(
  folder: string,
  now = new Date(),
  running: Running = {},
): Promise<Folder> {
  const files = await listFiles(folder);
  if (files.length === 0) return emptyFolder(folder);
  const registries = await readRegistries(folder, files);
  const problems: Problem[] = [...registries.problems];

  const dayZero = registries.siteFields.dayZero ?? '1970-01-01';
  const base = registries.siteFields.base ?? '/';
  const today = dateIn(registries.siteFields.timeZone ?? 'UTC', now);
  const context = (file: string) => ({ file, base, dayZero });

  const named = files.filter((file) => /^days\/.*\.(?:md|mdx|markdown)$/i.test(file));
  const dated = named.flatMap((file) => {
    const name = readEntryName(file);
    if ('date' in name) return [{ file, date: name.date }];
    problems.push({ file, line: 1, column: 1, severity: 'error', kind: 'file-name', ...name });
    return [];
  });
  problems.push(...strayFiles(files), ...sameDates(dated));

  const read = await Promise.all(
    dated.map(async ({ file, date }) => ({ file, date, ...(await readText(folder, file)) })),
  );
  const readable = read.filter((one) => 'text' in one);
  problems.push(...read.flatMap((one) => ('problem' in one ? [one.problem] : [])));
  const textKeys = (['home', 'about'] as const).filter(
    (key) => registries.siteFields[key] !== undefined,
  );
  const sources: PostSource[] = [
    ...readable.map(({ file, text }) => ({ kind: 'day' as const, text, context: context(file) })),
    ...textKeys.map((key) => ({
      kind: 'text' as const,
      text: registries.siteFields[key] ?? '',
      context: context('site.yaml'),
    })),
  ];
  const posts = await rememberPosts(sources, join(cacheFolder(folder), 'posts'));

  const postFiles = readable.flatMap(({ file, date }, index) => {
    const remembered = posts[index];
    return remembered ? [{ file, date, post: remembered.post, path: remembered.path }] : [];
  });
  const texts: Folder['texts'] = {};
  textKeys.forEach((key, index) => {
    const remembered = posts[readable.length + index];
    if (remembered) texts[key] = remembered.post.body;
  });

  const { cells, checked, ...found } = await readCells(folder, files, postFiles, running);
  problems.push(...found.problems);

  const proofs: Folder['proofs'] = { computed: [], unproved: [] };
  const inDoubt = new Set(found.problems.filter(isError).map(({ file }) => file));
  const entries = postFiles.flatMap(({ file, date, post, path }): Entry[] => {
    const answers = cells.records.get(file)?.answers ?? [];
    const judged = judgeHomework({ file, date, post }, inDoubt.has(file) ? undefined : answers);
    const { homework } = judged;
    problems.push(...judged.problems);
    proofs.computed.push(...judged.computed);
    proofs.unproved.push(...judged.unproved);
    if (!post.frontMatter) return [];
    const assessments = assessmentsOf(post.frontMatter.assessments, context(file));
    const facts = { date, file, dayZero, today, remembered: path, homework, assessments };
    return [{ day: makeDay(post.frontMatter, post.body, facts), body: post.body }];
  });
  entries.sort((a, b) => (a.day.date < b.day.date ? -1 : a.day.date > b.day.date ? 1 : 0));

  const dates = dated.map(({ date }) => date);
  const destinations = await destinationsOf({
    ...registries,
    dates,
    postFiles,
    entries,
    dayZero,
    files,
  });
  const { pictureFault, save } = await rememberPictures(join(cacheFolder(folder), 'pictures.json'));
  const known = new Set(files);
  for (const postFile of postFiles) {
    const { file, date, post } = postFile;
    const path = dayPath(dayZero, date);
    const from = { file, path, published: !destinations.hidden.has(path) };
    problems.push(
      ...post.problems,
      ...checkReferences(postFile, registries),
      ...checkLinks(from, post.body, destinations),
      ...(await checkFiles(folder, file, post.body, known, pictureFault)),
    );
  }
  for (const key of textKeys) {
    const body = texts[key];
    if (!body) continue;
    const place = registries.sitePlaces[key] ?? { line: 1, column: 1 };
    const path = key === 'home' ? '/' : '/about/';
    const found = [
      ...body.problems,
      ...checkLinks({ file: 'site.yaml', path, published: true }, body, destinations),
      ...(await checkFiles(folder, 'site.yaml', body, known, pictureFault)),
    ];
    problems.push(...found.map((problem) => ({ ...problem, ...place, length: 1 })));
  }
  await save();
  problems.push(...checkAliases(postFiles, destinations.own));

  return {
    site: registries.site,
    texts,
    categories: registries.categories,
    courses: registries.courses,
    scales: registries.scales,
    entries: withoutRepeats(entries),
    dated,
    cells,
    proofs,
    problems: sortProblems(problems),
    checked: files.filter((file) => /\.(?:md|markdown|yaml)$/.test(file)).length + checked,
  };
}

function sameDates(dated: { file: string; date: string }[]): Problem[] {
  const first = new Map<string, string>();
  return dated.flatMap(({ file, date }): Problem[] => {
    const other = first.get(date);
    if (other === undefined) {
      first.set(date, file);
      return [];
    }
    const message = `${date} is written twice: in \`${other}\` and in \`${file}\``;
    const fix = 'join the two, or give one of them another date';
    return [{ file, line: 1, column: 1, severity: 'error', kind: 'same-date', message, fix }];
  });
}

function withoutRepeats(entries: Entry[]): Entry[] {
  return entries.filter(({ day }, index) => entries[index - 1]?.day.date !== day.date);
}

/** Files that somebody put there to be read, and that nothing reads. */
function strayFiles(files: string[]): Problem[] {
  const known = /^(?:days|courses|scales|data)\/|^(?:site|categories)\.yaml$/;
  return files.flatMap((file): Problem[] => {
    const at = { file, line: 1, column: 1 };
    if (/^(?:days|courses|scales|data)$/.test(file)) {
      const fix = 'put the folder itself there: links to folders are not followed';
      return [
        {
          ...at,
          severity: 'error',
          kind: 'stray-file',
          message: `\`${file}\` is not a folder`,
          fix,
        },
      ];
    }
    if (known.test(file) || !/\.(?:mdx?|markdown|ya?ml)$/i.test(file) || /^readme\.md$/i.test(file))
      return [];
    const fix = /ya?ml$/i.test(file) ? fixForYaml(file) : 'move it into `days/` if it is a day';
    return [
      { ...at, severity: 'warning', kind: 'stray-file', message: 'nothing reads this file', fix },
    ];
  });
}

function fixForYaml(file: string): string {
  const [, name] = /^(site|categories)\.ya?ml$/i.exec(file) ?? [];
  if (name) return `rename it \`${name.toLowerCase()}.yaml\``;
  return 'the files are `site.yaml`, `categories.yaml`, `courses/*.yaml`, `scales/*.yaml` and `data/*.yaml`';
}

function emptyFolder(folder: string): Folder {
  const problem: Problem = {
    file: 'site.yaml',
    line: 1,
    column: 1,
    severity: 'error',
    kind: 'missing-file',
    message: `there is no log in \`${folder}\``,
    fix: 'set DAYBOOK_CONTENT to the folder that holds `site.yaml` and `days/`',
  };
  return {
    ...{
      site: undefined,
      texts: {},
      categories: [],
      courses: [],
      scales: [],
      entries: [],
      dated: [],
      cells: { records: new Map<string, never>(), dataSets: [], labs: NO_LABS },
      proofs: { computed: [], unproved: [] },
    },
    problems: [problem],
    checked: 0,
  };
}
