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
    return this.#nearest(x.valueAt(width / 2), y.valueAt(height / 2));
  }

  /** The point that a pointer points at, over a picture of the main panel. */
  under({ clientX, clientY }: MouseEvent, picture: Element): Point {
    const { left, top, width } = picture.getBoundingClientRect();
    const { x, y } = this.place;
    const { frame } = this;
    const unit = frame.width / width;
    return this.#nearest(
      x.valueAt((clientX - left) * unit - frame.left),
      y.valueAt((clientY - top) * unit - frame.top),
    );
  }

  /** A point that is so many steps away, of which about 120 lead from end to end. */
  beside({ x, y }: Point, right: number, up: number): Point {
    const [stepX, stepY] = this.#steps(120);
    const towards = this.#isClass && up !== 0 ? Number(up > 0) : y + up * stepY;
    return this.#nearest(x + right * stepX, towards);
  }

  #nearest(x: number, y: number): Point {
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
