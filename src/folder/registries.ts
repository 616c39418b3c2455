import type { z } from 'zod';
import type { Problem } from '../journal/problem.ts';
import { CategoriesSchema, CourseSchema, ScaleSchema, SiteSchema } from '../journal/schemas.ts';
import type { Category, Course, Scale, Site } from '../journal/schemas.ts';
import { asId } from './explain.ts';
import { readText } from './read-text.ts';
import { readTypedYaml } from './typed-yaml.ts';
import type { Place, TypedYaml } from './typed-yaml.ts';

/** What the days refer to. */
export interface Registries {
  /** Undefined when `site.yaml` is missing or wrong. */
  site: Site | undefined;
  /** The fields of `site.yaml` that are right, and where they stand. */
  siteFields: Partial<Site>;
  sitePlaces: Record<string, Place>;
  categories: Category[];
  courses: Course[];
  scales: Scale[];
  /** Files that are there but wrong: what refers to them cannot be judged. */
  unread: Set<string>;
  problems: Problem[];
}

/** Reads `site.yaml`, `categories.yaml`, `courses/*.yaml` and `scales/*.yaml`. */
export async function readRegistries(folder: string, files: string[]): Promise<Registries> {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const read = async <S extends z.ZodType>(
    schema: S,
    file: string,
  ): Promise<TypedYaml<z.infer<S>>> => {
    const found = await readText(folder, file);
    const result: TypedYaml<z.infer<S>> =
      'text' in found
        ? readTypedYaml(schema, found.text.replace(/^\uFEFF/, ''), { file })
        : { fields: {}, places: {}, numbers: {}, problems: [found.problem] };
    problems.push(...result.problems);
    if (result.value === undefined) unread.add(file);
    return result;
  };
  const report = (
    file: string,
    place: Place | undefined,
    rest: Pick<Problem, 'kind' | 'message' | 'fix'>,
  ) => problems.push({ file, ...(place ?? START), severity: 'error', ...rest });

  let site: TypedYaml<Site> = { fields: {}, places: {}, numbers: {}, problems: [] };
  if (files.includes('site.yaml')) site = await read(SiteSchema, 'site.yaml');
  else report('site.yaml', undefined, missingSite);

  let categories: Category[] = [];
  if (files.includes('categories.yaml')) {
    const result = await read(CategoriesSchema, 'categories.yaml');
    categories = result.value ?? [];
    for (const index of repeats(categories.map(({ id }) => id))) {
      report(
        'categories.yaml',
        result.places[`${index}.id`],
        twice('category', categories[index]?.id),
      );
    }
  }

  const courses: Course[] = [];
  for (const { file, id } of registered(files, 'courses', report, unread)) {
    const { value, places } = await read(CourseSchema, file);
    if (!value) continue;
    courses.push({ id, ...value });
    const numbers = value.units.map(({ number }) => number);
    for (const index of repeats(numbers))
      report(file, places[`units.${index}.number`], twice('unit', numbers[index]));
  }

  const scales: Scale[] = [];
  for (const { file, id } of registered(files, 'scales', report, unread)) {
    const { value, places } = await read(ScaleSchema, file);
    if (!value) continue;
    scales.push({ id, ...value });
    const numbers = value.levels.map(({ number }) => number);
    for (const index of repeats(numbers))
      report(file, places[`levels.${index}.number`], twice('level', numbers[index]));
  }

  return {
    site: site.value,
    siteFields: site.fields,
    sitePlaces: site.places,
    categories,
    courses,
    scales,
    unread,
    problems,
  };
}

const START: Place = { line: 1, column: 1, length: 1 };

const missingSite = {
  kind: 'missing-file',
  message: 'the log has no `site.yaml`',
  fix: 'write one with `title`, `description`, `url`, `author` and `dayZero`',
};

function twice(what: string, id: string | number | undefined) {
  return {
    kind: 'duplicate',
    message: `${what} \`${id ?? ''}\` is there twice`,
    fix: 'keep one of the two',
  };
}

function repeats(values: unknown[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

function registered(
  files: string[],
  folder: string,
  report: (file: string, place: undefined, rest: Pick<Problem, 'kind' | 'message' | 'fix'>) => void,
  unread: Set<string>,
): { file: string; id: string }[] {
  return files
    .filter((file) => file.startsWith(`${folder}/`))
    .flatMap((file) => {
      const name = file.slice(folder.length + 1);
      const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(name)?.[1];
      if (id) return [{ file, id }];
      const isYaml = /\.ya?ml$/i.test(name);
      const renamed = `${asId(name.replace(/\.\w+$/, '')) || 'name'}.yaml`;
      unread.add(`${folder}/${renamed}`);
      report(file, undefined, {
        kind: 'file-name',
        message: isYaml
          ? `a file in \`${folder}/\` is named by its id and \`.yaml\`, with small letters, digits and single hyphens`
          : `only \`.yaml\` files belong in \`${folder}/\``,
        fix: isYaml ? `rename it \`${renamed}\`` : `move it out of \`${folder}/\``,
      });
      return [];
    });
}
