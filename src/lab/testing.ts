import { codeTemplate } from './code-template.ts';
import type { Lab } from './lab.ts';

/** For tests: a lab of six points around y = x, with what is given. */
export function labOf(given: Partial<Omit<Lab, 'code'>> = {}): Lab {
  const plain: Omit<Lab, 'code'> = {
    ...{ id: 'lab-1', model: 'least squares', caption: 'Six points', seed: '2024-05-14' },
    ...{ xs: [0, 1, 2, 3, 4, 5], ys: [0.2, 0.9, 2.3, 2.8, 4.1, 4.9] },
    ...{ x: { label: 'time', unit: 's' }, y: { label: 'height', unit: 'm' } },
    ...{ settings: {}, steps: 20, batch: 'all', standardize: false },
    show: ['line', 'residuals', 'interval', 'loss', 'coefficients', 'metrics'],
    ...given,
  };
  return { ...plain, code: codeTemplate(plain) };
}

/** For tests: a setting that goes from a number to another one. */
export function range(min: number, max = min, start = min) {
  return { min, max, start };
}
