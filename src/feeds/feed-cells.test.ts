import { describe, expect, it } from 'vitest';
import type { CellRecord, DrawnElement, Output } from '../cells/contract.ts';
import { absoluteAddresses } from './absolute-addresses.ts';
import { feedCells, feedPictures } from './feed-cells.ts';

const svg: DrawnElement = {
  name: 'svg',
  attributes: { width: '480', height: '300.5' },
  children: [{ name: 'text', attributes: {}, children: ['inside'] }],
};

function record(
  outputs: Output[],
  options: CellRecord['cells'][number]['options'] = {},
): CellRecord {
  return {
    ...{ programs: [], loaded: {}, cells: [{ index: 0, id: 'cell-fit', name: 'fit', options }] },
    results: [{ cell: 0, outputs }],
  };
}

/** An item as a feed reader gets it. */
function item(one: CellRecord): string {
  const code = '<pre><code>1 + 1</code></pre>';
  const html = `<daybook-cell id="cell-fit" data-index="0">${code}</daybook-cell>`;
  return absoluteAddresses(feedCells(html, one), new URL('https://example.org/log/day/134/'));
}

describe('feedCells', () => {
  it('gives the code, then the output, then a link to run it', () => {
    expect(item(record([{ kind: 'text', text: '2 < 3' }]))).toBe(
      '<pre><code>1 + 1</code></pre><div><pre>2 &#x3C; 3</pre></div>' +
        '<p><a href="https://example.org/log/day/134/#cell-fit">Run fit on the site</a></p>',
    );
  });

  it('gives tables as tables and formulas as MathML, once', () => {
    const table = { kind: 'table' as const, columns: [], rows: [], total: 3 };
    expect(item(record([table]))).toContain('<table>');
    const formula = item(record([{ kind: 'formula', tex: 'x^2' }]));
    expect(formula.match(/<math/g)).toHaveLength(1);
    expect(formula).toContain('<math alttext="x^2"');
    expect(formula).not.toMatch(/annotation|katex/);
  });

  it('gives drawings as pictures at their own address, with the words around them', () => {
    const tree = { name: 'figure', attributes: {}, children: [svg, 'a legend', svg] };
    const plot: Output = { kind: 'plot', tree, alt: 'Dots & lines', caption: 'By hand' };
    const html = item(record([{ kind: 'text', text: 'x' }, plot]));
    expect(html).toContain(
      '<figure><img src="https://example.org/log/day/134/cell-fit.2.png" ' +
        'alt="Dots &#x26; lines" width="480" height="300.5">a legend ' +
        '<img src="https://example.org/log/day/134/cell-fit.2.2.png" alt="" width="480" height="300.5">' +
        '<figcaption>By hand</figcaption></figure>',
    );
    expect(html).not.toContain('svg');
  });

  it('says where a control stood, since a feed has none', () => {
    const range = { type: 'range' as const, min: 0, max: 9, step: 1, value: 5 };
    const box = { type: 'checkbox' as const, value: true };
    const html = item(
      record([
        { kind: 'control', id: '0.0', label: 'n', control: range },
        { kind: 'control', id: '0.1', label: 'log', control: box },
      ]),
    );
    expect(html).toContain('<p>n: 5</p><p>log: yes</p>');
    expect(html).not.toMatch(/<input|<label/);
  });

  it('leaves out what the page hides, and the link of a static cell', () => {
    const text: Output[] = [{ kind: 'text', text: 'two' }];
    expect(item(record(text, { hide: 'code' }))).not.toContain('1 + 1');
    expect(item(record(text, { hide: 'output' }))).not.toContain('two');
    const error: Output[] = [{ kind: 'error', name: 'Error', message: 'no' }];
    expect(item(record(error, { hide: 'output' }))).toContain('Error: no');
    expect(item(record(text, { static: true }))).not.toContain('<a ');
  });
});

describe('feedPictures', () => {
  it('has every drawing under the name that the feed uses', () => {
    const tree = { name: 'figure', attributes: {}, children: [svg, svg] };
    const plots: Output[] = [
      { kind: 'plot', tree: svg, alt: '' },
      { kind: 'text', text: '' },
      { kind: 'plot', tree, alt: '' },
    ];
    const one = record(plots);
    const names = [...feedPictures(one).keys()];
    expect(names).toEqual(['cell-fit.1.png', 'cell-fit.3.png', 'cell-fit.3.2.png']);
    for (const name of names) expect(item(one)).toContain(`/day/134/${name}"`);
    expect(feedPictures(record([])).size).toBe(0);
  });
});
