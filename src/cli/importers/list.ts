import type { Importer } from './importer.ts';
import { jekyll } from './jekyll.ts';

/** Everything that `import` can read: an importer is one file here and one line in this list. */
export const importers: readonly Importer[] = [jekyll];
