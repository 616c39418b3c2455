/** The package declares its entry alone, and that one brings the dictionary of Brotli along. */
declare module 'hyparquet-compressors/src/gzip.js' {
  /** Unpacks gzip into `output`, which must have the right size. */
  export function gunzip(input: Uint8Array, output: Uint8Array): Uint8Array;
}
