import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { isError } from '../journal/problem.ts';
import type { Problem } from '../journal/problem.ts';
import type { Folder } from './open.ts';
import { openedFolder, problemsAfter, reopenedFolder } from './opened.ts';
import { report } from './report.ts';

/**
 * What `dev` does when the author saves a file: reads the folder anew, prints what is
 * wrong, and shows the pages as they are now. What is wrong in a cell is laid over the
 * page too, at the post's line. An error of ours is printed, and ends nothing.
 */
export function live(content: string): Plugin {
  return {
    name: 'daybook:live',
    apply: 'serve',
    configureServer(server) {
      // The folder as it was stays: the next save is another try.
      const tell = (error: unknown) => {
        const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
        server.config.logger.error(`\nThe folder could not be read: ${said}`);
      };
      let reading: Promise<Folder> | undefined;
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content + sep)) return;
        const folder = reopenedFolder();
        // Of many files that are saved at once, the first is told of.
        if (folder === reading) return;
        reading = folder;
        folder
          .then((read) => {
            server.config.logger.info(`\n${problemsAfter(path, read)}`);
            show(server, content, read);
          })
          .catch(tell);
      });
      server.ws.on('connection', () => {
        openedFolder()
          .then((read) => lay(server, content, read))
          .catch(tell);
      });
    },
  };
}

function show(server: ViteDevServer, content: string, folder: Folder): void {
  // Astro forgets which pages there are, as it does when its own collections change.
  server.environments['ssr']?.hot.send('astro:content-changed', {});
  if (!lay(server, content, folder)) server.ws.send({ type: 'full-reload', path: '*' });
}

/** Lays the errors of cells over the page; false where there are none. */
function lay(server: ViteDevServer, content: string, { problems, checked }: Folder): boolean {
  const errors = problems.filter((problem) => isError(problem) && isOfCells(problem));
  const [first] = errors;
  if (!first) return false;
  const { file, line, column, message, fix } = first;
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  const err = {
    ...{ name: 'Cells', title: `${count} in the cells of the log`, message: escapeHtml(message) },
    ...(fix === undefined ? {} : { hint: escapeHtml(fix) }),
    loc: { file: join(content, file), line, column },
    stack: report(errors, checked, 'text', { folder: content, shown: '' }),
  };
  server.ws.send({ type: 'error', err });
  return true;
}

function isOfCells({ kind }: Problem): boolean {
  return [
    'syntax',
    'import',
    'types',
    'run',
    'engine',
    'formula',
    'cell-differs',
    'proof',
  ].includes(kind);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
