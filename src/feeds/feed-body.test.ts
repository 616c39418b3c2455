import { describe, expect, it } from 'vitest';
import { createRenderer } from '../markdown/render.ts';
import { feedBody } from './feed-body.ts';

const url = new URL('https://example.org/log/day/135/');
const body = (html: string) => feedBody(html, url);

async function feedOf(markdown: string): Promise<string> {
  const render = await createRenderer();
  const context = { file: 'days/2024-05-14.md', base: '/log', dayZero: '2023-12-31' };
  return body((await render(markdown, context)).html);
}

describe('the body of a day in a feed', () => {
  it('has mathematics once, as MathML', async () => {
    expect(await feedOf('An $x^2$ in text.\n')).toBe(
      '<p>An <math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></semantics></math> in text.</p>',
    );
  });

  it('keeps what MathML says by attributes', async () => {
    const html = await feedOf(
      '$$\n\\begin{pmatrix} a \\\\ b \\end{pmatrix} \\in \\mathbb{R}\n$$\n',
    );
    expect(html).toContain('display="block"');
    expect(html).toContain('columnalign="center"');
    expect(html).toContain('mathvariant="double-struck"');
    expect(html.match(/<math/g)).toHaveLength(1);
    expect(html).not.toMatch(/katex|annotation|\\begin/);
  });

  it.each([
    ['/log/day/1/', 'https://example.org/log/day/1/'],
    ['#heading', 'https://example.org/log/day/135/#heading'],
    ['../134/', 'https://example.org/log/day/134/'],
    ['https://elsewhere.example/a?b#c', 'https://elsewhere.example/a?b#c'],
    ['//elsewhere.example/', 'https://elsewhere.example/'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
  ])('makes the link %s absolute', (href, absolute) => {
    expect(body(`<a href="${href}">a</a>`)).toBe(`<a href="${absolute}">a</a>`);
  });

  it('makes pictures absolute, and takes the plainest of several', () => {
    const picture =
      '<picture><source srcset="/a.avif 640w" type="image/avif"><img src="/log/a.png" srcset="b 2x" alt="A" title="T" width="3" height="2" loading="lazy" class="c"></picture>';
    expect(body(picture)).toBe(
      '<img src="https://example.org/log/a.png" alt="A" title="T" width="3" height="2">',
    );
  });

  it('has no script, style, frame, class or other handle', async () => {
    const html = await feedOf(
      [
        '## Heading\n\n> [!NOTE]\n> Look.\n\n```ts\nconst a = 1;\n```\n\n- [x] done\n- [ ] to do\n',
        'Text.[^1]\n\n[^1]: Note.\n\n| a |\n| - |\n| b |\n',
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n',
      ].join('\n'),
    );
    expect(html).not.toMatch(
      /<(?:script|style|iframe|form|input|button)|class=|style=|id=|data-|aria-/,
    );
    expect(html).toContain('<h2>Heading</h2>');
    expect(html).toMatch(/☑\s*done/);
    expect(html).toMatch(/☐\s*to do/);
    for (const [, href] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(href).toMatch(/^https:/);
  });

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<SCRIPT SRC=//evil.example/x.js></SCRIPT>', ''],
    ['<style>p { color: red }</style>', ''],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href=" java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="&#106;avascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,<script>1</script>">a</a>', '<a>a</a>'],
    ['<a href="vbscript:x">a</a>', '<a>a</a>'],
    ['<p onclick="alert(1)" style="x" class="y" id="z">a</p>', '<p>a</p>'],
    ['<img src="x" onerror="alert(1)">', '<img src="https://example.org/log/day/135/x">'],
    ['<img src="data:image/svg+xml,<svg onload=alert(1)>">', '<img>'],
    ['<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA">'],
    [
      '<svg onload="alert(1)"><script>1</script><a xlink:href="javascript:1">a</a></svg>',
      '<svg><a>a</a></svg>',
    ],
    ['<math><mi href="javascript:1" onclick="1">x</mi></math>', '<math><mi>x</mi></math>'],
    ['<iframe src="javascript:alert(1)"></iframe>', ''],
    ['<iframe srcdoc="<script>1</script>"></iframe>', ''],
    [
      '<object data="x"></object><embed src="x"><base href="//evil.example"><meta http-equiv="refresh">',
      '',
    ],
    ['<form action="/x"><input name="a"><button>Go</button></form>', ''],
    ['<template><script>1</script></template><!-- <script>1</script> -->', ''],
    ['a<noscript><img src=x onerror=alert(1)></noscript>b', 'ab'],
  ])('leaves of %j what is harmless', (html, plain) => {
    expect(body(html)).toBe(plain);
  });

  it('has a link in the place of a frame', () => {
    expect(body('<iframe src="/log/widget/" allow="camera"></iframe>')).toBe(
      '<a href="https://example.org/log/widget/">https://example.org/log/widget/</a>',
    );
  });

  it('keeps a film and where it lies', () => {
    const film = '<video controls><source src="a.mp4" type="video/mp4"></video>';
    expect(body(film)).toBe(
      '<video controls><source src="https://example.org/log/day/135/a.mp4" type="video/mp4"></video>',
    );
  });
});
