import * as Plot from '@observablehq/plot';
import { findCore } from './hooks.ts';
import { readDrawing } from './svg-tree.ts';

const { hooks, modules } = findCore();
modules['@observablehq/plot'] = { ...Plot };
hooks.plot = (options) => Plot.plot(options);
hooks.drawing = readDrawing;
