/** Made by the build: the scripts of the frame and of its worker, as texts. */
declare module 'daybook:sandbox' {
  export const frame: string;
  export const worker: string;
}
