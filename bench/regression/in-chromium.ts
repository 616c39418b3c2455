import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '../../e2e/chromium.ts';
import type { WorkerTask } from './worker.ts';

/** Times tasks in a classic worker of Chromium, as cells run; undefined where there is no Chromium. */
export async function openChromium(): Promise<Chromium | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  return {
    version: browser.version(),
    time: (task) => page.evaluate(timeInWorker, { code, task }),
    close: () => browser.close(),
  };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** In the page, where it knows nothing of this file. A new worker has no compiled code. */
function timeInWorker({ code, task }: { code: string; task: WorkerTask }): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(url);
    const end = () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    worker.onmessage = ({ data }: MessageEvent<number[]>) => {
      end();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message));
    };
    worker.postMessage(task);
  });
}

export interface Chromium {
  version: string;
  /** In milliseconds, one for each run. */
  time: (task: WorkerTask) => Promise<number[]>;
  close: () => Promise<void>;
}
