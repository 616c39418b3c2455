import { bundledThemes } from 'shiki';
import { describe, expect, test, vi } from 'vitest';
import { THEMES } from './pipeline.ts';
import { problemsOf, render } from './testing.ts';

describe('settleLanguage', () => {
  test.each([
    'ts run',
    'Python',
    'c++',
    'C#',
    'f#',
    'sh',
    'text',
    'plain',
    'txt',
    'math',
    'none',
    'cypher',
    'Dockerfile',
  ])('knows %s', async (language) => {
    expect(await problemsOf(`\`\`\`${language}\nx\n\`\`\``)).toEqual([]);
  });

  test('needs no language', async () => {
    expect(await problemsOf('```\nx\n```\n\n    y')).toEqual([]);
  });

  test('names an unknown one, and the one that may be meant', async () => {
    expect(await problemsOf('text\n\n- ```pyhton\n  x\n  ```')).toEqual([
      '3:6+6 error unknown-language: `pyhton` is not a language that can be highlighted; ' +
        'write `python`, or `text` for plain text',
    ]);
    expect(await problemsOf('~~~ {python}\nx\n~~~')).toEqual([
      '1:5+8 error unknown-language: `{python}` is not a language that can be highlighted; ' +
        'write `python`, or `text` for plain text',
    ]);
    expect(await problemsOf('```qqqqqq\nx\n```')).toEqual([
      '1:4+6 error unknown-language: `qqqqqq` is not a language that can be highlighted; ' +
        'write `text` for plain text',
    ]);
  });

  test('shows its code as text', async () => {
    expect((await render('```pyhton\nx < 1\n```')).html).toContain(
      'data-language="text"><code><span class="line"><span>x &#x3C; 1</span></span></code></pre>',
    );
  });

  test('makes code that can be scrolled with the keyboard', async () => {
    expect((await render('```ts\nx\n```')).html).toMatch(/^<pre [^>]*tabindex="0"/);
  });
});

describe('the highlighting', () => {
  test('is the same on a busy machine', async () => {
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    const { html } = await render('```ts\nconst a = (b: number): string => `${b}`;\n```');
    clock.mockRestore();
    expect(html).toMatch(
      /<span style="[^"]*"> *number<\/span>.*<span style="[^"]*"> *string<\/span>/,
    );
  });

  test('gives up lines that no one reads', async () => {
    const { html } = await render(`\`\`\`json\n[${'1, '.repeat(50_000)}1]\n\`\`\``);
    expect(html).toContain('<span class="line"><span>[1, 1, ');
  });
});

describe.each(Object.values(THEMES))('the theme %s', (name) => {
  test('has a contrast of 4.5 in every colour of a token', async () => {
    const { default: theme } = await bundledThemes[name]();
    const background = theme.colors?.['editor.background'] ?? '';
    const colours = [
      theme.colors?.['editor.foreground'] ?? '',
      // Shiki does not draw the backgrounds that a few rules set.
      ...(theme.tokenColors ?? theme.settings ?? []).flatMap(({ settings }) =>
        settings.foreground && !settings.background ? [settings.foreground] : [],
      ),
    ];
    expect(colours.length).toBeGreaterThan(5);
    for (const colour of colours) {
      expect(contrast(colour, background), `${colour} on ${background}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });
});

/** The contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
