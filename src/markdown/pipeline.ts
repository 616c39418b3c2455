import { type ShikiConfig, unified } from '@astrojs/markdown-remark';
import remarkMath from 'remark-math';
import { remarkDayLinks } from './day-links.ts';
import { rehypeAside } from './rehype-aside.ts';
import { rehypeJournal } from './rehype-journal.ts';
import { rehypeWrittenHtml } from './rehype-written-html.ts';
import { remarkDollars } from './remark-dollars.ts';
import { remarkProse } from './remark-prose.ts';
import { remarkShallow } from './remark-shallow.ts';

/**
 * Astro's Markdown processor with the plugins of the log. Astro adds, in this order:
 * remark-parse and remark-gfm before the first, remark-rehype and Shiki between the two
 * lists, heading ids, rehype-raw and rehype-stringify after the last.
 */
export function createPipeline() {
  return unified({
    remarkPlugins: [
      // The tokens and nodes of mathematics…
      remarkMath,
      // …by our own rule for `$`, which leaves money alone.
      remarkDollars,
      // The names of days.
      remarkDayLinks,
      // Around the parser with all its extensions: what is too deep never reaches it.
      remarkShallow,
      // One walk over the Markdown: emoji, links to days, formulas, languages, callouts, the excerpt.
      remarkProse,
    ],
    rehypePlugins: [
      // Shiki is done: its code need not be walked by the steps below.
      rehypeAside,
      // Before the walk over the HTML, so that it sees the author's own elements.
      rehypeWrittenHtml,
      // One walk over the HTML: links, pictures, figures, videos, tables, headings.
      rehypeJournal,
    ],
    gfm: true,
    // It costs a tenth of the time and changes what the author wrote.
    smartypants: false,
  }).createRenderer({ syntaxHighlight: 'shiki', shikiConfig });
}

/** Every colour of these two has enough contrast on its background; a test holds them to it. */
export const THEMES = {
  light: 'github-light-high-contrast',
  dark: 'github-dark-high-contrast',
} as const;

/** Both themes in one HTML, as custom properties: the style sheet says which is seen. */
const shikiConfig = {
  themes: THEMES,
  defaultColor: false,
  transformers: [
    {
      name: 'the-same-every-time',
      /**
       * Shiki gives a line up after half a second, so that a busy machine would make
       * other HTML than an idle one. A limit of its length is the same everywhere.
       */
      preprocess(_code, options) {
        options.tokenizeTimeLimit = 0;
        options.tokenizeMaxLineLength = 10_000;
      },
    },
  ],
} satisfies Partial<ShikiConfig>;
