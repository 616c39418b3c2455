import { programRoot } from '../folder/places.ts';
import { checkFolder } from './check.ts';
import { readOptions, UsageError, withUsage } from './options.ts';

const usage = 'npm run dev -- [--port <number>] [--host <address>]';

/** `npm run dev`: the log at once, with drafts and scheduled days; problems are printed as they come. */
export function devCommand(args: string[]): Promise<number> {
  return withUsage(usage, async () => {
    const { values } = readOptions(args, { options: serverOptions });
    const server = serverFrom(values);
    await checkFolder('text', process.stderr);
    process.env['NODE_ENV'] = 'development';
    const { dev } = await import('astro');
    await dev({ root: programRoot, server });
    return 0;
  });
}

/** What a command can be told of the address at which to serve. */
export const serverOptions = { port: { type: 'string' }, host: { type: 'string' } } as const;

/** The address at which to serve; throws UsageError for a port that there is not. */
export function serverFrom(values: { port?: string | undefined; host?: string | undefined }): {
  port?: number;
  host?: string;
} {
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError(`\`${values.port}\` is no port: write a number from 1 to 65535`);
  return { ...(port ? { port } : {}), ...(values.host ? { host: values.host } : {}) };
}
