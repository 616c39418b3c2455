import { describe, expect, test } from 'vitest';
import { convertBody, type BodyContext } from './convert-body.ts';

const context: BodyContext = {
  file: '_posts/2024-05-14-day-134.md',
  path: '/day-134/',
  hasLiquid: true,
  pathOf: (_tag, name) =>
    ({ '2024-05-13-day-133': '/day-133/', 'assets/a.pdf': '/assets/a.pdf' })[name],
  site: {
    origin: 'https://old.example',
    base: '/log',
    postAt: (path) => (/^\/day-133\/?$/.test(path) ? '_posts/2024-05-13-day-133.md' : undefined),
    fileAt: (file) => {
      if (file === 'assets/link.png') return 'outside';
      return [
        'assets/a.png',
        'assets/b/a.png',
        'assets/a b.png',
        'assets/a.pdf',
        '_posts/c.png',
      ].includes(file)
        ? 'file'
        : 'missing';
    },
  },
};

const convert = (body: string, other: Partial<BodyContext> = {}) =>
  convertBody(body, { ...context, ...other });
const messages = (body: string) => convert(body).notes.map(({ message }) => message);

const fence = '```';

describe('convertBody', () => {
  test.each<[name: string, body: string, converted: string]>([
    // Mathematics
    ['single brackets', String.raw`so \(x_1 * y * z\) is`, 'so $x_1 * y * z$ is'],
    ['doubled brackets, kramdown escapes', String.raw`so \\( x\_1 \\) is`, 'so $x_1$ is'],
    ['dollars doubled in a sentence', 'so $$x^2$$ is', 'so $x^2$ is'],
    ['dollars doubled, alone', 'so\n\n$$ x^2 $$\n\nis', 'so\n\n$$\nx^2\n$$\n\nis'],
    ['square brackets, alone', '\\[\n\\sum_i x_i\n\\]\n', '$$\n\\sum_i x_i\n$$\n'],
    ['square brackets in a sentence', String.raw`so \[ x = 1 \] is`, 'so\n\n$$\nx = 1\n$$\n\nis'],
    ['square brackets in a heading', String.raw`## so \[x = 1\]`, '## so $x = 1$'],
    ['in a list item', '- $$x$$', '- $$\n  x\n  $$'],
    ['in a quotation', '> $$x\n> y$$', '> $$\n> x\n> y\n> $$'],
    ['in a table cell', '| a |\n|---|\n| \\(x_1\\) |', '| a |\n|---|\n| $x_1$ |'],
    [
      'code in what surrounds it',
      String.raw`\(a_1\) and ` + '`\\(a_1\\)`',
      '$a_1$ and `\\(a_1\\)`',
    ],
    ['blanks inside dollars', String.raw`so $ \alpha $ is`, String.raw`so $\alpha$ is`],
    ['words of TeX in a bracket', String.raw`\(\text{costs \$5}\)`, String.raw`$\text{costs \$5}$`],
    ['links in mathematics are none', String.raw`\(f[x](y)^2\)`, '$f[x](y)^2$'],
    // Money
    ['a bracket of money', 'costs $5 (or US$) now', 'costs \\$5 (or US$) now'],
    ['money before a formula', 'costs $5, and $x_1$ is', 'costs $5, and $x_1$ is'],
    ['money before a new formula', String.raw`costs $5, and \(x_1\) is`, 'costs $5, and $x_1$ is'],
    ['money that touches a formula', String.raw`costs $5/\(x_1\)`, 'costs \\$5/$x_1$'],
    ['money before code', 'costs $5 or `a$b`', 'costs $5 or `a$b`'],
    ['a pair without a formula', 'from $5/mo$ on', 'from \\$5/mo$ on'],
    ['a pair that is unclear, without a formula', 'about $10$ or so', 'about \\$10$ or so'],
    ['a pair that is unclear, beside a formula', 'about $10$ for $x_1$', 'about $10$ for $x_1$'],
    ['paths of a shell', 'from $HOME/bin:$PATH/x', 'from \\$HOME/bin:$PATH/x'],
    [
      'a program between doubled dollars',
      'DO $$ BEGIN x; END $$;',
      'DO \\$\\$ BEGIN x; END \\$\\$;',
    ],
    ['doubled dollars without an end', 'a\n\n$$\n\nb', 'a\n\n\\$\\$\n\nb'],
    // Liquid
    [
      'raw in a fence',
      `${fence}\n{% raw %}{{ x }}{% endraw %}\n${fence}`,
      `${fence}\n{{ x }}\n${fence}`,
    ],
    [
      'raw around a fence',
      `{% raw %}\n${fence}\n{{ x }}\n${fence}\n{% endraw %}\n`,
      `\n${fence}\n{{ x }}\n${fence}\n\n`,
    ],
    [
      'raw keeps links from being made',
      '{% raw %}[a]({{ site.baseurl }}/x){% endraw %}',
      '[a]({{ site.baseurl }}/x)',
    ],
    ['raw that is shown', '`{% raw %}` and `{% endraw %}`', '`{% raw %}` and `{% endraw %}`'],
    [
      'highlight',
      '{% highlight py linenos %}\na = "$5"\n{% endhighlight %}\n',
      `${fence}py\na = "$5"\n${fence}\n`,
    ],
    [
      'highlight with fences in it',
      `{% highlight md %}\n${fence}\n{% endhighlight %}`,
      `\`\`\`\`md\n${fence}\n\`\`\`\``,
    ],
    [
      'highlight in a list',
      '- a\n\n  {% highlight py %}\n  b\n  {% endhighlight %}',
      `- a\n\n  ${fence}py\n  b\n  ${fence}`,
    ],
    ['highlight on one line', '{% highlight py %}b{% endhighlight %}', `${fence}py\nb\n${fence}`],
    [
      'highlight with raw in it',
      '{% highlight j %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}',
      `${fence}j\n{{ x }}\n${fence}`,
    ],
    [
      'highlight in a fence',
      `${fence}\n{% highlight py %}\n{% endhighlight %}\n${fence}`,
      `${fence}\n{% highlight py %}\n{% endhighlight %}\n${fence}`,
    ],
    ['a comment', 'a {% comment %}b{% endcomment %}', 'a <!--b-->'],
    [
      'output and unknown tags',
      "{{ ref('x') }} {% include y.html %}",
      "{{ ref('x') }} {% include y.html %}",
    ],
    ['the base address in code', '`[a]({{ site.baseurl }}/x)`', '`[a]({{ site.baseurl }}/x)`'],
    // kramdown
    ['attributes of a link', '[a](https://x.y){:target="_blank"} b', '[a](https://x.y) b'],
    [
      'attributes of a picture',
      '![a](https://x.y/z.png){: .left width="300" } b',
      '![a](https://x.y/z.png) b',
    ],
    ['attributes on a line', 'a\n{: .note}\n\nb', 'a\n\nb'],
    ['attributes between paragraphs', 'a\n{: .note}\nb', 'a\n\nb'],
    ['attributes of a list item', '* {:.x} a', '* a'],
    ['a table of contents', 'a\n\n* TOC\n{:toc}\n\nb', 'a\n\n\n\nb'],
    ['the id of a heading', '## A {#b}\n\n[c](#b)', '## A <a id="b"></a>\n\n[c](#b)'],
    ['a hash of Ruby is none', 'write {:a => 1} and x{:b => 2}', 'write {:a => 1} and x{:b => 2}'],
    ['attributes in code', '`a`{:.x} and `{:.x}`', '`a` and `{:.x}`'],
    // HTML
    ['a placeholder', 'use <database> here', 'use \\<database> here'],
    ['a generic type', 'a Vec<String> and List<int>', 'a Vec\\<String> and List\\<int>'],
    ['a placeholder on a line', '<database>\n*x*\n</database>', '\\<database>\n*x*\n\\</database>'],
    ['a placeholder in HTML', '<div>\n<database>\n</div>', '<div>\n&lt;database>\n</div>'],
    ['a placeholder in code', '`<database>` <code><x></code>', '`<database>` <code><x></code>'],
    [
      'elements',
      '<kbd>a</kbd><br/><math><mi>x</mi></math>',
      '<kbd>a</kbd><br/><math><mi>x</mi></math>',
    ],
    [
      "elements of one's own",
      '<lite-youtube id="x"></lite-youtube> <your-key>',
      '<lite-youtube id="x"></lite-youtube> \\<your-key>',
    ],
    ['addresses', '<https://x.y> <a@b.cd>', '<https://x.y> <a@b.cd>'],
    ['money in HTML', '<pre>\n$a and b$\n</pre>', '<pre>\n$a and b$\n</pre>'],
    // Pictures and files
    ['a picture of the site', '![a](/assets/a.png "t")', '![a](a.png "t")'],
    ['below the base path', '![a](/log/assets/a.png)', '![a](a.png)'],
    ['through Liquid', '![a]({{ "/assets/a.png" | relative_url }})', '![a](a.png)'],
    ['beside the post', '![a](c.png)', '![a](c.png)'],
    ['from the post upward', '![a](../assets/a.png)', '![a](a.png)'],
    ['with blanks', '![a](</assets/a b.png>)', '![a](<a%20b.png>)'],
    ['two of one name', '![](/assets/a.png) ![](/assets/b/a.png)', '![](a.png) ![](a-2.png)'],
    ['in HTML', '<img src="/assets/a.png" alt="x">', '<img src="a.png" alt="x">'],
    ['a linked picture', '[![a](/assets/a.png)](/assets/a.pdf)', '[![a](a.png)](a.pdf)'],
    ['by definition', '[a][b]\n\n[b]: {% link assets/a.pdf %} "t"', '[a][b]\n\n[b]: a.pdf "t"'],
    // Left alone
    ['a sign that is no heading', '#1 remove the noise', '#1 remove the noise'],
    ['emoji', ':tada: :party:', ':tada: :party:'],
    [
      'an escaped bracket',
      String.raw`see \(above\) and \[1\] and \$5`,
      String.raw`see \(above\) and \[1\] and \$5`,
    ],
    [
      'money that no rule mistakes',
      'US$2 and … US$1.5, $5,$6, ($10/$20)',
      'US$2 and … US$1.5, $5,$6, ($10/$20)',
    ],
    [
      'money in a table',
      '| $9,909,298.07 | $7,871,616.41 |\n|---|---|',
      '| $9,909,298.07 | $7,871,616.41 |\n|---|---|',
    ],
    [
      'SQL in a fence',
      `${fence}sql\nDO $$ BEGIN END $$;\n${fence}`,
      `${fence}sql\nDO $$ BEGIN END $$;\n${fence}`,
    ],
    ['a block of mathematics', 'a\n\n$$\nx\n- y\n=\n$$\n\nb', 'a\n\n$$\nx\n- y\n=\n$$\n\nb'],
    ['a formula', 'so $x_1$ and $e^{-x}$', 'so $x_1$ and $e^{-x}$'],
    ['no lines end', 'a  \nb', 'a  \nb'],
  ])('%s', (_name, body, converted) => {
    expect(convert(body).text).toBe(converted);
  });

  test.each([
    [
      '{{ ref("x") }} and `{{ y }}`',
      'Liquid stays as text: `{{ ref("x") }}` (2 such tags, 1 in code)',
    ],
    [
      '{% include youtube.html id="x" %}',
      'Liquid stays as text: `{% include youtube.html id="x" %}`',
    ],
    [
      '[a]({% post_url 2020-01-01-gone %})',
      '`{% post_url 2020-01-01-gone %}` names nothing in this site; it stays as text',
    ],
    [':party: :party: :tada:', '`:party:` is no emoji that Daybook knows; it stays as text'],
    [
      String.raw`\(see above\)`,
      String.raw`\(see above\)` + '` was left as text: it is not clear that it is mathematics',
    ],
    ['![](/no.png)', 'there is no picture `/no.png` in the site folder'],
    ['[a](/no/)', '`/no/` leads to no post and no file of the site; it stays as it is'],
    [
      '![](/assets/link.png)',
      '`/assets/link.png` leads out of the site folder: it was not followed',
    ],
    [
      '![](../../etc/passwd)',
      '`../../etc/passwd` leads out of the site folder: it was not followed',
    ],
    ['word\n: meaning', 'a definition list of kramdown is shown as text'],
    ['*[HTML]: words', 'an abbreviation of kramdown is shown as text'],
    ['steps\n2. two', 'a line that begins with `2.` right below a sentence is no list in Daybook'],
    [
      '<div markdown="1">\n*a*\n</div>',
      '`markdown="1"` is not known: Markdown inside of HTML needs a blank line before and behind it',
    ],
    ['$10$ and $x_1$', '`$10$` is read as mathematics'],
  ])('of %j says what needs a look', (body, message) => {
    expect(messages(body).join('\n')).toContain(message);
  });

  test('names places of the source, whatever was edited before them', () => {
    const { notes } = convert('{% raw %}x{% endraw %} <db> \\(x_1\\)\n\n<db>\n:party:');
    expect(notes.map(({ offset, kind }) => [offset, kind])).toEqual([[42, 'unknown-emoji']]);
  });

  test('finds links to other posts, however they are written', () => {
    const body = [
      '[a](/day-133/)',
      '[b](/log/day-133?q=1#r)',
      '[c](https://old.example/log/day-133/)',
      '[d]({% post_url 2024-05-13-day-133 %}#e)',
      '[f]({{ site.url }}{{ site.baseurl }}/day-133/)',
      '[g](../day-133/)',
      '<a href="{{ site.baseurl }}{% post_url 2024-05-13-day-133 %}">h</a>',
    ].join('\n');
    const { text, links } = convert(body);
    expect(links.map(({ suffix }) => suffix)).toEqual(['', '?q=1#r', '', '#e', '', '', '']);
    expect(links.map(({ start, end }) => text.slice(start, end))[3]).toBe('/day-133/#e');
    expect(new Set(links.map(({ post }) => post))).toEqual(
      new Set(['_posts/2024-05-13-day-133.md']),
    );
  });

  test('leaves Liquid alone where Jekyll did', () => {
    const body = '{% raw %}{{ x }} [a]({{ site.baseurl }}/day-133/)';
    expect(convert(body, { hasLiquid: false })).toMatchObject({ text: body, notes: [] });
  });

  test('takes a hostile text without running away', () => {
    const started = performance.now();
    for (const piece of [
      '\\(',
      '$',
      '{% raw %}',
      '{{',
      '<pre>',
      '<db>',
      '`',
      '{:',
      '$$\n',
      '\\[x\n\n',
    ]) {
      convert(piece.repeat(2_000));
    }
    expect(performance.now() - started).toBeLessThan(50_000);
  }, 60_000);
});
