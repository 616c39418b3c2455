import { SiteSchema, type Site } from '../../../journal/schemas.ts';
import { recordOf, textOf, type Config } from './config.ts';

/**
 * `site.yaml` out of Jekyll's configuration. What is missing or not valid gets a
 * placeholder; `missing` names these, `dropped` the keys that have no place.
 */
export function siteDraft(config: Config): {
  site: Omit<Site, 'dayZero'>;
  missing: string[];
  dropped: string[];
} {
  const { fields } = config;
  const missing: string[] = [];
  const first = <K extends keyof typeof placeholders>(
    key: K,
    ...found: (string | undefined)[]
  ): string => {
    const value = found.find(
      (one) => one !== undefined && SiteSchema.shape[key].safeParse(one).success,
    );
    if (value === undefined) missing.push(key);
    return value ?? placeholders[key];
  };
  const author = recordOf(fields['author']);
  const contact = recordOf(fields['social']);
  const language = (textOf(fields['lang']) ?? textOf(fields['locale']) ?? 'en').replace(/_/g, '-');
  const name =
    textOf(author['name']) ??
    textOf(fields['author']) ??
    textOf(contact['name']) ??
    textOf(fields['name']);
  if (name === undefined) missing.push('author.name');
  const url = validUrl(textOf(author['url']) ?? textOf(author['link']));
  const email = validEmail(
    textOf(author['email']) ?? textOf(fields['email']) ?? textOf(contact['email']),
  );
  const site = {
    title: first('title', textOf(fields['title'])),
    description: first('description', textOf(fields['description']), textOf(fields['tagline'])),
    url: first('url', config.origin),
    base: first('base', config.base === '' ? '/' : config.base),
    language: first('language', language),
    timeZone: first('timeZone', textOf(fields['timezone'])),
    author: {
      name: name ?? 'The author',
      ...(url !== undefined && { url }),
      ...(email !== undefined && { email }),
    },
    social: socialOf(fields),
  };
  return { site, missing, dropped: Object.keys(fields).filter((key) => !used.has(key)) };
}

const placeholders = {
  title: 'A learning log',
  description: 'A log of what was learned, day by day.',
  url: 'https://example.org',
  base: '/',
  language: 'en',
  timeZone: 'UTC',
};

const services: Record<string, { label: string; url: string }> = {
  github: { label: 'GitHub', url: 'https://github.com/' },
  twitter: { label: 'Twitter', url: 'https://twitter.com/' },
  linkedin: { label: 'LinkedIn', url: 'https://www.linkedin.com/in/' },
  instagram: { label: 'Instagram', url: 'https://www.instagram.com/' },
  youtube: { label: 'YouTube', url: 'https://www.youtube.com/' },
  medium: { label: 'Medium', url: 'https://medium.com/@' },
};

/** Links out of `github_username`, `github: { username }` and `social: { links }`. */
function socialOf(fields: Record<string, unknown>): Site['social'] {
  const named = Object.entries(services).flatMap(([key, { label, url }]) => {
    const name = textOf(fields[`${key}_username`]) ?? textOf(recordOf(fields[key])['username']);
    return name === undefined
      ? []
      : [{ label, url: url + encodeURIComponent(name.replace(/^@/, '')) }];
  });
  const links = recordOf(fields['social'])['links'];
  const listed = (Array.isArray(links) ? links : []).flatMap((link: unknown) => {
    const url = validUrl(textOf(link));
    if (url === undefined) return [];
    const host = new URL(url).hostname.replace(/^www\./, '');
    return [{ label: services[host.split('.')[0] ?? '']?.label ?? host, url }];
  });
  const seen = new Set<string>();
  return [...named, ...listed].filter(({ label }) => !seen.has(label) && seen.add(label));
}

function validUrl(text: string | undefined): string | undefined {
  return SiteSchema.shape.url.safeParse(text).success ? text : undefined;
}

function validEmail(text: string | undefined): string | undefined {
  return SiteSchema.shape.author.shape.email.safeParse(text).success ? text : undefined;
}

const used = new Set(
  (
    'title description tagline url baseurl lang locale timezone author name email social permalink defaults ' +
    'collections kramdown paginate markdown highlighter source collections_dir ' +
    Object.keys(services)
      .map((key) => `${key} ${key}_username`)
      .join(' ')
  ).split(' '),
);
