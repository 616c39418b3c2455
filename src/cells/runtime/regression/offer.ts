import { findCore } from '../hooks.ts';

const { hooks, modules } = findCore();

/** Adds to what a program can import from `daybook/regression`: each part has some of it. */
export function offer(functions: Record<string, unknown>): void {
  modules['daybook/regression'] = { ...modules['daybook/regression'], ...functions };
}

/** A model that shows in the cell what its fit warns of: a warning that nobody sees is none. */
export function outspoken<Given extends unknown[], Fit extends { warnings: readonly string[] }>(
  model: (...given: Given) => Fit,
): (...given: Given) => Fit {
  return (...given) => {
    const fit = model(...given);
    for (const text of fit.warnings)
      if (hooks.hasRoom()) hooks.emit({ kind: 'text', text, tone: 'warning' });
    return fit;
  };
}
