import type { DrawnElement } from '../cells/contract.ts';
import { draw } from './drawn.ts';
import type { LabFit } from './fit.ts';
import type { Side } from './parts/part.ts';
import type { Lab, LabState } from './lab.ts';
import { modelName } from './model-name.ts';

/** What the signs of the main panel mean. It is text, so that it wraps where there is little room. */
export function legend(
  lab: Lab,
  state: LabState,
  { train, validation, band }: LabFit,
): DrawnElement {
  const isSplit = validation.x.length > 0;
  const count = ({ x }: Side) => `(${x.length})`;
  const entries = [['train', '●', `${isSplit ? 'training' : 'points'} ${count(train)}`]];
  if (isSplit) entries.push(['validation', '◇', `validation ${count(validation)}`]);
  if (lab.show.includes('line')) entries.push(['fit', '━', modelName(lab, state)]);
  if (lab.show.includes('interval') && band)
    entries.push(['band', '■', '95% interval'], ['band-edge', '┅', 'of new points']);
  return draw(
    'div',
    { class: 'plot-legend' },
    entries.map(([name, sign = '', words = '']) =>
      draw('span', {}, [draw('span', { class: `plot-${name}-sign` }, [sign]), ` ${words} `]),
    ),
  );
}
