import { describe, expect, it } from 'vitest';
import { frontMatterProblems, inWords, problemsOf } from './fixtures/problems-of.ts';

/*
 * What an author is told about front matter that is wrong: each way to get it wrong, and
 * every word of the answer. Line 1 is the `---`.
 */

const table: { name: string; yaml: string; problems: string[] }[] = [
  {
    name: 'a field that nearly has the right name',
    yaml: `
title: A
categorys: [probability]
`,
    problems: ['3:1 error `categorys` is not a field → write `categories`'],
  },
  {
    name: 'a field that nobody knows',
    yaml: `
title: A
categories: [probability]
mood: good
`,
    problems: [
      '4:1 error `mood` is not a field → remove it; the fields are `title`, `summary`, `categories`, `courses`, `homework`, `assessments`, `minutes`, `updated`, `aliases`, `draft`',
    ],
  },
  {
    name: 'fields named like parts of every object',
    yaml: `
title: A
categories: [probability]
__proto__: x
constructor: y
`,
    problems: [
      '4:1 error `__proto__` is not a field → remove it; the fields are `title`, `summary`, `categories`, `courses`, `homework`, `assessments`, `minutes`, `updated`, `aliases`, `draft`',
      '5:1 error `constructor` is not a field → remove it; the fields are `title`, `summary`, `categories`, `courses`, `homework`, `assessments`, `minutes`, `updated`, `aliases`, `draft`',
    ],
  },
  {
    name: 'an unknown field inside another',
    yaml: `
title: A
categories: [probability]
courses:
  - course: cs109
    unit: [1]
`,
    problems: ['6:5 error `unit` is not a field of course 1 → write `units`'],
  },
  {
    name: 'no title',
    yaml: `
categories: [probability]
`,
    problems: ['1:1 error `title` is missing → add `title: What it is about`'],
  },
  {
    name: 'an empty title',
    yaml: `
title:
categories: [probability]
`,
    problems: ['2:1 error `title` is empty → write `title: What it is about`'],
  },
  {
    name: 'a title of blanks',
    yaml: `
title: "  "
categories: [probability]
`,
    problems: ['2:8 error `title` is empty → write `title: What it is about`'],
  },
  {
    name: 'a title that is a number',
    yaml: `
title: 007
categories: [probability]
`,
    problems: ['2:8 error `title` must be text, but is the number 007 → put it in quotes: `"007"`'],
  },
  {
    name: 'a title that is a truth value',
    yaml: `
title: true
categories: [probability]
`,
    problems: ['2:8 error `title` must be text, but is true → put it in quotes: `"true"`'],
  },
  {
    name: 'a title with an unquoted colon',
    yaml: `
title: Bayes: the theorem
categories: [probability]
`,
    problems: [
      '2:8 error the value holds a colon and a space, which would begin another field → put it in quotes: `title: "Bayes: the theorem"`',
    ],
  },
  {
    name: 'a title that begins with a list sign',
    yaml: `
title: - a
categories: [probability]
`,
    problems: [
      '2:8 error a list cannot begin on the line of its field → begin the list on the next line, or put the text in quotes',
    ],
  },
  {
    name: 'a title in brackets',
    yaml: `
title: [a]
categories: [probability]
`,
    problems: [
      '2:8 error `title` must be text, but is a list → write text; when it holds a bracket or a colon, put it in quotes',
    ],
  },
  {
    name: 'a title that begins with a sign of YAML',
    yaml: `
title: @home
categories: [probability]
`,
    problems: ['2:8 error a value cannot begin with `@` → put it in quotes: `"@home"`'],
  },
  {
    name: 'a title that begins with a star',
    yaml: `
title: *Bayes*
categories: [probability]
`,
    problems: [
      '2:8 error `*Bayes*` is not text: `*` at the beginning has a meaning in YAML → put the text in quotes: `"*Bayes*"`',
    ],
  },
  {
    name: 'a title that begins with an ampersand',
    yaml: `
title: &amp; so on
categories: [probability]
`,
    problems: [
      '2:8 error `&amp;` is not text: `&` at the beginning has a meaning in YAML → put the text in quotes: `"&amp; so on"`',
    ],
  },
  {
    name: 'a title that begins with an exclamation mark',
    yaml: `
title: !important stuff
categories: [probability]
`,
    problems: [
      '2:8 error `!important` is not text: `!` at the beginning has a meaning in YAML → put the text in quotes: `"!important stuff"`',
    ],
  },
  {
    name: 'a title cut off at #',
    yaml: `
title: Homework #2
categories: [probability]
`,
    problems: [
      '2:17 warning `#2` is a comment in YAML and does not belong to the text → put the whole text in quotes, or write a space behind `#` if it is a comment',
    ],
  },
  {
    name: 'an apostrophe inside single quotes',
    yaml: `
title: 'it's'
categories: [probability]
`,
    problems: [
      "2:12 error `s'` follows a value that has ended already → put the whole value in double quotes",
    ],
  },
  {
    name: 'text behind a quote',
    yaml: `
title: "Bayes" again
categories: [probability]
`,
    problems: [
      '2:16 error `again` follows a value that has ended already → put the whole value in single quotes',
    ],
  },
  {
    name: 'a formula in double quotes',
    yaml: `
title: "$\\\\theta$ and $\\theta$"
categories: [probability]
`,
    problems: [
      '2:8 warning the text holds a control letter, because `\\` has a meaning between double quotes → write two backslashes for one, or put the text in single quotes',
    ],
  },
  {
    name: 'a backslash in double quotes',
    yaml: `
title: "$\\sigma$"
categories: [probability]
`,
    problems: [
      '2:10 error `\\s` has no meaning between double quotes → write two backslashes for one, or put the text in single quotes',
    ],
  },
  {
    name: 'a title that repeats the number of the day',
    yaml: `
title: "Day 133: Bayes"
categories: [probability]
`,
    problems: [
      '2:8 warning the title repeats the number of the day → leave it out: the number is derived from the date and shown on every page',
    ],
  },
  {
    name: 'indented with a tab',
    yaml: `
title: A
categories:
\t- probability
`,
    problems: [
      '4:1 error the line is indented with a tab, which YAML does not allow → indent it with spaces',
    ],
  },
  {
    name: 'a field indented by mistake',
    yaml: `
title: A
  categories: [probability]
`,
    problems: [
      '3:3 error the line is not indented like the lines before it → indent it with as many spaces as they have',
    ],
  },
  {
    name: 'a list whose entries do not line up',
    yaml: `
title: A
categories:
    - probability
  - statistics
`,
    problems: [
      '5:3 error the line is not indented like the lines before it → indent it with as many spaces as they have',
    ],
  },
  {
    name: 'a field twice',
    yaml: `
title: A
categories: [probability]
title: B
`,
    problems: ['4:1 error `title` is written twice → keep one of the two'],
  },
  {
    name: 'a quote that is never closed',
    yaml: `
title: "A
categories: [probability]
`,
    problems: [
      '2:8 error the quote `"` is never closed → close it with `"`, or put the whole value in quotes',
    ],
  },
  {
    name: 'a bracket that is never closed',
    yaml: `
title: A
categories: [probability
updated: 2024-05-15
`,
    problems: [
      '3:13 error the bracket `[` is never closed → close it with `]`, or put the whole value in quotes',
    ],
  },
  {
    name: 'a bracket that was never opened',
    yaml: `
title: A
categories: probability]
summary: a]
courses: []]
`,
    problems: [
      '5:12 error `]` closes a bracket that was never opened → remove it, or put the whole value in quotes',
    ],
  },
  {
    name: 'a field without a colon',
    yaml: `
title: A
categories: [probability]
draft
`,
    problems: [
      '4:1 error `draft` is not a field: a colon and a space are missing → write `key: value`, or indent the line if it continues the one above',
    ],
  },
  {
    name: 'a colon without a blank',
    yaml: `
title:A
categories:[probability]
`,
    problems: [
      '2:1 error the front matter must be a group of fields, but is the text `title:A categories:[probability]` → write fields, each on a line of its own, with a space behind the colon: `key: value`',
    ],
  },
  {
    name: 'a comma missing between entries',
    yaml: `
title: A
categories: ["probability" "statistics"]
`,
    problems: [
      '3:28 error a comma is missing before this entry → put a comma between the entries of a list in brackets',
    ],
  },
  {
    name: 'text on the line of |',
    yaml: `
title: A
categories: [probability]
summary:
  - |words
    and more
`,
    problems: [
      '5:6 error text cannot stand on the line of `|` or `>` → begin the text on the next line, indented',
    ],
  },
  {
    name: 'a list',
    yaml: `
- title: A
`,
    problems: [
      '2:1 error the front matter must be a group of fields, but is a list → write fields, each on a line of its own, with a space behind the colon: `key: value`',
    ],
  },
  {
    name: 'a single text',
    yaml: `
Bayes
`,
    problems: [
      '2:1 error the front matter must be a group of fields, but is the text `Bayes` → write fields, each on a line of its own, with a space behind the colon: `key: value`',
    ],
  },
  {
    name: 'nothing',
    yaml: `

`,
    problems: [
      '1:1 error `categories` is missing → add `categories: [probability]`',
      '1:1 error `title` is missing → add `title: What it is about`',
    ],
  },
  {
    name: 'categories as one text',
    yaml: `
title: A
categories: probability
`,
    problems: [
      '3:13 error `categories` must be a list, but is the text `probability` → write a list: `categories: [probability]`',
    ],
  },
  {
    name: 'categories with commas',
    yaml: `
title: A
categories: probability, statistics
`,
    problems: [
      '3:13 error `categories` must be a list, but is the text `probability, statistics` → write a list: `categories: [probability, statistics]`',
    ],
  },
  {
    name: 'no categories in the list',
    yaml: `
title: A
categories: []
`,
    problems: [
      '3:13 error `categories` must name at least one category → write `categories: [probability]`',
    ],
  },
  {
    name: 'categories empty',
    yaml: `
title: A
categories:
`,
    problems: ['3:1 error `categories` is empty → write `categories: [probability]`'],
  },
  {
    name: 'no categories',
    yaml: `
title: A
`,
    problems: ['1:1 error `categories` is missing → add `categories: [probability]`'],
  },
  {
    name: 'an unknown category, nearly right',
    yaml: `
title: A
categories: [probabilty]
`,
    problems: [
      '3:14 error there is no category `probabilty` → write `probability`, or add it to `categories.yaml`',
    ],
  },
  {
    name: 'an unknown category',
    yaml: `
title: A
categories: [cooking]
`,
    problems: ['3:14 error there is no category `cooking` → add it to `categories.yaml`'],
  },
  {
    name: 'a category twice',
    yaml: `
title: A
categories: [probability, statistics, probability]
`,
    problems: ['3:39 error category `probability` is named twice → keep one of the two'],
  },
  {
    name: 'a category in capital letters',
    yaml: `
title: A
categories: [Linear Algebra]
`,
    problems: [
      '3:14 error category 1 must be written with small letters, digits and single hyphens, but is `Linear Algebra` → write `linear-algebra`',
    ],
  },
  {
    name: 'a category that is a number',
    yaml: `
title: A
categories: [2024]
`,
    problems: [
      '3:14 error category 1 must be text, but is the number 2024 → put it in quotes: `"2024"`',
    ],
  },
  {
    name: 'a category that is empty',
    yaml: `
title: A
categories:
  -
  - probability
`,
    problems: ['4:4 error category 1 is empty → write something there, or remove the entry'],
  },
  {
    name: 'a summary as one text',
    yaml: `
title: A
categories: [probability]
summary: Bayes, and more
`,
    problems: [
      '4:10 error `summary` must be a list, but is the text `Bayes, and more` → write a list: begin each entry on a line with `- `',
    ],
  },
  {
    name: 'courses as text',
    yaml: `
title: A
categories: [probability]
courses: cs109
`,
    problems: [
      '4:10 error `courses` must be a list, but is the text `cs109` → write a list: begin each entry on a line with `- course: `',
    ],
  },
  {
    name: 'a course as text',
    yaml: `
title: A
categories: [probability]
courses: [cs109]
`,
    problems: [
      '4:11 error course 1 must be a group of fields, but is the text `cs109` → write its fields as `key: value`; they are `course`, `units`',
    ],
  },
  {
    name: 'an unknown course, nearly right',
    yaml: `
title: A
categories: [probability]
courses:
  - course: cs10
`,
    problems: [
      '5:13 error there is no course `cs10` → write `cs109`, or describe it in `courses/cs10.yaml`',
    ],
  },
  {
    name: 'an unknown course',
    yaml: `
title: A
categories: [probability]
courses:
  - course: biology
`,
    problems: ['5:13 error there is no course `biology` → describe it in `courses/biology.yaml`'],
  },
  {
    name: 'an unknown unit',
    yaml: `
title: A
categories: [probability]
courses:
  - course: cs109
    units: [1, 9]
`,
    problems: [
      '6:16 error `cs109` has no unit 9 → write a unit from 1 to 2, or add it to `courses/cs109.yaml`',
    ],
  },
  {
    name: 'a unit as text',
    yaml: `
title: A
categories: [probability]
courses:
  - course: cs109
    units: ["one"]
`,
    problems: [
      '6:13 error unit 1 of course 1 must be a number, but is the text `one` → write digits only, without quotes',
    ],
  },
  {
    name: 'units as a number',
    yaml: `
title: A
categories: [probability]
courses:
  - course: cs109
    units: 1
`,
    problems: [
      '6:12 error `units` of course 1 must be a list, but is the number 1 → write a list: `units: [1]`',
    ],
  },
  {
    name: 'half a unit',
    yaml: `
title: A
categories: [probability]
courses:
  - { course: cs109, units: [1.5, -1, 1e300] }
`,
    problems: [
      '5:30 error unit 1 of course 1 must be a whole number, but is the number 1.5 → write it without a fraction',
      '5:35 error unit 2 of course 1 must be at least 0, but is -1 → write 0 or more',
      '5:39 error unit 3 of course 1 must be at most 9007199254740991, but is 1e+300 → write a smaller number',
    ],
  },
  {
    name: 'homework without questions',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
`,
    problems: [
      '5:5 error `questions` of homework 1 is missing → add `questions:` and below it a list of `- id: q1` and `question: …`',
    ],
  },
  {
    name: 'homework with no question',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions: []
`,
    problems: ['7:16 error `questions` of homework 1 must have at least one question → add one'],
  },
  {
    name: 'homework without a module',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    questions: [{ id: q1, question: Why? }]
`,
    problems: ['5:5 error `module` of homework 1 is missing → add `module: 1`'],
  },
  {
    name: 'homework of an unknown module',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 7
    questions: [{ id: q1, question: Why? }]
`,
    problems: [
      '6:13 error `cs109` has no unit 7 → write a unit from 1 to 2, or add it to `courses/cs109.yaml`',
    ],
  },
  {
    name: 'a question twice',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - { id: q1, question: Why? }
      - { id: q1, question: How? }
`,
    problems: ['9:15 error question `q1` is there twice → give each question an id of its own'],
  },
  {
    name: 'a question without its text',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - id: q1
`,
    problems: ['8:9 error `question` of question 1 of homework 1 is missing → add `question: …`'],
  },
  {
    name: 'an answer that is a truth value',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - id: q1
        question: Why?
        answer: true
`,
    problems: [
      '10:17 error `answer` of question 1 of homework 1 must be a number or text, but is true → put it in quotes: `"true"`',
    ],
  },
  {
    name: 'an answer that is a list',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - id: q1
        question: Why?
        answer: [1, 2]
`,
    problems: [
      '10:17 error `answer` of question 1 of homework 1 must be a number or text, but is a list → write text; when it holds a bracket or a colon, put it in quotes',
    ],
  },
  {
    name: 'an answer that is empty',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - id: q1
        question: Why?
        answer: ""
      - id: q2
        question: How?
        answer:
`,
    problems: [
      '10:17 error `answer` of question 1 of homework 1 is empty → write `answer: …`, or remove the line',
      '13:9 error `answer` of question 2 of homework 1 is empty → write `answer: …`, or remove the line',
    ],
  },
  {
    name: 'an answer that is no finite number',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - id: q1
        question: Why?
        answer: .inf
`,
    problems: [
      '10:17 error `answer` of question 1 of homework 1 must be a number or text, but is the number .inf → put it in quotes: `".inf"`',
    ],
  },
  {
    name: 'an unknown scale',
    yaml: `
title: A
categories: [probability]
assessments:
  - { scale: maturty, level: 1, subject: Us, why: Yes }
`,
    problems: [
      '5:14 error there is no scale `maturty` → write `maturity`, or describe it in `scales/maturty.yaml`',
    ],
  },
  {
    name: 'an unknown level',
    yaml: `
title: A
categories: [probability]
assessments:
  - { scale: maturity, level: 9, subject: Us, why: Yes }
`,
    problems: ['5:31 error `maturity` has no level 9 → write one of its levels: 0, 1'],
  },
  {
    name: 'a negative level',
    yaml: `
title: A
categories: [probability]
assessments:
  - { scale: maturity, level: -1, subject: Us, why: Yes }
`,
    problems: [
      '5:31 error `level` of assessment 1 must be at least 0, but is -1 → write 0 or more',
    ],
  },
  {
    name: 'evidence that leads nowhere',
    yaml: `
title: A
categories: [probability]
assessments:
  - scale: maturity
    level: 1
    subject: Us
    why: Yes
    evidence:
      - { label: The notebook, url: "javascript:alert(1)" }
      - { url: https://example.org }
      - https://example.org
`,
    problems: [
      '10:37 error `url` of evidence 1 of assessment 1 must lead to the web or to a place in the log, but is `javascript:alert(1)` → write an address that begins with https://, a page like `/day/72/`, or a file beside the day',
      '11:9 error `label` of evidence 2 of assessment 1 is missing → add `label: …`',
      '12:9 error evidence 3 of assessment 1 must be a group of fields, but is the text `https://example.org` → write its fields as `key: value`; they are `label`, `url`',
    ],
  },
  {
    name: 'a tolerance that lets nothing pass',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    questions:
      - { id: q1, question: Why?, answer: 1, proof: fit, tolerance: 0 }
      - { id: q2, question: Why?, answer: 1, proof: fit, tolerance: a bit }
      - { id: q3, question: Why?, answer: 1, proof: 3 }
`,
    problems: [
      '8:69 error `tolerance` of question 1 of homework 1 must be above 0, but is 0 → write a number above 0',
      '9:69 error `tolerance` of question 2 of homework 1 must be a number, but is the text `a bit` → write digits only, without quotes',
      '10:53 error `proof` of question 3 of homework 1 must be text, but is the number 3 → put it in quotes: `"3"`',
    ],
  },
  {
    name: 'minutes in words',
    yaml: `
title: A
categories: [probability]
minutes: ninety
`,
    problems: [
      '4:10 error `minutes` must be a number, but is the text `ninety` → write digits only, without quotes',
    ],
  },
  {
    name: 'half a minute',
    yaml: `
title: A
categories: [probability]
minutes: 0.5
`,
    problems: [
      '4:10 error `minutes` must be a whole number, but is the number 0.5 → write it without a fraction',
    ],
  },
  {
    name: 'more minutes than a day has',
    yaml: `
title: A
categories: [probability]
minutes: 1500
`,
    problems: ['4:10 error `minutes` must be at most 1440, but is 1500 → write a smaller number'],
  },
  {
    name: 'no minutes at all',
    yaml: `
title: A
categories: [probability]
minutes: 0
`,
    problems: ['4:10 error `minutes` must be above 0, but is 0 → write a number above 0'],
  },
  {
    name: 'updated that is no date',
    yaml: `
title: A
categories: [probability]
updated: soon
`,
    problems: [
      '4:10 error `updated` must be a date that exists, written YYYY-MM-DD, but is `soon` → write it like `2024-05-14`',
    ],
  },
  {
    name: 'updated on a day that does not exist',
    yaml: `
title: A
categories: [probability]
updated: 2025-02-29
`,
    problems: [
      '4:10 error `updated` must be a date that exists, written YYYY-MM-DD, but is `2025-02-29` → look the date up: there is no such day',
    ],
  },
  {
    name: 'updated without its zeros',
    yaml: `
title: A
categories: [probability]
updated: 2024-6-1
`,
    problems: [
      '4:10 error `updated` must be a date that exists, written YYYY-MM-DD, but is `2024-6-1` → write `2024-06-01`',
    ],
  },
  {
    name: 'updated with slashes',
    yaml: `
title: A
categories: [probability]
updated: 2024/06/01
`,
    problems: [
      '4:10 error `updated` must be a date that exists, written YYYY-MM-DD, but is `2024/06/01` → write `2024-06-01`',
    ],
  },
  {
    name: 'updated before the day',
    yaml: `
title: A
categories: [probability]
updated: 2024-05-13
`,
    problems: [
      '4:10 error `updated` is earlier than the day itself, 2024-05-14 → write the date of the last change, or remove the line',
    ],
  },
  {
    name: 'updated as a moment',
    yaml: `
title: A
categories: [probability]
updated: 2024-06-01T10:00:00Z
`,
    problems: [
      '4:10 error `updated` must be a date that exists, written YYYY-MM-DD, but is `2024-06-01T10:00:00Z` → write `2024-06-01`',
    ],
  },
  {
    name: 'updated that is a number',
    yaml: `
title: A
categories: [probability]
updated: 2024
`,
    problems: [
      '4:10 error `updated` must be text, but is the number 2024 → write it like `2024-05-14`',
    ],
  },
  {
    name: 'an alias without a slash',
    yaml: `
title: A
categories: [probability]
aliases: [old/path.html]
`,
    problems: [
      '4:11 error alias 1 must be a path that begins with /, but is `old/path.html` → write `/old/path.html`',
    ],
  },
  {
    name: 'an alias that is a whole address',
    yaml: `
title: A
categories: [probability]
aliases: ["https://old.example/a/b?c#d"]
`,
    problems: [
      '4:11 error alias 1 must be a path that begins with /, but is `https://old.example/a/b?c#d` → write `/a/b`',
    ],
  },
  {
    name: 'an alias that is a page',
    yaml: `
title: A
categories: [probability]
aliases: [/about]
`,
    problems: ['4:11 error the alias `/about` is a page of the site itself → remove the alias'],
  },
  {
    name: 'an alias twice',
    yaml: `
title: A
categories: [probability]
aliases: [/old, /old/index.html]
`,
    problems: [
      '4:17 error the alias `/old/index.html` is taken by this day already → keep it in one place',
    ],
  },
  {
    name: 'an alias that climbs out',
    yaml: `
title: A
categories: [probability]
aliases: [/../x, //x, /%2e%2e/x]
`,
    problems: [
      '4:11 error the alias `/../x` is not the path of a page → write the path as it was in the address, such as `/2024/05/14/title/`',
      '4:18 error the alias `//x` is not the path of a page → write the path as it was in the address, such as `/2024/05/14/title/`',
      '4:23 error the alias `/%2e%2e/x` is not the path of a page → write the path as it was in the address, such as `/2024/05/14/title/`',
    ],
  },
  {
    name: 'draft in quotes',
    yaml: `
title: A
categories: [probability]
draft: "yes"
`,
    problems: [
      '4:8 error `draft` must be true or false, but is the text `yes` → write `true` or `false`, without quotes',
    ],
  },
  {
    name: 'draft without quotes',
    yaml: `
title: A
categories: [probability]
draft: yes
`,
    problems: [
      '4:8 error `draft` must be true or false, but is the text `yes` → write `true` or `false`, without quotes',
    ],
  },
  {
    name: 'an address without https',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    url: github.com/me/work
    questions: [{ id: q1, question: Why? }]
`,
    problems: [
      '7:10 error `url` of homework 1 must be a web address beginning with https:// or http://, but is `github.com/me/work` → write `url: https://github.com/me/work`',
    ],
  },
  {
    name: 'aliases of YAML by the million',
    yaml: `
title: A
categories: [probability]
a: &a [x,x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: [*c,*c,*c,*c]
`,
    problems: [
      '1:1 error the front matter repeats too much of itself by `&` and `*` → write the values out',
    ],
  },
  {
    name: 'a value that holds itself',
    yaml: `
title: A
categories: &c [*c]
`,
    problems: [
      '3:17 error category 1 must be text, but is a list → write text; when it holds a bracket or a colon, put it in quotes',
    ],
  },
  {
    name: 'merged fields',
    yaml: `
title: A
categories: &c [probability]
summary: *c
courses:
  - <<: *c
`,
    problems: [
      '6:5 error `course` of course 1 is missing → add `course: …`',
      '6:5 error `<<` is not a field of course 1 → remove it; the fields are `course`, `units`',
    ],
  },
  {
    name: 'brackets without end',
    yaml: `title: A\ncategories: ${'['.repeat(5000)}`,
    problems: [
      '3:13 error the brackets are nested too deeply → remove the brackets that are too many',
    ],
  },
  {
    name: 'an address with a typing error in its scheme',
    yaml: `
title: A
categories: [probability]
homework:
  - course: cs109
    module: 1
    url: htp://example.org/work
    questions: [{ id: q1, question: Why? }]
`,
    problems: [
      '7:10 error `url` of homework 1 must be a web address beginning with https:// or http://, but is `htp://example.org/work` → write `url: https://example.org/work`',
    ],
  },
  {
    name: 'several at once',
    yaml: `
title: 5
mood: good
categories: [Algebra, probabilty]
updated: 2024-5-3
`,
    problems: [
      '2:8 error `title` must be text, but is the number 5 → put it in quotes: `"5"`',
      '3:1 error `mood` is not a field → remove it; the fields are `title`, `summary`, `categories`, `courses`, `homework`, `assessments`, `minutes`, `updated`, `aliases`, `draft`',
      '4:14 error category 1 must be written with small letters, digits and single hyphens, but is `Algebra` → write `algebra`',
      '5:10 error `updated` must be a date that exists, written YYYY-MM-DD, but is `2024-5-3` → write `2024-05-03`',
    ],
  },
  {
    name: 'letters of two units before the error',
    yaml: `
title: A
categories: [probability, "😀数", nope]
`,
    problems: [
      '3:27 error category 2 must be written with small letters, digits and single hyphens, but is `😀数` → write an id such as `linear-algebra`',
    ],
  },
];

describe('the front matter of a day', () => {
  it.each(table)('$name', async ({ yaml, problems }) => {
    expect(await problemsOf(`---\n${yaml.trim()}\n---\n`)).toEqual(problems);
  });

  it('says the same of a file with the line ends of Windows', async () => {
    for (const { yaml, problems } of table) {
      const text = `---\n${yaml.trim()}\n---\n`.replaceAll('\n', '\r\n');
      expect(await problemsOf(text)).toEqual(problems);
    }
  });

  it('says the same behind a byte order mark', async () => {
    for (const { yaml, problems } of table)
      expect(await problemsOf(`\uFEFF---\n${yaml.trim()}\n---\n`)).toEqual(problems);
  });

  it('writes each message and each fix as one sentence on one line', async () => {
    for (const { yaml } of table)
      for (const { message, fix = '' } of await frontMatterProblems(`---\n${yaml.trim()}\n---\n`)) {
        expect(message).toMatch(/^[a-z0-9`][^\n]*[^.\s]$/);
        expect(fix).toMatch(/^(?:[a-z][^\n]*[^.\s])?$/);
      }
  });

  it('shows at most the beginning of a long value', async () => {
    const [problem] = await frontMatterProblems(
      `---\ntitle: A\ncategories: [${'Long '.repeat(5000)}]\n---\n`,
    );
    expect(problem && inWords(problem).length).toBeLessThan(400);
  });

  it('is taken from a file with blanks behind its lines of `---`, in any line ends', async () => {
    expect(await problemsOf('--- \t\ntitle: A\ncategories: [probability]\n---  \n')).toEqual([]);
    expect(await problemsOf('---\r\ntitle: A\r\ncategories: [statistics]\r\n---')).toEqual([]);
  });

  it.each([
    ['', '1:1 error the file is empty → write front matter and text, or remove the file'],
    [' \n\n', '1:1 error the file is empty → write front matter and text, or remove the file'],
    [
      '# A day\n',
      '1:1 error the file does not begin with front matter → begin the file with `---`, the fields, and `---`',
    ],
    [
      '\n---\ntitle: A\n---\n',
      '1:1 error there is blank space before the front matter → begin the file with `---`',
    ],
    [
      '---\ntitle: A\n\nText.\n',
      '1:1 error the front matter is never closed → write `---` on a line of its own behind the last field',
    ],
  ])('is looked for in %j', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });
});
