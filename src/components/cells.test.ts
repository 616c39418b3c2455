import { describe, expect, it } from 'vitest';
import type { CellRecord } from '../cells/contract.ts';
import { fillCells } from './cells.ts';

const record = (more: Partial<CellRecord> = {}): CellRecord => ({
  ...{ programs: [], loaded: {}, cells: [{ index: 0, id: 'cell-fit', name: 'fit', options: {} }] },
  results: [{ cell: 0, outputs: [{ kind: 'text', text: '$& <b>' }] }],
  ...more,
});

const cell = (index: number, id: string) =>
  `<daybook-cell id="${id}" data-index="${index}"><pre><code>x = '$1'</code></pre></daybook-cell>`;

describe('fillCells', () => {
  it('puts the bar above the code and the result below it, and changes nothing else', () => {
    const html = fillCells(`<p>a</p>${cell(0, 'cell-fit')}<p>b</p>`, record());
    expect(html).toMatch(/^<p>a<\/p><daybook-cell id="cell-fit" data-index="0" data-name="fit">/);
    expect(html).toContain('<span class="cell-name">fit</span>');
    expect(html).toContain('<div class="cell-code"><pre><code>x = \'$1\'</code></pre></div>');
    expect(html).toContain('<pre>$&#x26; &#x3C;b></pre></div></div></daybook-cell><p>b</p>');
    expect(html).toContain('role="log" aria-label="Output of fit"');
  });

  it('has a named button for each thing a reader can do, and none that works without a script', () => {
    const buttons = fillCells(cell(0, 'cell-fit'), record()).match(/<button[^>]*>/g) ?? [];
    expect(buttons).toHaveLength(5);
    for (const button of buttons) expect(button).toMatch(/ disabled aria-label="[^"]+: fit"/);
  });

  it('offers nothing for a static cell', () => {
    const cells = [{ index: 0, id: 'cell-1', options: { static: true } }];
    const html = fillCells(cell(0, 'cell-1'), record({ cells }));
    expect(html).not.toContain('<button');
    expect(html).toContain('data-static');
    expect(html).toContain('>Cell 1<');
  });

  it('folds code away, and hides output unless it is an error', () => {
    const hidden = (hide: 'code' | 'output') => [{ index: 0, id: 'cell-1', options: { hide } }];
    expect(fillCells(cell(0, 'cell-1'), record({ cells: hidden('code') }))).toContain(
      '<details class="cell-code"><summary>Code</summary><pre>',
    );
    const output = (kind: 'text' | 'error') => ({
      cells: hidden('output'),
      results: [
        {
          cell: 0,
          outputs: [
            kind === 'text'
              ? { kind, text: 'x' }
              : { kind, name: 'Error', message: 'x', place: { line: 1, column: 1 } },
          ],
        },
      ],
    });
    const opened = /<div class="cell-output"[^>]*hidden/;
    expect(fillCells(cell(0, 'cell-1'), record(output('text')))).toMatch(opened);
    expect(fillCells(cell(0, 'cell-1'), record(output('error')))).not.toMatch(opened);
  });

  it('shows a cell that gave nothing, and leaves one alone that nobody knows', () => {
    expect(fillCells(cell(0, 'cell-fit'), record({ results: [] }))).toContain(
      'aria-label="Output of fit"></div></daybook-cell>',
    );
    expect(fillCells(cell(7, 'cell-8'), record())).toBe(cell(7, 'cell-8'));
  });

  it('sees a formula typeset, and one that KaTeX does not know as it was written', () => {
    const formula = (tex: string) => {
      const results = [{ cell: 0, outputs: [{ kind: 'formula' as const, tex }] }];
      return fillCells(cell(0, 'cell-fit'), record({ results }));
    };
    expect(formula('x^2')).toContain('<math');
    expect(formula('\\href{javascript:alert(1)}{x}')).not.toContain('href="javascript');
    expect(formula('\\nosuch')).toContain('\\nosuch');
  });
});
