import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { cards } from './src/cards/integration.ts';
import { authorFiles } from './src/folder/author-files.ts';
import { fontFamilies } from './src/fonts.ts';
import { live } from './src/folder/live.ts';
import { katexFonts } from './src/markdown/katex-fonts.ts';
import { cacheFolder, contentFolder } from './src/folder/places.ts';
import { search } from './src/search/integration.ts';
import { withLastChange } from './src/folder/sitemap.ts';
import { shownLog } from './src/folder/shown-log.ts';
import { readRegistries } from './src/folder/registries.ts';

const content = contentFolder();
const cache = cacheFolder(content);
const { siteFields } = await readRegistries(content, ['site.yaml']).catch(() => ({
  siteFields: {},
}));

const fonts = await fontFamilies(join(cache, 'fonts'), siteFields.language ?? 'en');

export default defineConfig({
  site: siteFields.url ?? 'https://example.org',
  base: siteFields.base ?? '/',
  trailingSlash: 'ignore',
  // Each author's folder has caches of its own.
  cacheDir: join(cache, 'astro'),
  devToolbar: { enabled: false },
  // While one page waits for a file, another is made.
  build: { concurrency: 8 },
  fonts,
  integrations: [
    sitemap({ serialize: withLastChange }),
    cards(join(cache, 'cards'), shownLog),
    search(join(cache, 'search'), shownLog),
  ],
  vite: {
    cacheDir: join(cache, 'vite'),
    plugins: [authorFiles(content), live(content), katexFonts()],
    // The scripts of pages stand in them: a few kilobytes are less than a request is worth.
    build: {
      assetsInlineLimit: (file) => (/astro_type_script.*\.js$/.test(file) ? true : undefined),
    },
    server: {
      fs: { allow: ['.', content] },
      // Other builds write their sites there.
      watch: { ignored: ['**/.daybook/**'] },
    },
  },
});
