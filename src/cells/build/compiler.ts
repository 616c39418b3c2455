import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IMPORTABLE } from '../parts.ts';
import { AMBIENT } from './ambient.ts';
import { plotTypes } from './plot-types.ts';

/**
 * Runs TypeScript once over some texts, each a module of its own, and tells what it
 * says. The native compiler reads files, so they are written to `folder` for a moment.
 * Texts with the same declarations of `daybook` lie in one folder, beside a package of
 * that name: so each import of it finds what its post can import.
 */
export async function compile(
  texts: readonly ModuleText[],
  { folder, dataTypes }: { folder: string; dataTypes: string },
): Promise<Diagnostic[]> {
  await mkdir(folder, { recursive: true });
  // Two runs may check the same log at once.
  const place = await mkdtemp(join(folder, 'mirror-'));
  try {
    const daybooks = [...new Set(texts.map(({ daybook }) => daybook))];
    const named = texts.map(({ text, daybook }, index): [string, string] => [
      `${daybooks.indexOf(daybook)}/${index}.ts`,
      text,
    ]);
    const shared: [string, string][] = [
      [AMBIENT_FILE, AMBIENT],
      [DATA_FILE, dataTypes],
      [PLOT_FILE, plotTypes(packageFolder(PLOT))],
    ];
    const files = [...shared, ...named].map(([file]) => file);
    const config = JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files });
    const packages = daybooks.map((_, at) => join(place, `${at}/node_modules/${DAYBOOK}`));
    await Promise.all(packages.map((path) => mkdir(path, { recursive: true })));
    await Promise.all([
      ...[...shared, ...named].map(([file, content]) => writeFile(join(place, file), content)),
      ...packages.map((path, at) => writeFile(join(path, 'index.d.ts'), daybooks[at] ?? '')),
      writeFile(join(place, 'tsconfig.json'), config),
    ]);
    return parse(await run(place));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const AMBIENT_FILE = 'ambient.d.ts';
const DATA_FILE = 'data-sets.d.ts';
const PLOT_FILE = 'plot.d.ts';
const PLOT = '@observablehq/plot';
const DAYBOOK = 'daybook';

/**
 * Strict, but for options that forbid a style and find no mistake, and for
 * `noUncheckedIndexedAccess`: numerical code would be full of `?? 0`.
 */
export const COMPILER_OPTIONS = {
  noEmit: true,
  target: 'esnext',
  // What the browsers of readers and the Node of the build both have.
  lib: ['es2025', 'esnext.disposable', 'esnext.array'],
  types: [],
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  strict: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  // Of `daybook` each folder has its own.
  paths: Object.fromEntries(
    Object.entries(IMPORTABLE)
      .filter(([specifier]) => specifier !== DAYBOOK)
      .map(([specifier, from]) => [specifier, [declarationsOf(from)]]),
  ),
};

function declarationsOf(from: string): string {
  return from === PLOT
    ? `./${PLOT_FILE}`
    : fileURLToPath(new URL(`../runtime/${from}`, import.meta.url));
}

function packageFolder(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${name} is not installed.`);
  return dirname(manifest);
}

async function run(folder: string): Promise<string> {
  const executable = await findExecutable();
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 256 * 2 ** 20 };
    execFile(executable, ['-p', '.', '--pretty', 'false'], options, (error, stdout, stderr) => {
      // It ends with 1 or 2 when there is something to say.
      if (error && typeof error.code !== 'number') reject(error);
      else if (stderr) reject(new Error(`TypeScript could not run: ${stderr}`));
      else resolve(stdout);
    });
  });
}

/** The package knows which executable is this platform's, but does not export what it knows. */
async function findExecutable(): Promise<string> {
  const path = join(packageFolder('typescript7'), 'lib/getExePath.js');
  const found = (await import(pathToFileURL(path).href)) as { default(): string };
  return found.default();
}

function parse(output: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const elsewhere: string[] = [];
  let current: Diagnostic | undefined;
  for (const line of output.split(/\r?\n/)) {
    const match = /^(?:(.+)\((\d+),(\d+)\): )?error (TS\d+): (.*)$/.exec(line);
    if (!match) {
      current?.details.push(line.trim());
      continue;
    }
    const [, file = '', row, column, code = '', message = ''] = match;
    const [, text] = /^\d+\/(\d+)\.ts$/.exec(file) ?? [];
    current = {
      text: Number(text),
      line: Number(row),
      column: Number(column),
      code,
      message,
      details: [],
    };
    if (text !== undefined) found.push(current);
    else if (file === '' || [DATA_FILE, AMBIENT_FILE, PLOT_FILE].includes(file))
      elsewhere.push(line);
  }
  if (elsewhere.length > 0) throw new Error(`TypeScript could not run: ${elsewhere.join('\n')}`);
  return found.map((each) => ({
    ...each,
    details: each.details.filter((detail) => detail !== ''),
  }));
}

/** What the compiler reads in place of a scope of a post. */
export interface ModuleText {
  text: string;
  /** The declarations of `daybook`, as the post sees it. */
  daybook: string;
}

export interface Diagnostic {
  /** Which of the texts. */
  text: number;
  /** 1-based, the column in UTF-16 code units. */
  line: number;
  column: number;
  /** `TS2322` */
  code: string;
  message: string;
  /** The indented lines below the message, that give its reasons. */
  details: string[];
}
