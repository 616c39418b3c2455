import { describe, expect, it } from 'vitest';
import { findChromium } from '../../e2e/chromium.ts';
import { openChromium } from './in-chromium.ts';

describe('openChromium', () => {
  it.runIf(findChromium())('times a task in a worker, and passes on its errors', async () => {
    const chromium = await openChromium();
    try {
      const times = await chromium?.time({ task: 'columns, uniform', rows: 3000 });
      expect(times?.length).toBeGreaterThanOrEqual(9);
      await expect(chromium?.time({ task: 'line', rows: -2 })).rejects.toThrow();
    } finally {
      await chromium?.close();
    }
  });
});
