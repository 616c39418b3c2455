/** In place of the global, which a program without the part `calendar` has lost. */
export const Date = globalThis.Date;
