import { describe, expect, it } from 'vitest';
import { DaySchema } from '../journal/schemas.ts';
import { editAnswers } from './edit-answers.ts';
import type { ComputedAnswer } from './judge-homework.ts';
import { readTypedYaml } from './typed-yaml.ts';
import { splitFrontMatter } from './front-matter.ts';

/** A post whose homework has these questions, each a list entry of its own. */
const post = (questions: string) =>
  `---\ntitle: A day # of work\ncategories: [a]\nhomework:\n  - course: c\n    module: 1\n    questions:\n${questions}---\n\nText: 7.64.\n`;

/** Accepts a value for each question that has one; the others keep what they have. */
function accept(text: string, ...values: (number | string | undefined)[]) {
  const { yaml } = splitFrontMatter(text, 'a.md');
  const { fields, numbers } = readTypedYaml(DaySchema, yaml, { file: 'a.md' });
  const asked = (fields.homework ?? []).flatMap(({ questions }, work) =>
    questions.map((question, at) => ({ question, work, at })),
  );
  expect(asked.length).toBe(values.length);
  const answers = asked.flatMap(({ question, work, at }, index): ComputedAnswer[] => {
    const value = values[index];
    const written = numbers[`homework.${work}.questions.${at}.answer`];
    return value === undefined ? [] : [{ file: 'a.md', question, work, at, written, value }];
  });
  return editAnswers(text, answers);
}

describe('editAnswers', () => {
  it.each<[name: string, before: string, value: number | string, after: string]>([
    [
      'a number, with its digits, its comment and its blanks',
      '      - id: q1\n        question: Why?\n        answer:   7.60   # of January\n        proof: fit\n',
      7.8,
      '      - id: q1\n        question: Why?\n        answer:   7.80   # of January\n        proof: fit\n',
    ],
    [
      'in a group on one line',
      '    - {id: q1,question: "Why?" ,answer: 7.64,  proof: fit}\n',
      7.7123,
      '    - {id: q1,question: "Why?" ,answer: 7.71,  proof: fit}\n',
    ],
    [
      'a text without quotes',
      '      - id: q1\n        question: Why?\n        answer: reef\n        proof: fit\n',
      'bow line',
      '      - id: q1\n        question: Why?\n        answer: bow line\n        proof: fit\n',
    ],
    [
      'a text that needs quotes now',
      '      - id: q1\n        question: Why?\n        answer: reef\n        proof: fit\n',
      'a: b',
      '      - id: q1\n        question: Why?\n        answer: "a: b"\n        proof: fit\n',
    ],
    [
      'a text in the quotes that it had',
      "      - id: q1\n        question: Why?\n        answer: 'reef'\n        proof: fit\n",
      "it's",
      "      - id: q1\n        question: Why?\n        answer: 'it''s'\n        proof: fit\n",
    ],
    [
      'a number in the place of a text',
      '      - id: q1\n        question: Why?\n        answer: "7.64"\n        proof: fit\n',
      7.6431284519,
      '      - id: q1\n        question: Why?\n        answer: 7.64313\n        proof: fit\n',
    ],
    [
      'a text of several lines',
      '      - id: q1\n        question: Why?\n        answer: one\n          two\n        proof: fit\n',
      'three',
      '      - id: q1\n        question: Why?\n        answer: three\n        proof: fit\n',
    ],
    [
      'a text in a block',
      '      - id: q1\n        question: Why?\n        answer: >-\n          one\n          two\n\n        # computed\n        proof: fit\n',
      'three',
      '      - id: q1\n        question: Why?\n        answer: three\n\n        # computed\n        proof: fit\n',
    ],
    [
      'a new answer, before its proof',
      '      - id: q1\n        question: >-\n          Why?\n          Because.\n        unit: m # metres\n        proof: fit\n',
      7.6431284519,
      '      - id: q1\n        question: >-\n          Why?\n          Because.\n        unit: m # metres\n        answer: 7.64313\n        proof: fit\n',
    ],
    [
      'a new answer where the proof comes first, oddly indented',
      '     -    proof: fit\n          id: q1\n          question: Why?\n',
      'true',
      '     -    answer: "true"\n          proof: fit\n          id: q1\n          question: Why?\n',
    ],
    [
      'a new answer in a group on one line',
      '      - { id: q1, question: Why?, proof: fit }\n',
      'a, b',
      '      - { id: q1, question: Why?, answer: "a, b", proof: fit }\n',
    ],
    [
      'a new answer in a group over several lines, behind a proof in quotes',
      '      - {\n          id: q1,\n          "proof": "fit",\n          question: Why?,\n        }\n',
      515,
      '      - {\n          id: q1,\n          answer: 515, "proof": "fit",\n          question: Why?,\n        }\n',
    ],
  ])('writes %s', (_name, before, value, after) => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(accept(post(before), value).refused).toEqual([]);
    expect(accept(post(before), value).text).toBe(post(after));
    expect(accept(crlf(post(before)), value).text).toBe(crlf(post(after)));
    expect(accept(`\uFEFF${post(before)}`, value).text).toBe(`\uFEFF${post(after)}`);
  });

  it('writes several at once, and says which lines are other ones now', () => {
    const { text, changes } = accept(
      post(
        '      - { id: q1, question: Why?, answer: 1, proof: fit }\n' +
          '      - { id: q2, question: Why?, answer: 2 }\n' +
          '      - id: q3\n        question: Why?\n        proof: fit\n' +
          '      - { id: q4, question: Why?, answer: yes, proof: fit }\n',
      ),
      10,
      undefined,
      3.5,
      'no way',
    );
    expect(text).toBe(
      post(
        '      - { id: q1, question: Why?, answer: 10, proof: fit }\n' +
          '      - { id: q2, question: Why?, answer: 2 }\n' +
          '      - id: q3\n        question: Why?\n        answer: 3.5\n        proof: fit\n' +
          '      - { id: q4, question: Why?, answer: no way, proof: fit }\n',
      ),
    );
    expect(changes).toEqual([
      {
        line: 8,
        before: ['      - { id: q1, question: Why?, answer: 1, proof: fit }'],
        after: ['      - { id: q1, question: Why?, answer: 10, proof: fit }'],
      },
      { line: 12, before: [], after: ['        answer: 3.5'] },
      {
        line: 14,
        before: ['      - { id: q4, question: Why?, answer: yes, proof: fit }'],
        after: ['      - { id: q4, question: Why?, answer: no way, proof: fit }'],
      },
    ]);
  });

  it('joins the changes of one line, and shows all lines of a text', () => {
    const flow =
      '---\ntitle: A\ncategories: [a]\nhomework: [{ course: c, module: 1, questions: [{ id: q1, question: a, answer: 1, proof: fit }, { id: q2, question: b, proof: fit }] }]\n---\n';
    expect(accept(flow, 2, 3).changes).toMatchObject([
      {
        line: 4,
        after: [
          expect.stringContaining(
            'answer: 2, proof: fit }, { id: q2, question: b, answer: 3, proof',
          ),
        ],
      },
    ]);
    const long = post(
      '      - id: q1\n        question: Why?\n        answer: one\n          two\n        proof: fit\n',
    );
    expect(accept(long, 'three').changes).toEqual([
      {
        line: 10,
        before: ['        answer: one', '          two'],
        after: ['        answer: three'],
      },
    ]);
  });

  it.each([
    [
      'an answer that other places share',
      '      - { id: q1, question: Why?, answer: &a 7, proof: fit, tolerance: *a }\n',
      'written for several places at once',
    ],
    [
      'an answer that is shared',
      '      - { id: q1, question: Why?, tolerance: &a 7, answer: *a, proof: fit }\n',
      'written for several places at once',
    ],
    [
      'a question that is shared',
      '      - &q { id: q1, question: Why?, answer: 7, proof: fit }\n      - *q\n',
      'written for several places at once',
    ],
    [
      'an answer with a tag',
      '      - { id: q1, question: Why?, answer: !!int 7, proof: fit }\n',
      'tag `tag:yaml.org,2002:int`',
    ],
    [
      'a comment that would be lost',
      '      - id: q1\n        question: Why?\n        answer: >- # from the book\n          one\n        proof: fit\n',
      'has a comment in the place of its text',
    ],
    [
      'a proof that does not begin its line',
      '      - id: q1\n        question: Why?\n        ? proof\n        : fit\n',
      'does not begin a line',
    ],
  ])('leaves %s as it is, and says why', (_name, questions, why) => {
    const text = post(questions);
    const {
      text: after,
      changes,
      refused,
    } = accept(text, ...(questions.includes('*q') ? [8, 8] : [8]));
    expect(after).toBe(text);
    expect(changes).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(one.why).toContain(why);
  });

  it('leaves a file as it is that was changed after it was read', () => {
    const text = post('      - { id: q1, question: Why?, answer: 7, proof: fit }\n');
    const question = { id: 'q1', question: 'Why?', answer: 6, proof: 'fit' };
    const answer = { file: 'a.md', work: 0, at: 0, question, written: '6', value: 8 };
    expect(editAnswers(text, [answer])).toMatchObject({
      ...{ text, changes: [] },
      refused: [{ why: 'the file has changed meanwhile: run it again' }],
    });
    expect(editAnswers(text, [{ ...answer, at: 3 }]).changes).toEqual([]);
    expect(editAnswers('no front matter', [answer]).text).toBe('no front matter');
  });
});
