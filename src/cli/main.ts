import { enableCompileCache } from 'node:module';
import { nearMiss } from '../folder/near-miss.ts';
import { contentFolder } from '../folder/places.ts';

/*
 * Every command of Daybook: `node src/cli/main.ts <command> …`, called by the scripts
 * of package.json. A command is loaded only when it is asked for.
 */

const commands: Record<string, (args: string[]) => Promise<number>> = {
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
};

enableCompileCache();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['DAYBOOK_CONTENT'] = contentFolder();

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  process.exitCode = await command(args);
} else {
  const near = nearMiss(name, Object.keys(commands));
  const hint = near ? `; did you mean \`${near}\`?` : '';
  const known = Object.keys(commands).join(', ');
  process.stderr.write(`daybook: there is no command \`${name}\`${hint} (${known})\n`);
  process.exitCode = 2;
}
