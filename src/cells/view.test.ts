import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { CellResult, Output } from './contract.ts';
import { viewOutputs } from './view.ts';

const typeset = (tex: string) => `<math>${tex.length}</math>`;

function html(outputs: Output[], more: Partial<CellResult> = {}): string {
  const elements = viewOutputs({ cell: 0, outputs, ...more }, typeset);
  return toHtml(elements, { allowDangerousHtml: true });
}

describe('viewOutputs', () => {
  it('shows nothing for a cell that shows nothing', () => {
    expect(html([])).toBe('');
  });

  it('shows text as it is, and what it warns of in its tone', () => {
    expect(html([{ kind: 'text', text: '<b>\n  & \u202E' }])).toBe(
      '<div class="output output-text"><pre>&#x3C;b>\n  &#x26; \u202E</pre></div>',
    );
    expect(html([{ kind: 'text', text: 'a\r\nb\rc\0\ud800' }])).toContain(
      '<pre>a\nb\nc\uFFFD\uFFFD</pre>',
    );
    expect(
      html([{ kind: 'text', text: '\u001b[31mred\u0007\t\f\u0085\ufdd0\u{10ffff}🎲' }]),
    ).toContain('<pre>␛[31mred␇\t\f\uFFFD\uFFFD\uFFFD🎲</pre>');
    expect(html([{ kind: 'text', text: 'x', tone: 'warning' }])).toContain(
      '<pre class="tone-warning">x</pre>',
    );
  });

  it('shows a table that scrolls by itself, with its numbers to the right and the rest counted', () => {
    const columns = [
      { name: '<n>', align: 'end' as const },
      { name: 'who', align: 'start' as const },
    ];
    const rows = [['1', '<script>']];
    expect(html([{ kind: 'table', columns, rows, total: 1 }])).toBe(
      '<div class="output output-table">' +
        '<div class="table" tabindex="0" role="group" aria-label="Table"><table>' +
        '<thead><tr><th scope="col" class="number">&#x3C;n></th><th scope="col">who</th></tr></thead>' +
        '<tbody><tr><td class="number">1</td><td>&#x3C;script></td></tr></tbody>' +
        '</table></div></div>',
    );
    const more = html([{ kind: 'table', columns, rows, total: 1_002, caption: 'Cars' }]);
    expect(more).toContain('<caption>Cars</caption>');
    expect(more).toContain('aria-label="Cars"');
    expect(more).toContain('<p class="rest">… and 1,001 more rows</p>');
    expect(html([{ kind: 'table', columns, rows, total: 2 }])).toContain('1 more row<');
  });

  it('gives a formula to whoever typesets it, and nothing else is taken as HTML', () => {
    expect(html([{ kind: 'formula', tex: 'x^2' }])).toContain('<math>3</math>');
  });

  it('shows a plot with its caption, told apart from the others of the page', () => {
    const tree = {
      name: 'svg',
      attributes: {},
      children: [{ name: 'g', attributes: { id: 'a' }, children: [] }],
    };
    const plot = { kind: 'plot' as const, tree, alt: 'Dots', caption: 'A <caption>' };
    const shown = html([plot, plot], { cell: 7 });
    expect(shown).toContain('<figcaption>A &#x3C;caption></figcaption>');
    expect([...shown.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'drawn-7-0-a',
      'drawn-7-1-a',
    ]);
  });

  it('shows controls at their value, which wait for a script', () => {
    const range = { type: 'range' as const, min: 0, max: 1, step: 0.1, value: 0.3 };
    expect(html([{ kind: 'control', id: '0.0', label: 'p', control: range }])).toBe(
      '<div class="output output-control"><label><span>p</span>' +
        '<input data-control="0.0" disabled type="range" min="0" max="1" step="0.1" value="0.3">' +
        '<span class="value">0.3</span></label></div>',
    );
    const select = { type: 'select' as const, options: ['a', '<b>'], value: '<b>' };
    expect(html([{ kind: 'control', id: '0.1', label: 'which', control: select }])).toContain(
      '<select data-control="0.1" disabled><option>a</option><option selected>&#x3C;b></option></select>',
    );
    const box = { type: 'checkbox' as const, value: true };
    expect(html([{ kind: 'control', id: '0.2', label: 'log', control: box }])).toContain(
      '<input data-control="0.2" disabled type="checkbox" checked>',
    );
  });

  it('shows an answer with its question', () => {
    expect(html([{ kind: 'answer', question: 'q5', value: 7.6431 }])).toBe(
      '<div class="output output-answer"><pre>Q5: 7.6431</pre></div>',
    );
    expect(html([{ kind: 'answer', question: 'q6', value: '<b>' }])).toContain('Q6: &#x3C;b>');
  });

  it('shows an error with its line', () => {
    const error = { kind: 'error' as const, name: 'TypeError', message: 'no <x>' };
    expect(html([error])).toContain('<pre>TypeError: no &#x3C;x></pre>');
    expect(html([{ ...error, place: { line: 3, column: 1 } }])).toContain('(line 3)');
    expect(html([{ ...error, message: '' }])).toContain('<pre>TypeError</pre>');
  });

  it('counts what was not kept', () => {
    const text = { kind: 'text' as const, text: 'x' };
    expect(html([text], { dropped: 9_999_000 })).toContain('… and 9,999,000 more outputs');
    expect(html([text], { dropped: 1 })).toContain('1 more output<');
  });
});
