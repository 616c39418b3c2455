import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * The rooms of the house, and what each may import: down only. `journal` is at the
 * bottom and knows zod, and packages that are as pure.
 */
const inside = (rooms) => rooms.map((room) => `**/${room}/**`);
const ABOVE_CELLS = inside([
  'markdown',
  'folder',
  'cli',
  'components',
  'feeds',
  'pages',
  'layouts',
]);
const wall = (files, forbidden, message) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map((group) => ({ group, message })) },
    ],
  },
});

export default defineConfig(
  globalIgnores([
    'dist',
    '.astro',
    '.daybook',
    'test-results',
    'playwright-report',
    'bench/bare/.astro',
  ]),
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    files: ['**/*.{js,mjs}', 'astro.config.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  wall(
    ['src/journal/**'],
    [['node:*', 'astro', 'astro:*', 'yaml', 'virtual:*', '../*']],
    'journal is pure: it imports zod, culori, fastest-levenshtein and its own files alone.',
  ),
  {
    files: ['src/regression/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\./)',
              message: 'regression is pure: it imports nothing but its own files.',
            },
          ],
        },
      ],
    },
  },
  {
    // Numerics read typed arrays by computed positions, which the compiler cannot follow.
    files: ['src/regression/**', 'src/lab/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  wall(
    ['src/lab/**'],
    [
      [
        'node:*',
        'astro:*',
        'virtual:*',
        ...inside(['build', 'runtime', 'browser']),
        ...ABOVE_CELLS,
      ],
    ],
    'the lab is the same at build and in the browser: it knows regression, journal and what cells share.',
  ),
  wall(
    ['src/markdown/**'],
    [
      [
        'astro:*',
        'virtual:*',
        ...inside(['folder', 'cells', 'cli', 'components', 'feeds', 'pages', 'layouts']),
      ],
    ],
    'markdown turns text into HTML: it knows packages and journal.',
  ),
  wall(
    ['src/cells/*.ts'],
    [['node:*', 'astro:*', 'virtual:*', './build/*', './browser/*', './runtime/*', ...ABOVE_CELLS]],
    'both sides of a cell share this: it knows packages and journal.',
  ),
  wall(
    ['src/cells/runtime/**'],
    [
      [
        'node:*',
        'astro:*',
        'virtual:*',
        ...inside(['build', 'browser', 'journal']),
        ...ABOVE_CELLS,
      ],
    ],
    'the runtime stands in an empty context: no Node, no page.',
  ),
  wall(
    ['src/cells/build/**'],
    [['astro:*', 'virtual:*', ...inside(['browser']), ...ABOVE_CELLS]],
    'cells are checked and run in plain Node, whatever they were found in.',
  ),
  wall(
    ['src/cells/browser/**'],
    [['node:*', 'astro:*', 'virtual:*', ...inside(['build']), ...ABOVE_CELLS]],
    'this runs in a page: no Node.',
  ),
  wall(
    ['src/browser/**'],
    [['node:*', 'astro:*', 'virtual:*', '../*']],
    'this runs in every page: no Node, and nothing of the other rooms.',
  ),
  wall(
    ['src/folder/**'],
    [
      [
        'astro:*',
        'virtual:*',
        ...inside(['cli', 'components', 'feeds', 'pages', 'layouts']),
        '**/log.ts',
      ],
    ],
    'folder reads and checks: it knows markdown, cells and journal.',
  ),
  wall(
    ['src/cards/**'],
    [
      [
        'astro:*',
        'virtual:*',
        ...inside([
          'markdown',
          'cells',
          'folder',
          'cli',
          'components',
          'feeds',
          'pages',
          'layouts',
        ]),
        '**/log.ts',
      ],
    ],
    'cards are drawn in plain Node, from what journal knows of a day.',
  ),
  wall(
    ['src/cli/**'],
    [['astro:*', 'virtual:*', ...inside(['components', 'feeds', 'pages', 'layouts']), '**/log.ts']],
    'commands run in plain Node: no modules that only Astro has.',
  ),
  wall(
    ['src/components/**', 'src/layouts/**', 'src/feeds/**', 'src/pages/**'],
    [['astro:content'], [...inside(['cli', 'folder']), '**/cells/build/**']],
    'pages read the log through log.ts.',
  ),
  wall(
    ['src/search/**'],
    [
      ['astro:content'],
      [
        ...inside(['cli', 'folder', 'markdown', 'pages', 'layouts', 'browser']),
        '**/cells/build/**',
      ],
    ],
    'what can be found is what pages show: search knows the log, components, feeds and what cells share.',
  ),
  wall(['e2e/**'], [inside(['src'])], 'e2e drives a built site; it knows nothing of the program.'),
);
