import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

/*
 * The barest Astro site that shows such a log: the same Markdown packages as Daybook,
 * every other setting Astro's own. Output and caches go where the benchmark says.
 */
export default defineConfig({
  outDir: process.env.BARE_OUT,
  cacheDir: process.env.BARE_CACHE,
  vite: { cacheDir: `${process.env.BARE_CACHE}/vite` },
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }),
    shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' } },
  },
});
