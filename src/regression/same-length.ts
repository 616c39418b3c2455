/**
 * What is compared row by row must have as many rows, and at least one.
 *
 * @throws RangeError otherwise.
 */
export function sameLength(
  name: string,
  { length }: { readonly length: number },
  otherName: string,
  { length: other }: { readonly length: number },
): void {
  if (length !== other)
    throw new RangeError(
      `${name} and ${otherName} must have the same length: they have ${length} and ${other}.`,
    );
  if (length === 0) throw new RangeError(`${name} is empty: there is nothing to compare.`);
}
