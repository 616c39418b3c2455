import type { Place } from '../axes.ts';
import { round } from '../drawn.ts';
import type { Lab, LabPoint } from '../lab.ts';
import { MAIN, mainPlace } from '../main-panel.ts';
import { numberText } from '../number-text.ts';
import { niceStep } from '../scale.ts';
import { build } from './tree.ts';

/**
 * What a reader takes hold of: over the drawing, which stays a picture, a place for each point that
 * can be dragged, and one stop for the keyboard from which all of them are reached.
 */
export class PointLayer {
  readonly element: SVGSVGElement;
  readonly #lab: Lab;
  readonly #hands: PointHands;
  readonly #place: Place;
  readonly #group: Element;
  #points: readonly LabPoint[] = [];
  #handles: Element[] = [];
  #chosen = -1;
  /** The point that arrow keys move, as it was when it was taken up. */
  #taken: LabPoint | undefined;

  constructor(lab: Lab, name: string, hands: PointHands) {
    this.#lab = lab;
    this.#hands = hands;
    this.#place = mainPlace(lab);
    const { width, height, left, top } = MAIN;
    this.element = build({
      name: 'svg',
      attributes: {
        class: 'lab-points',
        viewBox: `0 0 ${width} ${height}`,
        role: 'listbox',
        'aria-label': `Points: ${name}`,
        'aria-describedby': `${lab.id}-hint`,
      },
      children: [
        {
          name: 'rect',
          attributes: {
            ...{ x: `${left}`, y: `${top}`, fill: 'none' },
            ...{ width: `${this.#place.width}`, height: `${this.#place.height}` },
          },
          children: [],
        },
        {
          name: 'g',
          attributes: { role: 'none', transform: `translate(${left},${top})` },
          children: [],
        },
      ],
    }) as SVGSVGElement;
    this.#group = this.element.lastElementChild!;
    for (const type of ['pointerdown', 'dblclick', 'click', 'keydown', 'focusin', 'focusout'])
      this.element.addEventListener(type, this);
  }

  /** The position of the point that is chosen; −1 for none. */
  get chosen(): number {
    return this.#chosen;
  }

  /** Where a point is added that nobody has pointed at. */
  get centre(): LabPoint {
    const { x, y, width, height } = this.#place;
    return this.#held(x.valueAt(width / 2), y.valueAt(height / 2), { x: 0, y: 0, row: 0 });
  }

  /** Puts the handles where the points are. */
  show(points: readonly LabPoint[], isTrained: readonly boolean[]): void {
    const handles = points.map((point, at) => this.#handleOf(point, at, isTrained[at] ?? true));
    for (const left of this.#handles.slice(points.length)) left.remove();
    this.#handles = handles;
    this.#points = points;
    if (this.#chosen >= points.length) this.#chosen = points.length - 1;
    this.#mark();
  }

  /** Chooses a point, and lets the keyboard go on from it. */
  choose(at: number, focus = false): void {
    this.#chosen = at;
    this.#mark();
    if (focus) (this.#handles[at] as SVGElement | undefined)?.focus();
  }

  /** Lets arrow keys move the chosen point. */
  take(): void {
    this.#taken = this.#points[this.#chosen];
    this.#mark();
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event.type === 'pointerdown') this.#press(event as PointerEvent);
    else if (event.type === 'focusin') {
      const at = this.#handles.indexOf(event.target as Element);
      if (at >= 0) this.choose(at);
    } else if (event.type === 'focusout') this.#drop();
    else if (event instanceof MouseEvent) this.#click(event);
  }

  #handleOf({ x, y }: LabPoint, at: number, trained: boolean): Element {
    const known = this.#handles[at];
    const old = this.#points[at];
    const handle = known ?? this.#group.appendChild(build(HANDLE, 'http://www.w3.org/2000/svg'));
    if (!known || old?.x !== x || old.y !== y) {
      handle.setAttribute('cx', round(this.#place.x.at(x)));
      handle.setAttribute('cy', round(this.#place.y.at(y)));
    }
    const side = this.#lab.settings.split ? (trained ? ', training' : ', validation') : '';
    const name = `${this.#lab.x.label} ${numberText(x)}, ${this.#lab.y.label} ${numberText(y)}${side}`;
    if (handle.getAttribute('aria-label') !== name) handle.setAttribute('aria-label', name);
    return handle;
  }

  /** Writes what is chosen and taken into the handles that it concerns. */
  #mark(): void {
    const stop = Math.max(this.#chosen, 0);
    for (const handle of this.#group.querySelectorAll(
      '[tabindex="0"],[aria-selected="true"],.taken',
    )) {
      handle.setAttribute('tabindex', '-1');
      handle.setAttribute('aria-selected', 'false');
      handle.classList.remove('taken');
    }
    this.#handles[stop]?.setAttribute('tabindex', '0');
    const chosen = this.#handles[this.#chosen];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.classList.toggle('taken', !!this.#taken);
    // Many points lie close together: there only a chosen one keeps the page from scrolling.
    this.element.classList.toggle('crowded', this.#points.length > CROWD);
    this.#hands.onChoose(this.#chosen);
  }

  #press(event: PointerEvent): void {
    const at = this.#handles.indexOf(event.target as Element);
    if (at < 0 || event.button !== 0) return;
    this.choose(at, true);
    const { target, pointerId } = event;
    const handle = target as Element;
    // A text that is selected by the way, or a picture that is dragged, would end it.
    event.preventDefault();
    handle.setPointerCapture(pointerId);
    const move = (moved: Event) => {
      this.#hands.onMove(at, this.#pointAt(moved as PointerEvent, this.#points[at]!));
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move);
        this.#hands.onRest();
      },
      { once: true },
    );
  }

  #click(event: MouseEvent): void {
    const isFree = !this.#handles.includes(event.target as Element);
    const isAdding = this.element.classList.contains('adding');
    if (isFree && (event.type === 'dblclick') !== isAdding)
      this.#hands.onAdd(this.#pointAt(event, { x: 0, y: 0, row: 0 }));
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const way = WAYS[key];
    const taken = this.#taken;
    const at = this.#chosen;
    if (way && taken) this.#nudge(way, event.shiftKey ? 10 : 1);
    else if (way) this.choose(this.#neighbour(way[0] - way[1]), true);
    else if (key === 'Home' || key === 'End')
      this.choose(this.#inOrder().at(key === 'Home' ? 0 : -1)!, true);
    else if (key === 'Enter' || key === ' ') {
      if (taken) this.#drop();
      else {
        this.take();
        this.#hands.say(
          'Taken up: arrow keys move it, with Shift farther; Enter puts it down, Escape takes it back.',
        );
      }
    } else if (key === 'Escape' && taken) {
      this.#hands.onMove(at, taken);
      this.#drop();
    } else if ((key === 'Delete' || key === 'Backspace') && at >= 0) this.#hands.onRemove(at);
    else return;
    event.preventDefault();
  }

  #drop(): void {
    if (!this.#taken) return;
    this.#taken = undefined;
    this.#mark();
    this.#hands.onRest();
  }

  #nudge([x, y]: readonly [number, number], times: number): void {
    const point = this.#points[this.#chosen]!;
    const [stepX, stepY] = this.#steps(120);
    const isClass = this.#lab.model === 'logistic';
    const moved = isClass && y !== 0 ? (y > 0 ? 1 : 0) : point.y + y * stepY * times;
    this.#hands.onMove(this.#chosen, this.#held(point.x + x * stepX * times, moved, point));
  }

  /** The points from left to right. */
  #inOrder(): number[] {
    const points = this.#points;
    return [...points.keys()].sort(
      (a, b) => points[a]!.x - points[b]!.x || points[a]!.y - points[b]!.y,
    );
  }

  #neighbour(way: number): number {
    const order = this.#inOrder();
    const at = order.indexOf(this.#chosen) + (way > 0 ? 1 : -1);
    return order[Math.min(Math.max(at, 0), order.length - 1)]!;
  }

  #pointAt({ clientX, clientY }: MouseEvent, point: LabPoint): LabPoint {
    const { left, top, width } = this.element.getBoundingClientRect();
    const unit = MAIN.width / width;
    const x = this.#place.x.valueAt((clientX - left) * unit - MAIN.left);
    const y = this.#place.y.valueAt((clientY - top) * unit - MAIN.top);
    return this.#held(x, y, point);
  }

  /** A point with round numbers inside the drawing. */
  #held(x: number, y: number, { row }: LabPoint): LabPoint {
    const { width, height } = this.#place;
    const [stepX, stepY] = this.#steps(1000);
    const within = (value: number, step: number, low: number, high: number) =>
      Number((Math.round(Math.min(Math.max(value, low), high) / step) * step).toPrecision(12));
    const isClass = this.#lab.model === 'logistic';
    return {
      x: within(x, stepX, this.#place.x.valueAt(0), this.#place.x.valueAt(width)),
      y: isClass
        ? y < 0.5
          ? 0
          : 1
        : within(y, stepY, this.#place.y.valueAt(height), this.#place.y.valueAt(0)),
      row,
    };
  }

  /** Round steps of both axes, about so many from end to end. */
  #steps(count: number): [number, number] {
    const { x, y, width, height } = this.#place;
    return [
      niceStep((x.valueAt(width) - x.valueAt(0)) / count),
      niceStep((y.valueAt(0) - y.valueAt(height)) / count),
    ];
  }
}

const HANDLE = {
  name: 'circle',
  attributes: { class: 'lab-point', role: 'option', tabindex: '-1', 'aria-selected': 'false' },
  children: [],
};

/** From so many points on only the chosen one can be dragged by touch at once. */
const CROWD = 60;

const WAYS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface PointHands {
  onMove(at: number, point: LabPoint): void;
  onAdd(point: LabPoint): void;
  onRemove(at: number): void;
  /** A point was let go. */
  onRest(): void;
  onChoose(at: number): void;
  /** Says something to those who do not see the page. */
  say(text: string): void;
}
