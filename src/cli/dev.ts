import { programRoot } from '../folder/places.ts';
import { checkFolder } from './check.ts';
import { readOptions, UsageError, withUsage } from './options.ts';

const usage = 'npm run dev -- [--port <number>] [--host <address>]';

/** `npm run dev`: the log at once, with drafts and scheduled days; problems are printed as they come. */
export function devCommand(args: string[]): Promise<number> {
  return withUsage(usage, async () => {
    const server = readServerOptions(args);
    await checkFolder('text', process.stderr);
    const { dev } = await import('astro');
    await dev({ root: programRoot, server });
    return 0;
  });
}

/** The address at which to serve. */
export function readServerOptions(args: string[]): { port?: number; host?: string } {
  const { values } = readOptions(args, {
    options: { port: { type: 'string' }, host: { type: 'string' } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError(`\`${values.port}\` is no port: write a number from 1 to 65535`);
  return { ...(port ? { port } : {}), ...(values.host ? { host: values.host } : {}) };
}
