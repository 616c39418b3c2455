import { expect, test, vi } from 'vitest';
import { problemsOf, render } from './testing.ts';

vi.mock('./pipeline.ts', () => ({
  createPipeline: async () => ({
    render: () => Promise.reject(new Error('Failed to parse Markdown file "undefined":\nboom <b>')),
  }),
}));

test('an exception becomes a problem of its file, and the text is still shown', async () => {
  expect((await render('\n\na <b> & c\n')).html).toBe('<pre>a &lt;b> &amp; c</pre>');
  expect(await problemsOf('a')).toEqual([
    '1:1+1 error markdown-failed: the text cannot be rendered: boom <b>; ' +
      'leave out parts of the text until it can be, and report the part as a bug',
  ]);
});
