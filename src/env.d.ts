declare module 'virtual:daybook/files' {
  import type { ImageMetadata } from 'astro';
  export const pictures: Map<string, ImageMetadata>;
  export const files: Map<string, string>;
}
