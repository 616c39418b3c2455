import type { ProvedAnswer } from '../cells/build/prove.ts';
import type { Cell } from '../journal/cell.ts';
import { nearMiss } from '../journal/near-miss.ts';
import type { Problem } from '../journal/problem.ts';
import type { Question } from '../journal/schemas.ts';
import { reachOf } from './compare-answers.ts';
import { placeOfProve } from './place-of-prove.ts';
import { shown, shownWithBlanks } from './shown.ts';
import { tellLetters } from './tell-letters.ts';
import { writeAnswer } from './written-answer.ts';

/** What the cell of a question's `proof` computed; what is wrong with the proof itself is told. */
export function computedFor(
  { question, path, work }: Asked,
  day: ProofDay,
): ProvedAnswer | undefined {
  const { id, proof, answer, tolerance } = question;
  const { asked, answers, cells, told, report } = day;
  if (tolerance !== undefined && (proof === undefined || typeof answer === 'string')) {
    const why = proof === undefined ? 'nothing is computed here' : 'a text is equal or not';
    const fix = proof === undefined ? 'write `proof:` and the name of a cell too' : 'remove it';
    report(`${path}.tolerance`, `\`tolerance\` means nothing: ${why}`, fix);
  }
  if (proof === undefined) return undefined;
  const named = cells.find(({ name }) => name === proof);
  const provers = (answers ?? []).filter((one) => one.question === id);
  if (!named) {
    report(`${path}.proof`, `the day has no cell \`${shown(proof)}\``, fixForCell(proof, id, day));
    for (const one of provers) told.add(one);
    return undefined;
  }
  const twin = asked.find(
    (one) => one.question !== question && one.question.id === id && one.question.proof === proof,
  );
  if (twin) {
    for (const one of provers) told.add(one);
    // Within one homework the id itself is the mistake.
    if (twin.work < work)
      report(
        `${path}.proof`,
        `\`${id}\` of two homeworks cannot be proved by the same cell`,
        'give one of the questions another id, or prove it in a cell of its own',
      );
    return undefined;
  }
  const found = provers.find(({ cell }) => cell === named.index);
  if (found) told.add(found);
  else if (answers) {
    const others = provers.filter(({ cell }) => !isNamedBy(cell, id, day));
    for (const one of others) told.add(one);
    const other = cells.find(({ index }) => index === others[0]?.cell);
    const message = other
      ? `\`${id}\` is proved by ${nameOf(other)}, and not by ${nameOf(named)}`
      : `${nameOf(named)} does not prove \`${id}\``;
    report(`${path}.proof`, message, other ? fixFor(other) : `write \`prove("${id}", …)\` in it`);
  }
  return found;
}

/** Tells of a computed answer that is not the recorded one, or that nobody has recorded. */
export function tellDifference(
  { question, path, written }: Asked,
  { value }: ProvedAnswer,
  day: ProofDay,
) {
  const { id, answer, tolerance, proof = '' } = question;
  const write = `\`npm run check -- --accept\` writes \`answer: ${shownWithBlanks(writeAnswer(value, { answer, written, tolerance }))}\``;
  if (answer === undefined) {
    const message = `\`${id}\` is open, but the cell \`${proof}\` computes ${inWords(value)}`;
    day.report(`${path}.proof`, message, write, 'warning');
    return;
  }
  const isMixed = typeof answer !== typeof value;
  const recorded = inWords(answer, isMixed, written);
  const apart = isMixed
    ? ''
    : typeof answer === 'number'
      ? `, more than ${reachOf({ answer, written, tolerance })} away`
      : tellLetters(answer, String(value));
  day.report(
    `${path}.answer`,
    `\`${id}\` is recorded as ${recorded}, but the cell \`${proof}\` computes ${inWords(value, isMixed)}${apart}`,
    `mend the cell or the answer; ${write}`,
  );
}

/** Tells of what was proved and is no question's proof. */
export function tellOthers(
  file: string,
  { asked, answers = [], cells, told, report }: ProofDay,
  problems: Problem[],
) {
  for (const answer of answers) {
    if (told.has(answer)) continue;
    const cell = cells.find(({ index }) => index === answer.cell);
    if (!cell) continue;
    const id = answer.question;
    const same = asked.filter(({ question }) => question.id === id);
    const stated = same.find(({ question }) => question.proof === undefined);
    if (stated) {
      const what = stated.question.answer === undefined ? 'open' : 'only stated';
      report(
        `${stated.path}.id`,
        `${nameOf(cell)} proves \`${id}\`, whose answer is ${what}`,
        `${fixFor(cell)} below it`,
      );
    } else {
      const other = same[0]?.question.proof ?? '';
      problems.push({
        ...{ file, ...placeOfProve(cell, id), severity: 'error', kind: 'proof' },
        ...(same.length === 0
          ? {
              message: `the day has no question \`${shown(id)}\``,
              fix: 'add it to the front matter, or prove one that is there',
            }
          : {
              message: `\`${id}\` is proved already, by the cell \`${other}\``,
              fix: 'keep one of the two',
            }),
      });
    }
  }
}

function isNamedBy(cell: number, id: string, { asked, cells }: ProofDay): boolean {
  const name = cells.find(({ index }) => index === cell)?.name;
  return asked.some(({ question }) => question.id === id && question.proof === name);
}

function fixForCell(proof: string, id: string, { answers = [], cells }: ProofDay): string {
  const prover = cells.find(({ index }) =>
    answers.some((one) => one.cell === index && one.question === id),
  );
  if (prover) return fixFor(prover);
  const names = cells.flatMap(({ name }) => name ?? []);
  const near = nearMiss(proof, names);
  if (near !== undefined) return `write \`${near}\``;
  if (names.length > 0) return `write one of ${names.map((name) => `\`${name}\``).join(', ')}`;
  return `name the cell that computes it, as in \`ts run name=${shown(proof)}\``;
}

function fixFor({ name }: Cell): string {
  return name === undefined
    ? 'give that cell a name, as in `ts run name=fit`, and write `proof: fit`'
    : `write \`proof: ${name}\``;
}

function nameOf({ name, index }: Cell): string {
  return name === undefined ? `cell ${index + 1}` : `the cell \`${name}\``;
}

function inWords(value: Value, withKind = false, written = String(value)): string {
  if (typeof value === 'number') return `${withKind ? 'the number ' : ''}${written}`;
  return `${withKind ? 'the text ' : ''}\`${shownWithBlanks(value)}\``;
}

type Value = number | string;
export type Report = (
  path: string,
  message: string,
  fix: string,
  severity?: Problem['severity'],
) => unknown;

/** A question, and where it stands in the front matter. */
export interface Asked {
  question: Question;
  /** Which homework of the day, and which question of it. */
  work: number;
  at: number;
  path: string;
  written: string | undefined;
}

/** What is known of the proofs of a day. */
export interface ProofDay {
  asked: Asked[];
  answers: readonly ProvedAnswer[] | undefined;
  cells: readonly Cell[];
  /** Answers of which nothing more is to be said. */
  told: Set<ProvedAnswer>;
  report: Report;
}
