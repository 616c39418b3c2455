import * as Plot from '@observablehq/plot';
import type { PlotOptions } from './daybook.ts';
import { findCore } from './hooks.ts';
import { readDrawing } from './svg-tree.ts';

const { hooks, modules } = findCore();
modules['@observablehq/plot'] = { ...Plot };
Object.assign(modules['daybook'] ?? {}, { plot });
hooks.drawing = readDrawing;

/** A drawing that a phone can show, and that has its place in the column of a wide page. */
const FOR_THE_PAGE = {
  ...{ width: 480, marginTop: 28, marginBottom: 44, marginLeft: 52 },
  style: { fontSize: '14px' },
};

/** See `daybook.ts`. */
function plot(options: PlotOptions): void {
  const { alt, caption, ...plotOptions } = options;
  if (typeof alt !== 'string' || !alt.trim()) {
    throw new TypeError(
      'A plot needs alt, a text that says what it shows: plot({ alt: "…", marks }).',
    );
  }
  hooks.show(Plot.plot({ ...FOR_THE_PAGE, ...plotOptions }), {
    alt,
    ...(caption !== undefined && { caption }),
  });
}
