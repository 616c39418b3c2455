import { isDeepStrictEqual } from 'node:util';
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import type { ComputedAnswer } from './judge-homework.ts';
import { splitFrontMatter } from './front-matter.ts';
import { changesOf } from './changes.ts';
import type { Change, Edit } from './changes.ts';
import { writeAnswer } from './written-answer.ts';

/**
 * Writes computed answers into the text of a post and touches nothing else of it. An answer
 * that cannot be written so, because the YAML says something more at its place, is refused
 * with the reason.
 */
export function editAnswers(text: string, answers: readonly ComputedAnswer[]): Edited {
  const { yaml } = splitFrontMatter(text, '');
  // The front matter begins below the first line, behind a byte order mark or not.
  const start = text.indexOf('\n') + 1;
  const document = read(yaml);
  const refused: Edited['refused'] = [];
  const edits: Edit[] = [];
  const wanted = structuredClone(document.toJS() as unknown);
  for (const answer of answers) {
    const edit = editFor(document, yaml, answer);
    if (typeof edit === 'string') refused.push({ answer, why: edit });
    else {
      edits.push({ ...edit, start: start + edit.start, end: start + edit.end });
      setAnswer(wanted, answer, edit.value);
    }
  }
  edits.sort((a, b) => a.start - b.start);
  let edited = text;
  for (const { start, end, text: inserted } of edits.toReversed())
    edited = edited.slice(0, start) + inserted + edited.slice(end);
  if (edits.length > 0 && !holds(edited, wanted)) {
    const why = 'its front matter is written in a way that cannot be changed safely';
    return { text, changes: [], refused: answers.map((answer) => ({ answer, why })) };
  }
  return { text: edited, changes: changesOf(text, edits), refused };
}

function read(yaml: string): Document {
  return parseDocument(yaml, { schema: 'core', logLevel: 'error', uniqueKeys: false });
}

/** What is to be written where, or why it cannot be. */
function editFor(
  document: Document,
  yaml: string,
  computed: ComputedAnswer,
): (Edit & { value: number | string }) | string {
  const { question, work, at, value, written } = computed;
  const map = questionAt(document, work, at);
  if (typeof map === 'string') return map;
  if (!isSame(map.get('id'), question.id) || !isSame(map.get('proof'), question.proof))
    return CHANGED;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'answer');
  const { answer, tolerance } = question;
  if (!pair) {
    const text = writeAnswer(value, { tolerance });
    const place = answer === undefined ? beforeProof(map, yaml, text) : CHANGED;
    return typeof place === 'string' ? place : { ...place, value: meantBy(text) };
  }
  const node = pair.value;
  if (isAlias(node)) return SHARED;
  if (!isScalar(node) || !node.range) return CHANGED;
  if (node.anchor !== undefined) return SHARED;
  if (node.tag !== undefined) return `its answer has the tag \`${node.tag}\``;
  if (!isSame(node.value, answer)) return CHANGED;
  const [start, valueEnd] = node.range;
  const source = yaml.slice(start, valueEnd);
  if (/^[|>][^\n]*#/.test(source)) return 'its answer has a comment in the place of its text';
  const quote = source.startsWith("'") ? "'" : source.startsWith('"') ? '"' : undefined;
  const text = writeAnswer(value, { answer, written, tolerance, quote });
  // Of a block, the line break at its end belongs to what follows.
  return { start, end: start + source.trimEnd().length, text, value: meantBy(text) };
}

/** The group of a question, or why nothing in it can be changed. */
function questionAt(document: Document, work: number, at: number): YAMLMap | string {
  let node: unknown = document.contents;
  for (const step of ['homework', work, 'questions', at]) {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) return SHARED;
    if (!isMap(node) && !isSeq(node)) return CHANGED;
    node = node.get(step, true);
  }
  if (isAlias(node)) return SHARED;
  if (!isMap(node)) return CHANGED;
  return node.anchor === undefined ? node : SHARED;
}

/** A new answer stands before the proof, which is there in any case. */
function beforeProof(map: YAMLMap, yaml: string, text: string): Edit | string {
  const key = map.items
    .map((pair) => pair.key)
    .find((key) => isScalar(key) && key.value === 'proof');
  if (!isScalar(key) || !key.range) return CHANGED;
  const [start] = key.range;
  if (map.flow) return { start, end: start, text: `answer: ${text}, ` };
  const before = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^[ -]*$/.test(before)) return 'its `proof` does not begin a line';
  const lineEnd = /\r?\n/.exec(yaml.slice(start))?.[0] ?? '\n';
  return { start, end: start, text: `answer: ${text}${lineEnd}${' '.repeat(before.length)}` };
}

/** Blanks around a text do not belong to it. */
function isSame(written: unknown, read: number | string | undefined): boolean {
  return (typeof written === 'string' ? written.trim() : written) === read;
}

function meantBy(text: string): number | string {
  return read(text).toJS() as number | string;
}

function setAnswer(data: unknown, { work, at }: ComputedAnswer, value: number | string): void {
  const { homework } = data as { homework: { questions: { answer?: unknown }[] }[] };
  const question = homework[work]?.questions[at];
  if (question) question.answer = value;
}

/** Whether the text says what it is to say, and nothing else. */
function holds(text: string, wanted: unknown): boolean {
  const document = read(splitFrontMatter(text, '').yaml);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}

const CHANGED = 'the file has changed meanwhile: run it again';
const SHARED = 'its answer is written for several places at once, by `&` and `*`';

export interface Edited {
  text: string;
  /** The lines that are other ones now. */
  changes: Change[];
  refused: { answer: ComputedAnswer; why: string }[];
}
