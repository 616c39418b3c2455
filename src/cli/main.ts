import { enableCompileCache } from 'node:module';
import { contentFolder } from '../folder/places.ts';
import { didYouMean } from './options.ts';

/*
 * Every command of Daybook: `node src/cli/main.ts <command> …`, called by the scripts
 * of package.json. A command is loaded only when it is asked for.
 */

const commands = new Map(
  Object.entries<(args: string[]) => Promise<number>>({
    build: async (args) => (await import('./build.ts')).buildCommand(args),
    check: async (args) => (await import('./check.ts')).checkCommand(args),
    dev: async (args) => (await import('./dev.ts')).devCommand(args),
    preview: async (args) => (await import('./preview.ts')).previewCommand(args),
    new: async (args) => (await import('./new.ts')).newCommand(args),
    import: async (args) =>
      (await import('./import.ts')).importCommand(args, {
        contentFolder: contentFolder(),
        cwd: process.env['INIT_CWD'] ?? process.cwd(),
        out: (line) => process.stdout.write(`${line}\n`),
      }),
  }),
);

enableCompileCache();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['DAYBOOK_CONTENT'] = contentFolder();
// Astro takes these for its own when the shell has them: `DEV=1` would put drafts into a site.
for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'])
  Reflect.deleteProperty(process.env, name);

const [name = '', ...args] = process.argv.slice(2);
const command = commands.get(name);
if (command) {
  process.exitCode = await command(args);
} else {
  const known = [...commands.keys()];
  const what = name === '' ? 'the command is missing' : `there is no command \`${name}\``;
  process.stderr.write(`daybook: ${what}${didYouMean(name, known)}\n`);
  process.exitCode = 2;
}
