import type { DrawnElement } from '../cells/contract.ts';

/** An element of a drawing, or of what stands around it. Attributes that are undefined are left out. */
export function draw(
  name: string,
  attributes: Record<string, string | number | undefined>,
  children: readonly (DrawnElement | string)[] = [],
): DrawnElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) given[key] = typeof value === 'number' ? round(value) : value;
  return { name, attributes: given, children: [...children] };
}

/** A path through points; a gap where one is no number. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): string {
  let path = '';
  let pen = 'M';
  for (const [x, y] of points) {
    if (x - y - (x - y) !== 0) pen = 'M';
    else {
      path += `${pen}${round(x)},${round(y)}`;
      pen = 'L';
    }
  }
  return path;
}

/** Two decimals: finer than any screen, and coarser than what engines differ in. */
export function round(value: number): string {
  return `${Math.round(value * 100) / 100 || 0}`;
}

/** Far outside is as good as farther: some engines cannot draw the largest numbers. */
export function held(place: number): number {
  return place < -FAR ? -FAR : place > FAR ? FAR : place;
}

export const FAR = 2000;
