import type { Element, ElementContent } from 'hast';
import { element, text } from '../cells/hast.ts';
import { movable } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { numberText } from '../lab/number-text.ts';
import { valuesOf } from '../lab/range.ts';

/** The buttons above a lab, and the sliders below its figure. They take their place from the start. */
export function labControls(lab: Lab, title: string): { bar: Element; panel: Element } {
  const bar = element('div', { className: ['lab-bar'] }, [
    element('span', { className: ['lab-name'] }, [text(title)]),
    element('span', { className: ['lab-state'] }, [text('as published')]),
    element('span', { className: ['lab-tools'] }, [
      button('add', 'Add point', title, { ariaPressed: 'false' }),
      button('remove', 'Remove point', title),
      button('reset', 'Reset', title),
      button('code', 'Show this as code', title),
    ]),
  ]);
  const sliders = movable(lab).map((name) => {
    const range = lab.settings[name] ?? { min: 0, max: 0, start: 0 };
    return slider(lab, name, valuesOf(range, name), range.start);
  });
  const panel = element('div', { className: ['lab-controls'] }, [
    ...sliders,
    ...(lab.model === 'gradient descent' ? [player(lab, title)] : []),
    element('p', { className: ['lab-hint'], id: `${lab.id}-hint` }, [text(HINT)]),
  ]);
  return { bar, panel };
}

const HINT =
  'Drag points, or reach them with Tab: arrow keys go from one to the next, Enter takes one up so that they move it, Delete removes it.';

function player(lab: Lab, title: string): Element {
  const steps = Array.from({ length: lab.steps + 1 }, (_, step) => step);
  return element('div', { className: ['lab-player'] }, [
    slider(lab, 'step', steps, lab.steps),
    element('span', { className: ['lab-tools'] }, [
      button('play', 'Play', title),
      button('step', 'One step', title),
    ]),
  ]);
}

/** A slider moves over positions: its values need not be evenly apart. */
function slider({ id }: Lab, name: SliderName, values: number[], start: number): Element {
  const shown = numberText(start);
  const input = {
    ...{ type: 'range', min: '0', max: String(values.length - 1), step: '1' },
    ...{ value: String(values.indexOf(start)), ariaValueText: shown, dataSetting: name },
    ...{ id: `${id}-${name}`, disabled: true, autoComplete: ['off'] },
  };
  return element('label', {}, [
    element('span', {}, [text(NAMES[name])]),
    element('span', { className: ['value'] }, [text(shown)]),
    element('input', input, []),
  ]);
}

const NAMES = {
  degree: 'Degree',
  ridge: 'Ridge strength λ',
  lasso: 'Lasso strength λ',
  rate: 'Learning rate',
  split: 'Share to train on',
  step: 'Step',
};

type SliderName = keyof typeof NAMES;

function button(
  action: string,
  label: string,
  title: string,
  more: Record<string, string> = {},
): ElementContent {
  const named = { dataDo: action, disabled: true, ariaLabel: `${label}: ${title}` };
  return element('button', { type: 'button', ...named, ...more }, [text(label)]);
}
