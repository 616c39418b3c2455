import { aliasPath } from '../journal/aliases.ts';
import type { Problem } from '../journal/problem.ts';
import { shown } from './shown.ts';
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
      if (/\/\.{0,2}\/|\/\.{1,2}$|\\/.test(path)) {
        const fix = 'write the path as it was in the address, such as `/2024/05/14/title/`';
        return [
          { ...wrong, message: `the alias \`${shown(alias)}\` is not the path of a page`, fix },
        ];
      }
      if (pages.has(path)) {
        const message = `the alias \`${shown(alias)}\` is a page of the site itself`;
        return [{ ...wrong, message, fix: 'remove the alias' }];
      }
      if (owner !== undefined) {
        const other = owner === file ? 'this day' : `\`${owner}\``;
        const message = `the alias \`${shown(alias)}\` is taken by ${other} already`;
        return [{ ...wrong, message, fix: 'keep it in one place' }];
      }
      owners.set(path, file);
      return [];
    }),
  );
}
