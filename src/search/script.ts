import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import { build } from 'esbuild';

/**
 * The script of the search, which a page loads when its reader looks for something. Not bundled
 * by Vite: a page that can import one of its modules would load its own script as a file too.
 */
export function searchScript(): Promise<Script> {
  if (import.meta.env.DEV) return bundle();
  return (bundled ??= bundle());
}

let bundled: Promise<Script> | undefined;

async function bundle(): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('src/browser/search.ts', root))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = outputFiles.map((file) => file.text).join('');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { file: `search-${hash}.js`, text };
}

interface Script {
  /** Its name below `/scripts/`. */
  file: string;
  text: string;
}
