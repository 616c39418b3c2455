import { aliasPath } from '../journal/aliases.ts';
import type { Problem } from '../journal/problem.ts';
import type { PostFile } from './references.ts';

/** Checks that each alias leads to one day only and hides no page. */
export function checkAliases(posts: PostFile[], pages: Set<string>): Problem[] {
  const owners = new Map<string, string>();
  return posts.flatMap(({ file, post }) =>
    (post.fields.aliases ?? []).flatMap((alias, index): Problem[] => {
      const path = aliasPath(alias);
      const owner = owners.get(path);
      const at = { file, ...(post.places[`aliases.${index}`] ?? { line: 1, column: 1 }) };
      const wrong = { ...at, severity: 'error', kind: 'alias' } as const;
      if (pages.has(path)) {
        return [{ ...wrong, message: `\`${alias}\` is a page of the site itself`, fix: 'remove the alias' }];
      }
      if (owner !== undefined) {
        const message = `the alias \`${alias}\` is taken by \`${owner}\``;
        return [{ ...wrong, message, fix: 'keep it in one of the two' }];
      }
      owners.set(path, file);
      return [];
    }),
  );
}
