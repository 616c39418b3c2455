import { placeIn } from '../axes.ts';
import type { Frame, Place } from '../axes.ts';
import type { Lab, LabPoint } from '../lab.ts';
import { domainsOf, mainFrame } from '../main-panel.ts';
import { niceStep } from '../scale.ts';

/** Where a reader can put points: inside the drawing, at round numbers; a class is 0 or 1. */
export class PointGrid {
  readonly frame: Frame;
  readonly place: Place;
  readonly #isClass: boolean;

  constructor(lab: Lab) {
    this.frame = mainFrame(lab);
    this.place = placeIn(this.frame, domainsOf(lab));
    this.#isClass = lab.model === 'logistic';
  }

  /** The middle of the drawing. */
  get centre(): Point {
    const { x, y, width, height } = this.place;
    return this.#round(x.valueAt(width / 2), y.valueAt(height / 2));
  }

  /** The point that a pointer points at, over a picture of the main panel. */
  under(event: MouseEvent, picture: Element): Point {
    const { x, y } = this.#placeOf(event, picture);
    return this.#round(this.place.x.valueAt(x), this.place.y.valueAt(y));
  }

  /** Which of some points lies nearest to a pointer. */
  nearest(points: readonly Point[], event: MouseEvent, picture: Element): number {
    const { x, y } = this.#placeOf(event, picture);
    const squares = points.map(
      (point) => (this.place.x.at(point.x) - x) ** 2 + (this.place.y.at(point.y) - y) ** 2,
    );
    return squares.indexOf(Math.min(...squares));
  }

  /** A point that is so many steps away, of which about 120 lead from end to end. */
  beside({ x, y }: Point, right: number, up: number): Point {
    const [stepX, stepY] = this.#steps(120);
    const towards = this.#isClass && up !== 0 ? Number(up > 0) : y + up * stepY;
    return this.#round(x + right * stepX, towards);
  }

  /** Where a pointer is, in the units of the drawing. */
  #placeOf({ clientX, clientY }: MouseEvent, picture: Element): Point {
    const box = picture.getBoundingClientRect();
    const { left, top, width } = this.frame;
    const unit = width / box.width;
    return { x: (clientX - box.left) * unit - left, y: (clientY - box.top) * unit - top };
  }

  #round(x: number, y: number): Point {
    const { width, height } = this.place;
    const [stepX, stepY] = this.#steps(1000);
    const on = (value: number, step: number, low: number, high: number) =>
      Number((Math.round(Math.min(Math.max(value, low), high) / step) * step).toPrecision(12));
    return {
      x: on(x, stepX, this.place.x.valueAt(0), this.place.x.valueAt(width)),
      y: this.#isClass
        ? Number(y >= 0.5)
        : on(y, stepY, this.place.y.valueAt(height), this.place.y.valueAt(0)),
    };
  }

  /** Round steps of both axes, about so many from end to end. */
  #steps(count: number): [number, number] {
    const { x, y, width, height } = this.place;
    return [
      niceStep((x.valueAt(width) - x.valueAt(0)) / count),
      niceStep((y.valueAt(0) - y.valueAt(height)) / count),
    ];
  }
}

export type Point = Pick<LabPoint, 'x' | 'y'>;
