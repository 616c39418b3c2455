import { isCollection, isScalar, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Explanation } from './explain.ts';
import { shown } from './shown.ts';

/** What is wrong, in words, and which part of the text is meant. */
type YamlExplanation = Explanation & { start: number; end: number };

/** Says in words what is wrong with the YAML itself, and where the author has to mend it. */
export function explainYamlError(
  error: YAMLError,
  text: string,
  document: Document,
): YamlExplanation {
  const [start, end] = error.pos;
  const at = { kind: 'yaml', start, end };
  const rest = lineFrom(text, start);
  const what = error.message;
  switch (error.code) {
    case 'TAB_AS_INDENT': {
      const fix = 'indent it with spaces';
      return { ...at, message: 'the line is indented with a tab, which YAML does not allow', fix };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        ...at,
        ...(what.startsWith('Nested') ? secondColon(text, start) : badIndent(text, start)),
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return { ...at, end: start + rest.length, ...noColon(rest) };
    case 'BAD_SCALAR_START': {
      const message = `a value cannot begin with \`${rest.charAt(0)}\``;
      return { ...at, message, fix: `put it in quotes: \`${inQuotes(rest)}\`` };
    }
    case 'BAD_DQ_ESCAPE': {
      const written = /\\[^\s"]?/.exec(rest)?.[0] ?? '\\';
      const fix = 'write two backslashes for one, or put the text in single quotes';
      return { ...at, message: `\`${written}\` has no meaning between double quotes`, fix };
    }
    case 'BAD_INDENT':
    case 'MISSING_CHAR': {
      const opening = what.startsWith('Missing closing') || what.startsWith('Flow');
      if (opening) return { ...at, ...neverClosed(text, document, start) };
      if (what.startsWith('Missing ,')) {
        const message = 'a comma is missing before this entry';
        return { ...at, message, fix: 'put a comma between the entries of a list in brackets' };
      }
      if (error.code === 'MISSING_CHAR') return { ...at, ...noColon(rest) };
      return { ...at, ...badIndent(text, start) };
    }
    case 'UNEXPECTED_TOKEN':
      return { ...at, ...unexpected(what, text, start) };
    case 'MULTIPLE_DOCS': {
      const message = '`---` begins a second document, and there can be only one';
      return { ...at, end: start + 3, message, fix: 'remove the line' };
    }
    case 'BLOCK_IN_FLOW': {
      const fix = 'put a comma between the fields, as in `{ course: cs109, units: [1] }`';
      return { ...at, message: 'a comma is missing inside the brackets before this', fix };
    }
    case 'RESOURCE_EXHAUSTION': {
      // Where the parser gave up depends on the machine: the line's first bracket is meant.
      const lineStart = text.lastIndexOf('\n', start) + 1;
      const first = lineStart + Math.max(0, lineFrom(text, lineStart).search(/[[{]/));
      const fix = 'remove the brackets that are too many';
      const message = 'the brackets are nested too deeply';
      return { ...at, start: first, end: first + 1, message, fix };
    }
    default: {
      const message = `this is not YAML: ${what.split('\n', 1)[0]?.replace(/\.$/, '') ?? ''}`;
      return { ...at, message, fix: 'put the text in quotes, or remove what does not belong here' };
    }
  }
}

function badIndent(text: string, from: number) {
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const message = 'the line is not indented like the lines before it';
  return { start, end: start + 1, message, fix: 'indent it with as many spaces as they have' };
}

/** `title: One: two`, or a line below that is indented by mistake. */
function secondColon(text: string, start: number) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = lineFrom(text, lineStart);
  const value = line.slice(start - lineStart);
  if (!/:(?:\s|$)/.test(value)) {
    const below = /^.*\n?/.exec(text.slice(start))?.[0].length ?? 0;
    return badIndent(text, start + below);
  }
  const message = 'the value holds a colon and a space, which would begin another field';
  const fix = `put it in quotes: \`${line.slice(0, start - lineStart).trimStart()}${inQuotes(value)}\``;
  return { end: start + value.length, message, fix };
}

function noColon(line: string) {
  const message = `\`${shown(line)}\` is not a field: a colon and a space are missing`;
  return { message, fix: 'write `key: value`, or indent the line if it continues the one above' };
}

/** The parser finds an unclosed quote or bracket where the text ends; the author must look where it opened. */
function neverClosed(text: string, document: Document, end: number) {
  let start = end;
  visit(document, {
    Node(_key, node) {
      if (node.range?.[1] !== end) return undefined;
      const opens =
        (isScalar(node) && node.type?.startsWith('QUOTE')) || (isCollection(node) && node.flow);
      if (!opens) return undefined;
      start = node.range[0];
      return visit.BREAK;
    },
  });
  const sign = text.charAt(start);
  const partner = { '[': ']', '{': '}' }[sign] ?? sign;
  return start === end
    ? { message: 'a quote or bracket is never closed', fix: 'close it' }
    : {
        ...{ start, end: start + 1 },
        message: `the ${sign === '"' || sign === "'" ? 'quote' : 'bracket'} \`${sign}\` is never closed`,
        fix: `close it with \`${partner}\`, or put the whole value in quotes`,
      };
}

function unexpected(what: string, text: string, start: number) {
  const rest = lineFrom(text, start);
  if (what.startsWith('Unexpected block-seq-ind')) {
    const fix = 'begin the list on the next line, or put the text in quotes';
    return { message: 'a list cannot begin on the line of its field', fix };
  }
  if (/^[\]}]/.test(rest)) {
    const message = `\`${rest.charAt(0)}\` closes a bracket that was never opened`;
    return { end: start + 1, message, fix: 'remove it, or put the whole value in quotes' };
  }
  if (what.includes('at node end')) {
    const message = `\`${shown(rest)}\` follows a value that has ended already`;
    const quotes = text.slice(0, start).trimEnd().endsWith("'") ? 'double' : 'single';
    return { end: start + rest.length, message, fix: `put the whole value in ${quotes} quotes` };
  }
  if (what.startsWith('Not a YAML token') || what.startsWith('Block scalar header')) {
    const message = 'text cannot stand on the line of `|` or `>`';
    return { end: start + rest.length, message, fix: 'begin the text on the next line, indented' };
  }
  const message = `\`${shown(rest)}\` does not belong here`;
  return { end: start + rest.length, message, fix: 'put the whole value in quotes, or remove it' };
}

function lineFrom(text: string, start: number): string {
  return /^.*/.exec(text.slice(start, start + 2000))?.[0].trimEnd() ?? '';
}

function inQuotes(value: string): string {
  return shown(JSON.stringify(value));
}
