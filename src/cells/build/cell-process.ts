import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RuntimeMessage } from '../contract.ts';
import type { Ending } from './outcome.ts';
import type { FromChild, Order, Script, ToChild } from './protocol.ts';

/**
 * A process in which programs run one after the other. It is started when it is needed,
 * and again when a program has taken it down.
 */
export class CellProcess {
  readonly #scripts: Script[];
  #child: ChildProcess | undefined;

  constructor(scripts: Script[]) {
    this.#scripts = scripts;
  }

  /** Runs a program to its end, whatever it does. What it posts goes to `hear`. */
  async run(order: Order, { hear, read }: Ears): Promise<Ending> {
    // It may have ended while nobody listened.
    if (!this.#child?.connected) this.#child = start(this.#scripts);
    const child = this.#child;
    return new Promise((resolve, reject) => {
      let errors = '';
      let silence = 0;
      // This process may be busy itself: what counts is how often it looked, not how long.
      const watch = setInterval(() => {
        if (++silence > MOST_SILENCE) child.kill('SIGKILL');
      }, 250);
      const finish = (ending: Ending) => {
        clearInterval(watch);
        child.removeAllListeners();
        child.stderr?.removeAllListeners();
        resolve(ending);
      };
      child.stderr?.on('data', (text) => (errors = `${errors}${String(text)}`.slice(-2_000)));
      child.on('message', (message: FromChild) => {
        silence = 0;
        greeted.add(child);
        if (message.type === 'alive') return;
        if (message.type !== 'said') {
          finish(message);
          if ('isSpent' in message && message.isSpent) this.close();
          return;
        }
        hear(message.text);
        if (!message.text.startsWith('{"type":"load"')) return;
        const { name } = JSON.parse(message.text) as RuntimeMessage & { type: 'load' };
        void read(name).then((content) => {
          for (const answer of answersTo(name, content)) tell(child, answer);
        });
      });
      child.on('error', reject);
      child.on('exit', (_code, signal) => {
        clearInterval(watch);
        if (this.#child !== child) {
          finish({ type: 'closed' });
          return;
        }
        this.#child = undefined;
        // It never could: the fault is ours, not the program's.
        if (!greeted.has(child))
          reject(new Error(`The process for cells could not start. ${errors}`));
        // Engines end by a signal when there is no memory left, and so does whoever watches over it.
        const full = signal !== null || /memory|heap/i.test(errors);
        finish({ type: 'stopped', reason: full ? 'memory' : 'exit', cell: undefined });
      });
      tell(child, { type: 'run', order });
    });
  }

  /** Ends the process, and with it the program that runs. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** The processes that could start. */
const greeted = new WeakSet<ChildProcess>();

/** A process that is heard every quarter of a second, and then not for ten, is stuck. */
const MOST_SILENCE = 40;

function start(scripts: Script[]): ChildProcess {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
    execArgv: [
      '--permission',
      '--allow-worker',
      ...SOURCES.map((path) => `--allow-fs-read=${fileURLToPath(new URL(path, import.meta.url))}`),
      '--experimental-vm-modules',
      // Whoever gets hold of something of Node's cannot change what the next program meets.
      '--frozen-intrinsics',
      '--disallow-code-generation-from-strings',
      '--disable-warning=ExperimentalWarning',
    ],
    // Nothing of this machine is known to a program.
    env: { TZ: 'UTC', LANG: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  tell(child, { type: 'runtime', scripts });
  return child;
}

/** All that the process may read: its own sources. Programs and data are sent to it. */
const SOURCES = [
  './child.ts',
  './worker.ts',
  './harden.ts',
  './protocol.ts',
  '../contract.ts',
  '../drive.ts',
];

function tell(child: ChildProcess, message: ToChild): void {
  // It may have ended a moment ago; then its `exit` is on the way.
  if (child.connected) child.send(message, () => undefined);
}

/** Bytes go in pieces: a large message is held several times before it is there. */
function* answersTo(name: string, content: string | Uint8Array | undefined): Generator<ToChild> {
  if (!(content instanceof Uint8Array)) {
    yield { type: 'data', name, content };
    return;
  }
  const { length: size } = content;
  let at = 0;
  do {
    const bytes = content.subarray(at, at + PIECE);
    yield { type: 'bytes', name, size, at, bytes };
    at += PIECE;
  } while (at < size);
}

const PIECE = 2 ** 20;

interface Ears {
  hear(text: string): void;
  /** The content of a data set, undefined when there is none. */
  read(name: string): Promise<string | Uint8Array | undefined>;
}
