import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from './test.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Starts `dev` over a copy of the specimen, and waits for its first page. */
export async function startDev(): Promise<DevServer> {
  // Not in `test-results`, which Vite does not watch.
  const log = await mkdtemp(join(tmpdir(), 'daybook-e2e-'));
  await cp(join(root, 'e2e/specimen'), log, { recursive: true });
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['src/cli/main.ts', 'dev', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, DAYBOOK_CONTENT: log, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listen = (data: Buffer) => (printed += data.toString());
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
  await expect
    .poll(
      () => {
        if (server.exitCode !== null) throw new Error(`dev has ended:\n${printed}`);
        return fetch(`${address}/day/1/`).then(
          ({ status }) => status,
          () => 0,
        );
      },
      { timeout: 90_000 },
    )
    .toBe(200);
  return {
    ...{ log, address },
    printed: () => printed,
    forget: () => (printed = ''),
    hasEnded: () => server.exitCode !== null,
    stop: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      await rm(log, { recursive: true, force: true });
      const caches = join(root, '.daybook');
      for (const name of await readdir(caches))
        if (name.startsWith(basename(log))) await rm(join(caches, name), { recursive: true });
    },
  };
}

export interface DevServer {
  /** The folder with the copy. */
  log: string;
  address: string;
  /** What it has printed since the start, or since `forget`. */
  printed(): string;
  forget(): void;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
