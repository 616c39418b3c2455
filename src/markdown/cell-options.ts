import { type CellOptions, LONGEST_TIMEOUT } from '../journal/cell.ts';
import { nearMiss } from '../journal/near-miss.ts';
import { type Draft, report } from './draft.ts';
import type { Word } from './fence.ts';

/** Reads the words behind `run`. What is wrong with one of them is a problem, and it does not count. */
export function readCellOptions(draft: Draft, words: readonly Word[]): NamedOptions {
  const read: NamedOptions = { options: {} };
  const seen = new Set(['run']);
  for (const word of words) {
    const wrong = wrongWith(draft, read, seen, word);
    if (wrong) report(draft, word, { kind: 'cell-option', length: word.text.length, ...wrong });
  }
  return read;
}

/** Whether a word behind a language is an option that only a cell has. */
export function isCellOption(word: string): boolean {
  const { key, value } = partsOf(word);
  return WITH_VALUE.has(key) ? value !== undefined : FLAGS.has(key) && value === undefined;
}

function wrongWith(
  draft: Draft,
  read: NamedOptions,
  seen: Set<string>,
  { text }: Word,
): Wrong | undefined {
  const { key, value, isSpaced } = partsOf(text);
  if (seen.has(key))
    return { message: `\`${key}\` is written twice`, fix: 'leave one of them out' };
  const example = WITH_VALUE.get(key);
  if (!example && !FLAGS.has(key)) return unknown(key, value);
  seen.add(key);
  if (isSpaced) {
    const fix = value ? `write \`${key}=${value}\`` : `write \`${example ?? key}\``;
    return { message: `a blank stands before the \`=\` of \`${key}\``, fix };
  }
  if (example && !value) {
    return { message: `\`${key}\` has no value`, fix: `write for example \`${example}\`` };
  }
  if (!example && value !== undefined) {
    return { message: `\`${key}\` takes no value`, fix: `write \`${key}\`, or leave it out` };
  }
  return setOption(draft, read, key, value ?? '');
}

function setOption(
  draft: Draft,
  read: NamedOptions,
  key: string,
  value: string,
): Wrong | undefined {
  switch (key) {
    case 'name':
      return setName(draft, read, value);
    case 'hide':
      return setHide(read, value);
    case 'timeout':
      return setTimeout(read, value);
    case 'static':
    case 'isolated':
    case 'fails':
      read.options[key] = true;
      return undefined;
    default:
      return unknown(key, value);
  }
}

function setName(draft: Draft, read: NamedOptions, name: string): Wrong | undefined {
  if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(name)) {
    const fix = `write letters, digits, \`-\` and \`_\`, as in \`name=${nameLike(name)}\``;
    return { message: `\`${name}\` cannot be the name of a cell`, fix };
  }
  // A number would be the address of a cell without a name: `#cell-2`.
  if (!/\p{L}/u.test(name)) {
    const fix = 'write a name with a letter in it, or none: a cell has its number without it';
    return { message: `\`${name}\` cannot be the name of a cell: it has no letter`, fix };
  }
  const first = draft.cells.find((cell) => cell.name === name);
  if (first) {
    const message = `\`${name}\` is already the name of the cell in line ${first.line}`;
    return { message, fix: 'give this one another name' };
  }
  read.name = name;
  return undefined;
}

/** A name that is allowed and looks like what was written. */
function nameLike(name: string): string {
  const like = name.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /\p{L}/u.test(like) ? like : 'fit';
}

function setHide(read: NamedOptions, value: string): Wrong | undefined {
  const hidden = HIDEABLE.find((one) => one === value);
  if (hidden) {
    read.options.hide = hidden;
    return undefined;
  }
  const meant = nearMiss(value, HIDEABLE);
  const fix = meant ? `write \`hide=${meant}\`` : 'write `hide=code` or `hide=output`';
  return { message: `\`${value}\` cannot be hidden`, fix };
}

const HIDEABLE = ['code', 'output'] as const;

function setTimeout(read: NamedOptions, value: string): Wrong | undefined {
  const seconds = /^\d*\.?\d+$/.test(value) ? Number(value) : NaN;
  if (seconds > 0 && seconds <= LONGEST_TIMEOUT) {
    read.options.timeout = seconds;
    return undefined;
  }
  const fix = `write a number of seconds above 0 and up to ${LONGEST_TIMEOUT}, as in \`timeout=5\``;
  return { message: `\`${value}\` is no timeout`, fix };
}

function unknown(key: string, value: string | undefined): Wrong {
  const meant = nearMiss(key, [...WITH_VALUE.keys(), ...FLAGS]);
  const example = WITH_VALUE.get(meant ?? '');
  const instead = example && value ? `${meant}=${value}` : (example ?? meant);
  return {
    message: `\`${key}\` is not an option of a cell`,
    fix: instead === undefined ? EVERY_OPTION : `write \`${instead}\``,
  };
}

function partsOf(word: string): { key: string; value?: string; isSpaced: boolean } {
  const [key = '', ...rest] = word.split('=');
  if (rest.length === 0) return { key, isSpaced: false };
  const value = rest.join('=').trim();
  return {
    key: key.trim(),
    value: /^(["'])(.*)\1$/s.exec(value)?.[2]?.trim() ?? value,
    isSpaced: /\s$/.test(key),
  };
}

/** The options with a value, each with an example. */
const WITH_VALUE = new Map([
  ['name', 'name=fit'],
  ['hide', 'hide=code'],
  ['timeout', 'timeout=5'],
]);

const FLAGS = new Set(['static', 'isolated', 'fails']);

const EVERY_OPTION =
  'write `name=…`, `hide=code`, `hide=output`, `static`, `isolated`, `timeout=…` or `fails`';

interface NamedOptions {
  name?: string;
  options: CellOptions;
}

interface Wrong {
  message: string;
  fix: string;
}
