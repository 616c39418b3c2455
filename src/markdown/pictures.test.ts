import { describe, expect, test } from 'vitest';
import { problemsOf, render } from './testing.ts';

const htmlOf = async (text: string) => (await render(text)).html;

describe('settlePicture', () => {
  test('makes a local picture a hole', async () => {
    const { html, files } = await render('see ![a "plot"](./a%20b.png "The title")');
    expect(html).toBe(
      '<p>see <daybook-picture file="days/2024/a b.png" alt="a &#x22;plot&#x22;" title="The title"></daybook-picture></p>',
    );
    expect(files).toEqual([
      { written: './a%20b.png', file: 'days/2024/a b.png', kind: 'picture', line: 1, column: 17 },
    ]);
  });

  test('keeps what the author gave a raw one', async () => {
    expect(await htmlOf('<img src="../a.png" width="20" height=10 class="b c" alt="d">')).toBe(
      '<daybook-picture file="days/a.png" alt="d" width="20" height="10" class="b c"></daybook-picture>',
    );
  });

  test('finds one that is written with malformed escapes', async () => {
    expect((await render('![a](100%.png) ![b](%E0%A4%A.png)')).files).toMatchObject([
      { file: 'days/2024/100%.png' },
      { file: 'days/2024/%E0%A4%25A.png' },
    ]);
  });

  test('puts the base path before one that is served as it is', async () => {
    const { html, links, files } = await render('a ![b](/c%20d.png)');
    expect(html).toBe('<p>a <img src="/log/c%20d.png" alt="b"></p>');
    expect(links).toEqual([
      { written: '/c%20d.png', path: '/c d.png', fragment: '', line: 1, column: 8 },
    ]);
    expect(files).toEqual([]);
  });

  test('loads one on another host late', async () => {
    expect(await htmlOf('a ![b](https://example.com/c.png)')).toBe(
      '<p>a <img loading="lazy" decoding="async" src="https://example.com/c.png" alt="b"></p>',
    );
    expect(await htmlOf('<img loading="eager" src="//example.com/c.png" alt="b">')).toBe(
      '<img loading="eager" decoding="async" src="//example.com/c.png" alt="b">',
    );
  });

  test('has nothing against data in the address', async () => {
    expect(await problemsOf('![b](data:image/gif;base64,R0lGODlhAQABAAAAACw=)')).toEqual([]);
  });
});

describe('reportPictures', () => {
  test('sums up the pictures without a description', async () => {
    expect(
      await problemsOf(
        'text\n\n![image](a.png) ![Image](b.png) ![ok](c.png)\n\n![](d.png) <img src="e.png">',
      ),
    ).toEqual([
      '3:1+1 warning alt-text: 4 pictures have no alternative text, or only `image`; ' +
        'say between the brackets of `![…](…)` what can be seen',
    ]);
    expect(await problemsOf('![](d.png)')).toEqual([
      '1:1+1 warning alt-text: 1 picture has no alternative text, or only `image`; ' +
        'say between the brackets of `![…](…)` what can be seen',
    ]);
  });

  test('sums up the pictures on other hosts', async () => {
    const picture = (host: string) => `![a](https://${host}/a.png)\n`;
    expect(await problemsOf(`\n${picture('a.org')}${picture('b.org')}${picture('a.org')}`)).toEqual(
      [
        '2:1+1 warning remote-picture: 3 pictures are on another host (a.org, b.org); ' +
          'keep the pictures beside the post, so that they cannot vanish',
      ],
    );
    expect(await problemsOf(['a', 'b', 'c', 'd'].map(picture).join(''))).toEqual([
      '1:1+1 warning remote-picture: 4 pictures are on another host (a, b, c, …); ' +
        'keep the pictures beside the post, so that they cannot vanish',
    ]);
    expect((await problemsOf('<img src="https://a.org/b.png" alt="c">'))[0]).toContain(
      '1 picture is on another host (a.org)',
    );
  });
});

describe('figuresOf', () => {
  test('makes a picture alone in its paragraph a figure, its title the caption', async () => {
    expect(await htmlOf('![a](b.png "The *title*")')).toBe(
      '<figure><daybook-picture file="days/2024/b.png" alt="a"></daybook-picture><figcaption>The *title*</figcaption></figure>',
    );
    expect(await htmlOf('![a](https://example.com/b.png)')).toMatch(
      /^<figure><img [^>]*><\/figure>$/,
    );
  });

  test('makes several pictures figures of their own', async () => {
    expect(await htmlOf('![a](b.png)\n![c](d.png)  \n![e](f.png)')).toMatch(
      /^<figure>.*b\.png.*<\/figure>\n<figure>.*d\.png.*<\/figure>\n<figure>.*f\.png.*<\/figure>$/,
    );
  });

  test('takes a picture that is a link', async () => {
    expect(await htmlOf('[![a](b.png "Title")](https://example.com)')).toMatch(
      /^<figure><a href="https:\/\/example.com"><daybook-picture [^>]*><\/daybook-picture><\/a><figcaption>Title<\/figcaption><\/figure>$/,
    );
  });

  test('leaves pictures in a text, in lists and in paragraphs of the author', async () => {
    for (const text of [
      'a ![b](c.png)',
      '- ![b](c.png)',
      '<p align="center"><img src="c.png"></p>',
    ]) {
      expect(await htmlOf(text)).not.toContain('figure');
    }
  });
});
