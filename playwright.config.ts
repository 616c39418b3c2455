import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './e2e/chromium.ts';

const executablePath = findChromium();
const LIGHTHOUSE = '**/lighthouse.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/build-sites.ts',
  forbidOnly: true,
  // Generous: other work on the machine must not make a test fail.
  timeout: 120_000,
  expect: {
    timeout: 10_000,
    // More than what differs from one system to the next: see visual.spec.ts.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002 },
  },
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  // Pictures are made on purpose only: one that is missing fails.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  projects: [
    { name: 'browser', testIgnore: LIGHTHOUSE },
    // By itself, when all else is done: it measures time.
    { name: 'lighthouse', testMatch: LIGHTHOUSE, dependencies: ['browser'], workers: 1 },
  ],
  use: {
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS },
  },
});
