import type { DrawnElement } from '../cells/contract.ts';
import { draw } from './drawn.ts';
import { errorPanel } from './error-panel.ts';
import type { Lab, LabState } from './lab.ts';
import { legend } from './legend.ts';
import { mainPanel } from './main-panel.ts';
import type { Reading } from './reading.ts';
import { residualPanel } from './residual-panel.ts';
import { SIDE, WIDE } from './side-frame.ts';
import { surfacePanel } from './surface-panel.ts';

/**
 * The drawing of a lab: points and fit, and below them what else it shows. The same at build and in
 * the browser, to the last digit.
 */
export function figureOf(lab: Lab, state: LabState, { fit, errors }: Reading): DrawnElement {
  const panels = [mainPanel(lab, fit), legend(lab, state, fit)];
  const [hasResiduals, hasLoss] = [lab.show.includes('residuals'), lab.show.includes('loss')];
  const frame = hasResiduals && hasLoss ? SIDE : WIDE;
  if (hasResiduals) panels.push(residualPanel(lab, fit, frame));
  if (hasLoss)
    panels.push(errors ? errorPanel(errors, state, frame) : surfacePanel(fit, state, frame));
  return draw('div', { class: 'plot-lab' }, panels);
}
