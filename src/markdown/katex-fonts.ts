import type { Plugin } from 'vite';

/**
 * Leaves KaTeX's style sheet its WOFF2 fonts alone: every browser that knows the rest of
 * our CSS reads them, and the others would be forty files more in each site.
 */
export function katexFonts(): Plugin {
  return {
    name: 'daybook:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/katex(?:\.min)?\.css/.test(id)) return undefined;
      const others = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\((["'])(?:woff|truetype)\1\)/g;
      return { code: code.replace(others, ''), map: null };
    },
  };
}
