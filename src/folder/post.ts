import type { Body, BodyContext } from '../journal/body.ts';
import type { Problem } from '../journal/problem.ts';
import { DaySchema } from '../journal/schemas.ts';
import type { FrontMatter } from '../journal/schemas.ts';
import type { Render } from '../markdown/render.ts';
import { evidenceLinks } from './evidence.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readTypedYaml } from './typed-yaml.ts';
import type { Place } from './typed-yaml.ts';

/** All that one file says by itself, judged by itself. Plain data: it is remembered as JSON. */
export interface Post {
  /** Present when every field is right. */
  frontMatter?: FrontMatter;
  /** The fields that are right, present or not the whole is. */
  fields: Partial<FrontMatter>;
  /** Where each part of the front matter stands, by dotted path. */
  places: Record<string, Place>;
  /** The answers that are numbers, with the digits of their author, by dotted path. */
  numbers: Record<string, string>;
  body: Body;
  problems: Problem[];
}

/** One text to read: a day with front matter, or a bare text such as the one of the home page. */
export interface PostSource {
  kind: 'day' | 'text';
  text: string;
  context: BodyContext;
}

/** Reads one Markdown file: front matter and text, with every problem of both. */
export async function readPost(source: PostSource, render: Render): Promise<Post> {
  const { text, context } = source;
  if (source.kind === 'text') {
    const body = await render(text, context);
    return { fields: {}, places: {}, numbers: {}, body, problems: body.problems };
  }
  const parts = splitFrontMatter(text, context.file);
  const body = await render(parts.body, context);
  if (parts.problems.length > 0) {
    return { fields: {}, places: {}, numbers: {}, body, problems: parts.problems };
  }
  const { value, fields, places, problems, ...read } = readTypedYaml(DaySchema, parts.yaml, {
    file: context.file,
    whole: 'the front matter',
    linesBefore: parts.linesBefore,
  });
  const answers = Object.entries(read.numbers).filter(([path]) => path.endsWith('.answer'));
  const evidence = evidenceLinks(fields.assessments ?? [], places, context);
  const post = {
    ...{ fields, places, numbers: Object.fromEntries(answers) },
    body: {
      ...body,
      links: [...body.links, ...evidence.links],
      files: [...body.files, ...evidence.files],
    },
    problems: [...problems, ...body.problems],
  };
  return value ? { frontMatter: value, ...post } : post;
}
