import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { live } from './live.ts';
import { openedFolder, reopenedFolder } from './opened.ts';

vi.mock('./opened.ts', () => ({
  openedFolder: vi.fn(),
  reopenedFolder: vi.fn(),
  problemsAfter: () => 'nothing is wrong',
}));

describe('live', () => {
  it('prints why a folder cannot be read after a save, and reads it after the next', async () => {
    const { said, sent, watcher } = serve();
    vi.mocked(reopenedFolder).mockReturnValueOnce(Promise.reject(new RangeError('too deep')));
    watcher.emit('all', 'change', '/log/days/a.md');
    await setImmediate();
    expect(said).toEqual([expect.stringContaining('could not be read: RangeError: too deep')]);
    vi.mocked(reopenedFolder).mockResolvedValueOnce(read);
    watcher.emit('all', 'change', '/log/days/a.md');
    await setImmediate();
    expect(said.slice(1)).toEqual(['\nnothing is wrong']);
    expect(sent).toEqual([{ type: 'full-reload', path: '*' }]);
  });

  it('prints why a folder cannot be read when a page is opened', async () => {
    const { said, sent, ws } = serve();
    vi.mocked(openedFolder).mockReturnValueOnce(Promise.reject(new Error('no folder')));
    ws.emit('connection');
    await setImmediate();
    expect(said).toEqual([expect.stringContaining('could not be read: Error: no folder')]);
    expect(sent).toEqual([]);
  });
});

const read = { problems: [], checked: 1 } as unknown as Awaited<ReturnType<typeof openedFolder>>;

/** A server that notes what it prints and what it sends. */
function serve() {
  const said: string[] = [];
  const sent: unknown[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const ws = Object.assign(new EventEmitter(), { send: (message: unknown) => sent.push(message) });
  const note = (text: string) => said.push(text);
  const server = {
    ...{ watcher, ws, environments: {} },
    config: { logger: { info: note, error: note } },
  } as unknown as ViteDevServer;
  const { configureServer } = live('/log') as unknown as {
    configureServer: (server: ViteDevServer) => void;
  };
  configureServer(server);
  return { said, sent, watcher, ws };
}
