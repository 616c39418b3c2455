import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { programRoot } from '../folder/places.ts';
import { serverFrom, serverOptions } from './dev.ts';
import { readOptions, UsageError, withUsage } from './options.ts';

const usage = 'npm run preview -- [--outDir <folder>] [--port <number>] [--host <address>]';

/** `npm run preview`: serves what was built. */
export function previewCommand(args: string[]): Promise<number> {
  return withUsage(usage, async () => {
    const { values } = readOptions(args, {
      options: { outDir: { type: 'string' }, ...serverOptions },
    });
    const outDir = values.outDir
      ? resolve(process.env['INIT_CWD'] ?? '.', values.outDir)
      : join(programRoot, 'dist');
    const server = serverFrom(values);
    if (!existsSync(join(outDir, 'index.html')))
      throw new UsageError(`there is no site in \`${outDir}\`: run \`npm run build\` first`);
    const { preview } = await import('astro');
    const running = await preview({ root: programRoot, outDir, server });
    process.stdout.write(
      `Serving ${outDir} at http://${running.host ?? 'localhost'}:${running.port}/\n`,
    );
    await running.closed();
    return 0;
  });
}
