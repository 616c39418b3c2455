declare module 'virtual:daybook/files' {
  import type { ImageMetadata } from 'astro';
  /** `clone` is Astro's own, and undocumented: reading it does not count as using the original. */
  export const pictures: Map<string, ImageMetadata & { clone?: ImageMetadata }>;
  export const files: Map<string, string>;
}
