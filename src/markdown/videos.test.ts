import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

const ID = 'Vxw0nE1qfZc';

describe('settleVideo', () => {
  test.each([
    `https://youtu.be/${ID}`,
    `https://youtu.be/${ID}?t=42`,
    `https://youtu.be/${ID}?si=abc_-`,
    `http://www.youtube.com/watch?v=${ID}`,
    `https://youtube.com/watch?v=${ID}&t=1m3s`,
    `https://m.youtube.com/watch?app=desktop&v=${ID}`,
    `https://www.youtube.com/embed/${ID}`,
    `https://www.youtube-nocookie.com/embed/${ID}?start=3`,
    `https://www.youtube.com/shorts/${ID}`,
    `https://www.youtube.com/live/${ID}`,
  ])('makes a card of %s', async (address) => {
    const card = new RegExp(
      `^<p><a href="[^"]*${ID}[^"]*" class="video-card"><span class="video-card-title">.*</span> ` +
        '<span class="video-card-host">YouTube</span></a></p>$',
    );
    expect((await render(address)).html).toMatch(card);
    expect((await render(`<${address}>`)).html).toMatch(card);
    expect((await render(`[A *talk*](${address})`)).html).toContain(
      '-title">A <em>talk</em></span>',
    );
  });

  test.each([
    'https://www.youtube.com/@someone/videos',
    'https://www.youtube.com/playlist?list=abc',
    'https://www.youtube.com/',
    'https://youtu.be/',
    'https://example.com/watch?v=abc',
    'https://notyoutube.com/watch?v=abc',
    `see https://youtu.be/${ID}`,
    `https://youtu.be/${ID} and more`,
    `- https://youtu.be/${ID}`,
  ])('leaves %s a link', async (text) => {
    expect((await render(text)).html).not.toContain('video-card');
  });

  test('leaves an iframe as it is written', async () => {
    const iframe = `<iframe width="560" src="https://www.youtube.com/embed/${ID}" title="Talk" allowfullscreen></iframe>`;
    expect((await render(iframe)).html).toBe(iframe);
  });
});
