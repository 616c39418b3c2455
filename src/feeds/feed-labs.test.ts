import { describe, expect, it } from 'vitest';
import { labOf, range } from '../lab/testing.ts';
import { feedLabPictures, feedLabs } from './feed-labs.ts';

const hole = '<p>a</p><daybook-lab id="lab-1" data-index="0"></daybook-lab><p>b</p>';
const shown = (lab = labOf()) => [{ lab, code: '<pre>code</pre>' }];

describe('feedLabs', () => {
  it('has pictures with a text, the signs, the caption, the numbers and a link', () => {
    const html = feedLabs(hole, shown());
    expect(html).toMatch(/^<p>a<\/p><figure><img src="lab-1\.1\.png" alt="height \(m\) against/);
    expect(html).toContain('<p>● points (6) ━ least squares ■ 95% interval ┅ of new points </p>');
    expect(html.match(/<img /g)).toHaveLength(3);
    expect(html).toContain('alt="" width="272" height="220"');
    expect(html).toContain('<figcaption>Six points</figcaption></figure>');
    expect(html).toContain('<th scope="row">RMSE (m)</th><td>0.166</td>');
    expect(html).toMatch(/<a href="#lab-1">Play with Lab 1 on the site<\/a><\/p><p>b<\/p>$/);
  });

  it('has no control and no code', () => {
    expect(feedLabs(hole, shown())).not.toMatch(/<(?:button|input|script|details|pre|svg)\b/);
  });

  it('says what its author says it shows', () => {
    expect(feedLabs(hole, shown(labOf({ alt: 'A "line"' })))).toContain('alt="A &#x22;line&#x22;"');
  });

  it('leaves a lab alone that nobody knows', () => {
    expect(feedLabs(hole, [])).toBe(hole);
  });
});

describe('feedLabPictures', () => {
  it('are the panels, by the names that the feed has', () => {
    const lab = labOf({ settings: { split: range(0.5) }, show: ['line', 'metrics'] });
    const pictures = feedLabPictures(shown(lab));
    expect([...pictures.keys()]).toEqual(['lab-1.1.png']);
    expect(pictures.get('lab-1.1.png')?.name).toBe('svg');
  });
});
