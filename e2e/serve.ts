import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compress } from './compress.ts';

/**
 * Serves a built site below its base path as a static host does: a folder by its
 * `index.html`, a folder without its slash by a redirect, all else by `404.html`,
 * and what is text compressed.
 *
 * @param latency After how many milliseconds it begins to answer.
 */
export async function serve(folder: string, base: string, latency = 0): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (latency > 0) await setTimeout(latency);
    await answer(folder, base, decodeURIComponent(pathname), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Served {
  origin: string;
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.ico': 'image/x-icon',
  '.md': 'text/markdown; charset=utf-8',
};

async function answer(
  folder: string,
  base: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined;
  const file = below === undefined ? undefined : await fileAt(folder, below);
  if (file === 'folder') {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
  } else if (file) {
    const type = types[extname(file)] ?? 'application/octet-stream';
    await send(200, type, await readFile(file), request, response);
  } else {
    const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
    await send(404, 'text/html; charset=utf-8', page, request, response);
  }
}

async function send(
  status: number,
  type: string,
  bytes: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { body, headers } = await compress(bytes, type, request.headers['accept-encoding']);
  const length = { 'Content-Type': type, 'Content-Length': body.length };
  response.writeHead(status, { ...length, ...headers }).end(body);
}

async function fileAt(folder: string, path: string): Promise<string | undefined> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  return found ? file : undefined;
}
