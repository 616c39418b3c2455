import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{src,bench,docs}/**/*.test.ts'], testTimeout: 30_000 },
});
