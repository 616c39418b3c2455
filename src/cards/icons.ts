/** The icons that are pictures, by their names, and what they are for in the manifest. */
export const ICONS = {
  'apple-touch-icon.png': { size: 180, share: 0.62, corner: 0 },
  'icon-192.png': { size: 192, share: 0.66, corner: 0.2, purpose: 'any' },
  'icon-512.png': { size: 512, share: 0.66, corner: 0.2, purpose: 'any' },
  // A mask leaves a circle of four fifths of the side at the least.
  'icon-maskable-512.png': { size: 512, share: 0.48, corner: 0, purpose: 'maskable' },
} as const satisfies Record<string, NamedIcon>;

interface NamedIcon extends IconShape {
  purpose?: 'any' | 'maskable';
}

export interface IconShape {
  /** In pixels. */
  size: number;
  /** How much of the side the sign takes. */
  share: number;
  /** How round the corners of the paper are, as a share of the side. */
  corner: number;
}
