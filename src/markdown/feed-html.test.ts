import { describe, expect, it } from 'vitest';
import { feedHtml } from './feed-html.ts';
import { createRenderer } from './render.ts';

const body = (html: string) => feedHtml(html);

async function feedOf(markdown: string): Promise<string> {
  const render = await createRenderer();
  const context = { file: 'days/2024-05-14.md', base: '/log', dayZero: '2023-12-31' };
  return (await render(markdown, context)).feedHtml;
}

describe('feedHtml', () => {
  it('has mathematics once, as MathML', async () => {
    expect(await feedOf('An $x^2$ in text.\n')).toBe(
      '<p>An <math alttext="x^2" xmlns="http://www.w3.org/1998/Math/MathML"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math> in text.</p>',
    );
  });

  it('has a formula on a line of its own in a paragraph of its own, and its TeX beside it', async () => {
    const html = await feedOf('Text.\n\n$$\na < \\text{"b"}\n$$\n');
    expect(html).toMatch(
      /^<p>Text\.<\/p>\n<p><math alttext="a &#x3C; \\text{&quot;b&quot;}" [^>]*display="block">/,
    );
    expect(html).toMatch(/<\/math><\/p>$/);
  });

  it('makes of a formula that KaTeX cannot read what its author wrote', async () => {
    expect(await feedOf('A $\\nonsense$.\n')).toBe('<p>A <code>\\nonsense</code>.</p>');
  });

  it('is the same whether a formula was set aside or is HTML', async () => {
    const render = await createRenderer();
    const context = { file: 'days/2024-05-14.md', base: '/', dayZero: '2023-12-31' };
    const { html } = await render('An $\\frac{a}{b}$ `code` in text.\n', context);
    expect(body(html)).toBe(await feedOf('An $\\frac{a}{b}$ `code` in text.\n'));
  });

  it('makes quotes with a title of callouts, folded or not', async () => {
    expect(await feedOf('> [!warning]- Mind *the* gap\n> The text.\n')).toBe(
      '<blockquote>\n<p><strong>Warning: Mind <em>the</em> gap</strong></p>\n<p>The text.</p>\n</blockquote>',
    );
    expect(await feedOf('> [!note]\n> The text.\n')).toContain('<p><strong>Note</strong></p>');
  });

  it('has code without its colours, and of a cell and of a lab the hole', async () => {
    expect(await feedOf('```ts\nconst a = "<b>";\n\nb();\n```\n')).toBe(
      '<pre><code>const a = "&#x3C;b>";\n\nb();</code></pre>',
    );
    expect(await feedOf('```ts run name=fit\nconst a = 1;\n```\n')).toBe(
      '<daybook-cell id="cell-fit" data-index="0"><pre><code>const a = 1;</code></pre></daybook-cell>',
    );
  });

  it('keeps the holes of pictures, files and names of days', async () => {
    const html = await feedOf('![A](a.png "T")\n\n[b](b.pdf) and [[133]]\n');
    expect(html).toContain('<daybook-picture file="days/a.png" alt="A"></daybook-picture>');
    expect(html).toContain('<a href="daybook-file:days/b.pdf">b</a>');
    expect(html).toContain('<daybook-day path="/day/133/">Day 133</daybook-day>');
  });

  it('keeps what MathML says by attributes', async () => {
    const html = await feedOf(
      '$$\n\\begin{pmatrix} a \\\\ b \\end{pmatrix} \\in \\mathbb{R}\n$$\n',
    );
    expect(html).toContain('display="block"');
    expect(html).toContain('columnalign="center"');
    expect(html).toContain('mathvariant="double-struck"');
    expect(html.match(/<math/g)).toHaveLength(1);
    expect(html).not.toMatch(/katex|annotation/);
  });

  it('takes the plainest of several pictures', () => {
    const picture =
      '<picture><source srcset="/a.avif 640w" type="image/avif"><img src="/log/a.png" srcset="b 2x" alt="A" title="T" width="3" height="2" loading="lazy" class="c"></picture>';
    expect(body(picture)).toBe('<img src="/log/a.png" alt="A" title="T" width="3" height="2">');
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
    ['<img src="x" onerror="alert(1)">', '<img src="x">'],
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
      '<a href="/log/widget/">/log/widget/</a>',
    );
    expect(body('<iframe src="/a" title="A talk"></iframe>')).toBe('<a href="/a">A talk</a>');
  });

  it('keeps a film and where it lies', () => {
    const film = '<video controls><source src="a.mp4" type="video/mp4"></video>';
    expect(body(film)).toBe('<video controls><source src="a.mp4" type="video/mp4"></video>');
  });
});
