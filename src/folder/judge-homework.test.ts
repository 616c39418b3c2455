import { describe, expect, it } from 'vitest';
import { createRenderer } from '../markdown/render.ts';
import { inWords } from './fixtures/problems-of.ts';
import { judgeHomework } from './judge-homework.ts';
import type { JudgedHomework } from './judge-homework.ts';
import { readPost } from './post.ts';

const file = 'days/2024-05-14.md';
const render = await createRenderer();

/** Cells by name, `-` for one without: each proves what is written behind it. */
const CELLS = ['fit', 'other', '-'];
const allFences = CELLS.map((name) =>
  ['```ts run' + (name === '-' ? '' : ` name=${name}`), 'prove("q9", 1);', '```'].join('\n'),
).join('\n\n');

/** Judges a day whose questions are these lines of YAML; `told` says of each problem what it points at. */
async function judge(
  questions: string,
  answers?: Answers | null,
  fences = allFences,
): Promise<JudgedHomework & { told: string[] }> {
  const text = `---\ntitle: A day\ncategories: [a]\nhomework:\n  - course: c\n    module: 1\n    questions:\n${questions}---\n\n${fences}\n`;
  const post = await readPost(
    { kind: 'day', text, context: { file, base: '/', dayZero: '2023-12-31' } },
    render,
  );
  expect(post.problems.map(inWords)).toEqual([]);
  const proved = (answers ?? []).map(([name, question, value]) => ({
    ...{ cell: CELLS.indexOf(name), question, value },
  }));
  const judged = judgeHomework(
    { file, date: '2024-05-14', post },
    answers === null ? undefined : proved,
  );
  const lines = text.split('\n');
  const told = judged.problems.map(({ line, column, length = 1, severity, message, fix = '' }) => {
    const pointed = lines[line - 1]?.slice(column - 1, column - 1 + length) ?? '';
    return `${line}: ${pointed} ${severity} ${message} → ${fix}`;
  });
  return { ...judged, told };
}

const question = (fields: string, id = 'q1') =>
  `      - { id: ${id}, question: Why?, ${fields} }\n`;

type Answers = [cell: string, question: string, value: number | string][];

describe('judgeHomework', () => {
  it('knows what is proved, stated and open', async () => {
    const { homework, problems, computed } = await judge(
      question('answer: 7.60, proof: fit') +
        question('answer: 0, source: a book', 'q2') +
        question('unit: m', 'q3') +
        question('answer: reef, proof: other', 'q4'),
      [
        ['fit', 'q1', 7.6049],
        ['other', 'q4', 'reef'],
      ],
    );
    expect(problems).toEqual([]);
    expect(computed).toEqual([]);
    expect(homework).toMatchObject([{ course: 'c', module: 1 }]);
    expect(homework[0]?.questions).toMatchObject([
      { id: 'q1', state: 'proved', answer: 7.6, written: '7.60', computed: 7.6049, proof: 'fit' },
      { id: 'q2', state: 'stated', answer: 0, written: '0' },
      { id: 'q3', state: 'open', unit: 'm' },
      { id: 'q4', state: 'proved', answer: 'reef', computed: 'reef' },
    ]);
    expect(homework[0]?.questions[1]).not.toHaveProperty('computed');
  });

  it.each<[fields: string, answers: Answers, told: string]>([
    [
      'answer: 7.64, proof: fit',
      [['fit', 'q1', 7.7123]],
      '8: 7.64 error `q1` is recorded as 7.64, but the cell `fit` computes 7.7123, more than 0.005 away → mend the cell or the answer; `npm run check -- --accept` writes `answer: 7.71`',
    ],
    [
      'answer: 7.60, tolerance: 0.1, proof: fit',
      [['fit', 'q1', 7.7123]],
      '8: 7.60 error `q1` is recorded as 7.60, but the cell `fit` computes 7.7123, more than 0.1 away → mend the cell or the answer; `npm run check -- --accept` writes `answer: 7.71`',
    ],
    [
      'answer: "reef", proof: fit',
      [['fit', 'q1', 'bow line']],
      '8: "reef" error `q1` is recorded as `reef`, but the cell `fit` computes `bow line` → mend the cell or the answer; `npm run check -- --accept` writes `answer: bow line`',
    ],
    [
      'answer: "a  b", proof: fit',
      [['fit', 'q1', 'a b']],
      '8: "a  b" error `q1` is recorded as `a  b`, but the cell `fit` computes `a b`; they differ at character 3: a blank against `b` → mend the cell or the answer; `npm run check -- --accept` writes `answer: a b`',
    ],
    [
      'answer: a b, proof: fit',
      [['fit', 'q1', 'a  b']],
      '8: a b error `q1` is recorded as `a b`, but the cell `fit` computes `a  b`; they differ at character 3: `b` against a blank → mend the cell or the answer; `npm run check -- --accept` writes `answer: a  b`',
    ],
    [
      'answer: "7.64", proof: fit',
      [['fit', 'q1', 7.64]],
      '8: "7.64" error `q1` is recorded as the text `7.64`, but the cell `fit` computes the number 7.64 → mend the cell or the answer; `npm run check -- --accept` writes `answer: 7.64`',
    ],
    [
      'answer: 1, proof: fit',
      [['fit', 'q1', 'true']],
      '8: 1 error `q1` is recorded as the number 1, but the cell `fit` computes the text `true` → mend the cell or the answer; `npm run check -- --accept` writes `answer: "true"`',
    ],
    [
      'proof: fit',
      [['fit', 'q1', 7.6431284519]],
      '8: fit warning `q1` is open, but the cell `fit` computes 7.6431284519 → `npm run check -- --accept` writes `answer: 7.64313`',
    ],
    ['answer: 1, proof: fitt', [], '8: fitt error the day has no cell `fitt` → write `fit`'],
    [
      'answer: 1, proof: slope',
      [],
      '8: slope error the day has no cell `slope` → write one of `fit`, `other`',
    ],
    [
      'answer: 1, proof: slope',
      [['other', 'q1', 1]],
      '8: slope error the day has no cell `slope` → write `proof: other`',
    ],
    [
      'answer: 1, proof: fit',
      [],
      '8: fit error the cell `fit` does not prove `q1` → write `prove("q1", …)` in it',
    ],
    [
      'answer: 1, proof: fit',
      [['other', 'q1', 1]],
      '8: fit error `q1` is proved by the cell `other`, and not by the cell `fit` → write `proof: other`',
    ],
    [
      'answer: 1, proof: fit',
      [['-', 'q1', 1]],
      '8: fit error `q1` is proved by cell 3, and not by the cell `fit` → give that cell a name, as in `ts run name=fit`, and write `proof: fit`',
    ],
    [
      'answer: 1',
      [['fit', 'q1', 1]],
      '8: q1 error the cell `fit` proves `q1`, whose answer is only stated → write `proof: fit` below it',
    ],
    [
      'unit: m',
      [['fit', 'q1', 1]],
      '8: q1 error the cell `fit` proves `q1`, whose answer is open → write `proof: fit` below it',
    ],
    [
      'answer: 1, proof: fit',
      [
        ['fit', 'q1', 1],
        ['-', 'q1', 1],
      ],
      '19: ` error `q1` is proved already, by the cell `fit` → keep one of the two',
    ],
    [
      'answer: 1, proof: fit',
      [
        ['fit', 'q1', 1],
        ['other', 'q9', 1],
      ],
      '16: "q9" error the day has no question `q9` → add it to the front matter, or prove one that is there',
    ],
    [
      'answer: 1, tolerance: 0.1',
      [],
      '8: 0.1 error `tolerance` means nothing: nothing is computed here → write `proof:` and the name of a cell too',
    ],
    [
      'answer: reef, proof: fit, tolerance: 0.1',
      [['fit', 'q1', 'reef']],
      '8: 0.1 error `tolerance` means nothing: a text is equal or not → remove it',
    ],
  ])('says of { %s } with %j: %s', async (fields, answers, told) => {
    const found = await judge(question(fields), answers);
    expect(found.told).toEqual([told]);
    expect(found.problems[0]).toMatchObject({ file, kind: 'proof' });
  });

  it('says how to name a cell where none has a name', async () => {
    const { told } = await judge(question('answer: 1, proof: fit'), [], 'No cell.');
    expect(told).toEqual([
      '8: fit error the day has no cell `fit` → name the cell that computes it, as in `ts run name=fit`',
    ]);
  });

  it('gives what can be accepted: other answers, and those of open questions', async () => {
    const { computed } = await judge(
      question('answer: 7.64, proof: fit') +
        question('proof: other', 'q2') +
        question('answer: 3', 'q3'),
      [
        ['fit', 'q1', 8],
        ['other', 'q2', 'reef'],
      ],
    );
    expect(computed).toMatchObject([
      { file, work: 0, at: 0, question: { id: 'q1' }, written: '7.64', value: 8 },
      { file, work: 0, at: 1, question: { id: 'q2' }, value: 'reef' },
    ]);
  });

  it('leaves in doubt what is to be proved where the cells are wrong', async () => {
    const { homework, told, computed, unproved } = await judge(
      question('answer: 7.64, proof: fit') +
        question('answer: 1', 'q2') +
        question('proof: fti', 'q3'),
      null,
    );
    expect(told).toEqual(['10: fti error the day has no cell `fti` → write `fit`']);
    expect(computed).toEqual([]);
    expect(unproved).toEqual([
      { file, question: 'q1' },
      { file, question: 'q3' },
    ]);
    expect(homework[0]?.questions.map(({ state }) => state)).toEqual(['stated', 'stated', 'open']);
  });

  it('tells apart the questions of two homeworks by the cells that prove them', async () => {
    const second = '  - course: d\n    module: 1\n    questions:\n';
    const both = question('answer: 1, proof: fit') + second + question('answer: 2, proof: other');
    const { homework, problems } = await judge(both, [
      ['fit', 'q1', 1],
      ['other', 'q1', 2],
    ]);
    expect(problems).toEqual([]);
    expect(homework.map(({ questions }) => questions[0]?.computed)).toEqual([1, 2]);
    const same = question('answer: 1, proof: fit') + second + question('answer: 1, proof: fit');
    const found = await judge(same, [['fit', 'q1', 1]]);
    expect(found.told).toEqual([
      '12: fit error `q1` of two homeworks cannot be proved by the same cell → give one of the questions another id, or prove it in a cell of its own',
    ]);
    expect(found.homework.map(({ questions }) => questions[0]?.state)).toEqual([
      'stated',
      'stated',
    ]);
  });
});
