declare module 'subset-font' {
  /** Cuts a font to the letters of a text, and its axes to ranges or values. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      /** Leaves out the letters that only features such as ligatures ask for. */
      noLayoutClosure?: boolean;
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
