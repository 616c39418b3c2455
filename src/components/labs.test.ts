import { describe, expect, it } from 'vitest';
import { labOf, range } from '../lab/testing.ts';
import { fillLabs } from './labs.ts';

const hole = '<daybook-lab id="lab-1" data-index="0"></daybook-lab>';
const cells = [{ index: 4, id: 'lab-1-code', name: 'code of lab 1', options: { isolated: true } }];
const filled = (lab = labOf()) =>
  fillLabs(`<p>a</p>${hole}<p>b</p>`, [{ lab, code: '$& <pre/>' }], cells);

describe('fillLabs', () => {
  it('puts bar, figure, controls, numbers and code into the lab, and changes nothing else', () => {
    const html = filled();
    expect(html).toMatch(/^<p>a<\/p><daybook-lab id="lab-1"><div class="lab-bar">/);
    expect(html).toMatch(/<\/script><\/daybook-lab><p>b<\/p>$/);
    const parts = [
      'lab-bar',
      '<figure>',
      'plot-lab',
      '<figcaption>',
      'lab-controls',
      'lab-readout',
    ];
    const places = [...parts, 'lab-code', 'application/json'].map((part) => html.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain('<daybook-cell id="lab-1-code" data-index="4">$& <pre/></daybook-cell>');
  });

  it('has a named control for each thing a reader can do, and none that works without a script', () => {
    const html = filled(labOf({ model: 'polynomial', settings: { degree: range(1, 5, 2) } }));
    const controls = html.match(/<(?:button|input)[^>]*>/g) ?? [];
    expect(controls).toHaveLength(5);
    for (const control of controls) expect(control).toContain(' disabled');
    expect(html).toContain('<span>Degree</span><span class="value">2</span><input type="range"');
    expect(html).toMatch(/min="0" max="4" step="1" value="1" aria-valuetext="2"/);
  });

  it('has a player for gradient descent, and no slider for what stays fixed', () => {
    const html = filled(labOf({ model: 'gradient descent', settings: { rate: range(0.1) } }));
    expect(html.match(/data-do="(?:play|step)"/g)).toHaveLength(2);
    expect(html.match(/<input/g)).toHaveLength(1);
  });

  it('lets no word of the author end the data', () => {
    const html = filled(labOf({ caption: '</script><b>', x: { label: '<!-- <script>' } }));
    const [, data = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(data).not.toContain('<');
    expect((JSON.parse(data) as { caption: string }).caption).toBe('</script><b>');
    expect(html).toContain('<figcaption>&#x3C;/script>&#x3C;b></figcaption>');
  });

  it('leaves a lab alone that nobody knows', () => {
    expect(fillLabs(hole, [], cells)).toBe(hole);
  });
});
