/**
 * Whether a line is nested deeper in quotes and lists than any text that a person wrote.
 * A long rule of hyphens is not.
 */
export function isTooDeep(text: string): boolean {
  return /^(?![-* \t]+$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){101}/m.test(text);
}
