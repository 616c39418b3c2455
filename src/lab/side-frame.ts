import type { Frame } from './axes.ts';

/** One of two panels side by side, or one alone. */
export const SIDE: SideFrame = {
  ...{ kind: 'side', width: 272, height: 220, top: 34, right: 8, bottom: 46, left: 48 },
};
export const WIDE: SideFrame = {
  ...{ kind: 'wide', width: 560, height: 260, top: 34, right: 12, bottom: 50, left: 48 },
};

export interface SideFrame extends Frame {
  kind: 'side' | 'wide';
}
