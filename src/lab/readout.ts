import type { DrawnElement } from '../cells/contract.ts';
import { draw } from './drawn.ts';
import type { Lab } from './lab.ts';
import { numberText } from './number-text.ts';
import type { Reading } from './reading.ts';
import { termName } from './term-name.ts';

/** The numbers of a lab as tables, and what is to be said of the fit. */
export function readoutOf(lab: Lab, { fit, metrics }: Reading): DrawnElement {
  const isSplit = fit.validation.x.length > 0;
  const parts: DrawnElement[] = [];
  const { notes } = fit;
  if (notes.length > 0)
    parts.push(
      draw(
        'div',
        { class: 'lab-notes' },
        notes.map((note) => draw('p', {}, [note])),
      ),
    );
  if (lab.show.includes('metrics') && !fit.failed)
    parts.push(
      table(
        'metrics',
        ['Measure', ...(isSplit ? ['Training', 'Validation'] : ['All points'])],
        metrics.map(({ name, unit, train, validation }) => [
          unit === undefined ? name : `${name} (${unit})`,
          numberText(train),
          ...(isSplit ? [numberText(validation)] : []),
        ]),
      ),
    );
  if (lab.show.includes('coefficients') && !fit.failed) {
    const known = fit.coefficients.some(({ lower }) => lower !== undefined);
    parts.push(
      table(
        'coefficients',
        ['Term', 'Estimate', ...(known ? ['Std. error', '95% interval'] : [])],
        fit.coefficients.map(
          ({ term, estimate, standardError = NaN, lower = NaN, upper = NaN }) => [
            termName(lab, term, !!fit.standardized),
            numberText(estimate),
            ...(known ? [numberText(standardError), interval(lower, upper)] : []),
          ],
        ),
      ),
    );
    if (fit.standardized) {
      const { mean, sd } = fit.standardized;
      const text = `z = (${lab.x.label} − ${numberText(mean)}) / ${numberText(sd)}`;
      parts.push(draw('p', { class: 'lab-terms' }, [text.replace('− −', '+ ')]));
    }
  }
  return draw('div', { class: 'lab-readout' }, parts);
}

function table(name: string, head: string[], rows: string[][]): DrawnElement {
  const cells = (tag: string, row: string[]) =>
    row.map((text, at) =>
      at === 0 || tag === 'th'
        ? draw('th', { scope: tag === 'th' ? 'col' : 'row' }, [text])
        : draw('td', {}, [text]),
    );
  return draw('table', { class: `lab-${name}` }, [
    draw('thead', {}, [draw('tr', {}, cells('th', head))]),
    draw(
      'tbody',
      {},
      rows.map((row) => draw('tr', {}, cells('td', row))),
    ),
  ]);
}

function interval(lower: number, upper: number): string {
  return Number.isNaN(lower) ? '–' : `${numberText(lower)} to ${numberText(upper)}`;
}
