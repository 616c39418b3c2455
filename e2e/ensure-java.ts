import { spawnSync } from 'node:child_process';

/*
 * Makes sure that there is a Java, which the checker of HTML runs on, before the browser tests
 * begin: where none is found it installs Debian's package, or says what to do.
 */

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const hasJava = () => run('java', ['-version']);

if (!hasJava() && process.getuid?.() === 0) {
  process.stdout.write('No Java found: installing one …\n');
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'default-jre-headless']);
}
if (!hasJava()) {
  process.stderr.write(
    'No Java found or installed: the HTML of the pages is checked with it. Install one (Debian: `apt-get install default-jre-headless`).\n',
  );
  process.exit(1);
}
