import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeUp } from './logs/made-up.ts';
import { errorsIn } from './nu.ts';
import { site } from './sites.ts';
import type { SiteName } from './sites.ts';
import { expect, test } from './test.ts';

const names = ['specimen', 'based', 'sample', ...Object.keys(madeUp)] as SiteName[];

/** What the author of the specimen wrote wrong on purpose: Daybook publishes it as it is. */
const theAuthorsOwn = [
  {
    page: '/day/9/index.html',
    why: 'a `<b>` and a `<div>` that are never closed, so that what follows stands in them',
    messages: ['p', 'h2'].map(
      (element) =>
        `Element “${element}” not allowed as child of element “b” in this context. (Suppressing further errors from this subtree.)`,
    ),
  },
];

/** What the checker has not heard of, and browsers have. */
const notKnownYet = [
  // CSS Anchor Positioning: notes stand beside their marks on wide screens.
  "CSS: “anchor-name”: Property “anchor-name” doesn't exist.",
];

test('the Nu HTML checker finds no error in any page of any site', async () => {
  const wrong = test.info().outputPath('wrong');
  await mkdir(wrong, { recursive: true });
  await writeFile(join(wrong, 'index.html'), WRONG);

  const folders = names.map((name) => site(name).folder);
  const errors = await errorsIn([...folders, wrong]);

  const expected = errors.filter(({ file }) => file.startsWith(wrong));
  expect(
    expected.map(({ message }) => message),
    'a checker that passes everything',
  ).toEqual(['Duplicate ID “twice”.']);

  const own = theAuthorsOwn.flatMap(({ page, messages }) =>
    (['specimen', 'based'] as const).flatMap((name) =>
      messages.map((message) => ({ file: site(name).folder + page, message })),
    ),
  );
  const isExcused = (error: Found) =>
    notKnownYet.includes(error.message) || own.some((known) => isSame(known, error));
  expect(errors.filter((error) => !expected.includes(error) && !isExcused(error))).toEqual([]);
  // An excuse that is no longer needed would hide the next error.
  expect(own.filter((known) => !errors.some((error) => isSame(known, error)))).toEqual([]);
  const messages = new Set(errors.map(({ message }) => message));
  expect(notKnownYet.filter((message) => !messages.has(message))).toEqual([]);
});

const WRONG =
  '<!doctype html><html lang="en"><title>Wrong</title><p id="twice">One<p id="twice">Two</html>\n';

function isSame(known: Found, error: Found): boolean {
  return known.file === error.file && known.message === error.message;
}

interface Found {
  file: string;
  message: string;
}
