import { frame as frameScript, worker as workerScript } from 'daybook:sandbox';
import type { Part } from '../contract.ts';
import type {
  Batch,
  DataContent,
  FromFrame,
  Order,
  RunEnd,
  ScriptName,
  ToFrame,
} from './protocol.ts';

/**
 * A place to run programs of anybody in: a hidden frame without an origin, without a
 * network and without a way to the page. It is made when first needed, and made anew
 * when it no longer answers. One run at a time; a new one ends the one before.
 */
export function openSandbox(script: GetScript): Sandbox {
  let frame: Promise<Frame> | undefined;
  let current: { run: number; frame?: Frame; watch: Watch; done(end: RunEnd): void } | undefined;
  let runs = 0;

  const open = () => (frame ??= openFrame(hear));
  const close = () => {
    void frame?.then(({ element }) => {
      element.remove();
    });
    frame = undefined;
  };
  const finish = (end: RunEnd) => {
    const { done } = current ?? {};
    current = undefined;
    done?.(end);
  };

  function hear(message: FromFrame) {
    if (message.type === 'pong') silences = 0;
    else if (message.run !== current?.run) return;
    else if (message.type === 'end') finish(message.end);
    else if (message.type === 'outputs') current.watch.outputs(message.batches);
    else void load(current, message.name);
  }

  async function load({ run, frame, watch }: NonNullable<typeof current>, name: string) {
    const content = await watch.load(name).catch(() => undefined);
    frame?.send({ type: 'data', run, name, content });
  }

  // A frame whose process was killed says nothing. The page only notices by asking.
  let silences = 0;
  let pulse: ReturnType<typeof setInterval> | undefined;
  const ask = () => {
    if (!current?.frame) return;
    if (++silences <= MOST_SILENCES) {
      current.frame.send({ type: 'ping' });
      return;
    }
    close();
    finish({ how: 'silent', cell: -1 });
  };

  return {
    async warm(wanted) {
      const [ready, parts] = await Promise.all([open(), wanted]);
      await give(ready, parts, script);
      if (!current) ready.send({ type: 'warm', parts });
    },
    async run(order, watch) {
      const run = ++runs;
      finish({ how: 'stopped', cell: -1 });
      const ended = new Promise<RunEnd>((done) => {
        current = { run, watch, done };
      });
      const mine = current;
      silences = 0;
      clearInterval(pulse);
      pulse = setInterval(ask, PULSE);
      try {
        const ready = await open();
        await give(ready, order.parts, script);
        if (mine && current === mine) {
          mine.frame = ready;
          ready.send({ type: 'run', run, order });
        }
      } catch {
        close();
        if (current === mine) finish({ how: 'silent', cell: -1 });
      }
      const end = await ended;
      if (!current) clearInterval(pulse);
      return end;
    },
    stop() {
      // Whether the frame still hears it or not, for the reader the run is over.
      current?.frame?.send({ type: 'stop', run: current.run });
      finish({ how: 'stopped', cell: -1 });
    },
  };
}

async function openFrame(hear: (message: FromFrame) => void): Promise<Frame> {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.hidden = true;
  element.className = 'cell-sandbox';
  element.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${frameScript.replaceAll('</script', '<\\/script')}</script>`;
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    element.onload = resolve;
    document.body.append(element);
  });
  // Its origin is opaque and has no name to send to; the port goes to this very window.
  element.contentWindow?.postMessage('', '*', [port2]);
  port1.onmessage = ({ data }) => {
    hear(data as FromFrame);
  };
  return {
    element,
    given: new Set(),
    send(message) {
      const bytes = message.type === 'data' && message.content instanceof ArrayBuffer;
      port1.postMessage(message, bytes ? [message.content as ArrayBuffer] : []);
    },
  };
}

async function give({ given, send }: Frame, parts: Part[], script: GetScript): Promise<void> {
  await Promise.all(
    parts.map(async (name) => {
      if (given.has(name)) return;
      const text = name === 'core' ? workerScript : await script(name);
      if (given.has(name)) return;
      given.add(name);
      send({ type: 'script', name, text });
    }),
  );
}

/** No network, no pictures, no forms, no frames; scripts are those that the page puts in. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; " +
  "connect-src 'none'; form-action 'none'; base-uri 'none'";

/** After so many unanswered questions in a row, a second apart, a frame is taken for dead. */
const MOST_SILENCES = 2;
const PULSE = 1_000;

type GetScript = (name: ScriptName) => Promise<string>;

interface Frame {
  element: HTMLIFrameElement;
  given: Set<Part>;
  send(message: ToFrame): void;
}

export interface Watch {
  outputs(batches: Batch[]): void;
  /** Fetches a data set for the program. Bytes are handed over, so they are to be a copy. */
  load(name: string): Promise<DataContent>;
}

export interface Sandbox {
  /** Gets ready, so that a run with these parts begins at once; as far as it can while they are not known. */
  warm(parts: Promise<Part[]>): Promise<void>;
  /** Runs a program. Never rejects: how it ended is said. `cell: -1` where nobody knows the cell. */
  run(order: Order, watch: Watch): Promise<RunEnd>;
  stop(): void;
}
