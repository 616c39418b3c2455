import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { openedFolder } from './opened.ts';

const NAME = 'virtual:daybook/files';
const RESOLVED = `\0${NAME}`;

/**
 * Gives pages the pictures and files that days link to, as the module
 * `virtual:daybook/files`: `pictures` and `files`, by path in the author's folder. So
 * Astro's own picture service sizes them, and only what is published is in the site.
 */
export function authorFiles(content: string): Plugin {
  return {
    name: 'daybook:files',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { entries, texts } = await openedFolder();
      const shown = entries.filter(({ day }) => this.meta.watchMode || day.state === 'published');
      const bodies = [...shown.map(({ body }) => body), ...Object.values(texts)];
      return moduleOf(
        content,
        bodies.flatMap((body) => body.files),
      );
    },
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content + sep)) return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          const module = moduleGraph.getModuleById(RESOLVED);
          if (module) moduleGraph.invalidateModule(module);
        }
      });
    },
  };
}

function moduleOf(content: string, used: { file: string; kind: 'picture' | 'file' }[]): string {
  const lines: string[] = [];
  const tables = { picture: [] as string[], file: [] as string[] };
  for (const { file, kind } of new Map(used.map((one) => [one.kind + one.file, one])).values()) {
    const name = `f${lines.length}`;
    const query = kind === 'file' ? '?url&no-inline' : '';
    lines.push(`import ${name} from ${JSON.stringify(join(content, file) + query)};`);
    tables[kind].push(`[${JSON.stringify(file)}, ${name}]`);
  }
  lines.push(`export const pictures = new Map([${tables.picture.join(', ')}]);`);
  lines.push(`export const files = new Map([${tables.file.join(', ')}]);`);
  return lines.join('\n');
}
