import { round } from '../drawn.ts';
import type { Lab, LabPoint } from '../lab.ts';
import { numberText } from '../number-text.ts';
import { PointGrid } from './point-grid.ts';
import type { Point } from './point-grid.ts';
import { build } from './tree.ts';

/**
 * What a reader takes hold of. The drawing below it stays a picture; here each point has a place
 * that can be dragged, and for the keyboard all of them are one stop, a list.
 */
export class PointLayer {
  readonly element: Element;
  readonly grid: PointGrid;
  readonly #lab: Lab;
  readonly #hands: PointHands;
  readonly #group: Element;
  #points: readonly LabPoint[] = [];
  #handles: Element[] = [];
  #chosen = -1;
  /** Arrow keys move the chosen point; this is where it was. */
  #taken: Point | undefined;

  constructor(lab: Lab, name: string, hands: PointHands) {
    this.#lab = lab;
    this.#hands = hands;
    this.grid = new PointGrid(lab);
    this.element = build(layer(lab, name, this.grid));
    this.#group = this.element.querySelector('g')!;
    for (const type of ['pointerdown', 'dblclick', 'click', 'keydown', 'focusin', 'focusout'])
      this.element.addEventListener(type, this);
    // Chromium does not ask the parts of an SVG for their `touch-action`.
    this.element.addEventListener('touchstart', this, { passive: false });
  }

  /** The position of the point that is chosen; −1 for none. */
  get chosen(): number {
    return this.#chosen;
  }

  /** Whether a press on an empty place adds a point. */
  get isAdding(): boolean {
    return this.element.classList.contains('adding');
  }

  set isAdding(wanted: boolean) {
    this.element.classList.toggle('adding', wanted);
  }

  /** Puts the handles where the points are. */
  show(points: readonly LabPoint[], isTrained: readonly boolean[]): void {
    const handles = points.map((point, at) => this.#handleOf(point, at, isTrained[at]!));
    for (const left of this.#handles.slice(points.length)) left.remove();
    this.#handles = handles;
    this.#points = points;
    this.element.classList.toggle('crowded', points.length > CROWD);
    this.choose(Math.min(this.#chosen, points.length - 1));
  }

  /** Chooses a point; with `focus` the keyboard goes there. */
  choose(at: number, focus?: FocusOptions): void {
    for (const handle of this.#group.querySelectorAll('[tabindex="0"],[aria-selected=true]')) {
      handle.setAttribute('tabindex', '-1');
      handle.setAttribute('aria-selected', 'false');
    }
    this.#chosen = at;
    this.#handles[Math.max(at, 0)]?.setAttribute('tabindex', '0');
    this.#handles[at]?.setAttribute('aria-selected', 'true');
    this.element.classList.toggle('taken', !!this.#taken);
    this.#hands.onChoose(at);
    if (focus) (this.#handles[at] as SVGElement | undefined)?.focus(focus);
  }

  /** Lets arrow keys move the chosen point. */
  take(): void {
    this.#taken = this.#points[this.#chosen];
    this.choose(this.#chosen);
    this.#hands.say(TAKEN);
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event.type === 'pointerdown') this.#press(event as PointerEvent);
    else if (event.type === 'focusin') this.choose(this.#handles.indexOf(event.target as Element));
    else if (event.type === 'focusout') this.#drop();
    else if (event.type === 'touchstart') {
      if (this.#canDrag(event.target)) event.preventDefault();
    } else this.#click(event as MouseEvent);
  }

  #handleOf({ x, y }: LabPoint, at: number, trained: boolean): Element {
    const handle = this.#handles[at] ?? this.#group.appendChild(build(HANDLE, SVG));
    const side = this.#lab.settings.split ? (trained ? ', training' : ', validation') : '';
    const name = `${this.#lab.x.label} ${numberText(x)}, ${this.#lab.y.label} ${numberText(y)}${side}`;
    const { place } = this.grid;
    const wanted = {
      cx: round(place.x.at(x)),
      cy: round(place.y.at(y)),
      'aria-label': name,
    };
    for (const [key, value] of Object.entries(wanted))
      if (handle.getAttribute(key) !== value) handle.setAttribute(key, value);
    return handle;
  }

  #press(event: PointerEvent): void {
    const { target, pointerId, button } = event;
    const handle = target as Element;
    if (!this.#handles.includes(handle) || button !== 0) return;
    // What begins here may be a tap, or a finger that scrolls the page.
    if (event.pointerType === 'touch' && !this.#canDrag(handle)) return;
    // Handles lie on one another: the point that is meant is the nearest.
    const at = this.grid.nearest(this.#points, event, this.element);
    // Selecting text, or dragging the picture, would end it.
    event.preventDefault();
    this.choose(at, { preventScroll: true });
    handle.setPointerCapture(pointerId);
    const move = (moved: Event) => {
      this.#hands.onMove(at, this.grid.under(moved as PointerEvent, this.element));
    };
    const rest = () => {
      handle.removeEventListener('pointermove', move);
      this.#hands.onRest();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', rest, { once: true });
  }

  /** Whether a finger drags a point. Many lie close together: there only a chosen one, so that the page scrolls. */
  #canDrag(target: unknown): boolean {
    const at = this.#handles.indexOf(target as Element);
    return at >= 0 && (at === this.#chosen || this.#points.length <= CROWD);
  }

  #click(event: MouseEvent): void {
    if (this.#handles.includes(event.target as Element))
      this.choose(this.grid.nearest(this.#points, event, this.element), { preventScroll: true });
    else if ((event.type === 'dblclick') !== this.isAdding)
      this.#hands.onAdd(this.grid.under(event, this.element));
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const way = WAYS[key];
    const at = this.#chosen;
    const point = this.#points[at];
    const taken = this.#taken;
    if (!point) return;
    if (way && taken) {
      const [right, up] = way.map((steps) => steps * (shiftKey ? 10 : 1)) as [number, number];
      this.#hands.onMove(at, this.grid.beside(point, right, up));
    } else if (way) this.#goTo((order) => order.indexOf(at) + way[0] - way[1]);
    else if (key === 'Home') this.#goTo(() => 0);
    else if (key === 'End') this.#goTo(() => Infinity);
    else if (key === 'Enter' || key === ' ') {
      if (taken) this.#drop();
      else this.take();
    } else if (key === 'Escape' && taken) {
      this.#hands.onMove(at, taken);
      this.#drop();
    } else if (key === 'Delete' || key === 'Backspace') this.#hands.onRemove(at);
    else return;
    event.preventDefault();
  }

  #drop(): void {
    if (!this.#taken) return;
    this.#taken = undefined;
    this.choose(this.#chosen);
    this.#hands.onRest();
  }

  /** Chooses by the order from left to right, and not beyond its ends. */
  #goTo(position: (order: number[]) => number): void {
    const points = this.#points;
    const order = [...points.keys()].sort(
      (a, b) => points[a]!.x - points[b]!.x || points[a]!.y - points[b]!.y,
    );
    const at = Math.min(Math.max(position(order), 0), order.length - 1);
    this.choose(order[at]!, {});
  }
}

function layer({ id }: Lab, name: string, { frame, place }: PointGrid) {
  const { width, height, left, top } = frame;
  const at = { x: `${left}`, y: `${top}`, width: `${place.width}`, height: `${place.height}` };
  const list = {
    name: 'svg',
    attributes: {
      ...{ viewBox: `0 0 ${width} ${height}`, role: 'listbox' },
      ...{ 'aria-label': `Points: ${name}`, 'aria-describedby': `${id}-hint` },
    },
    children: [
      { name: 'rect', attributes: { ...at, fill: 'none' }, children: [] },
      {
        ...{ name: 'g', children: [] },
        attributes: { role: 'none', transform: `translate(${left},${top})` },
      },
    ],
  };
  // Browsers let Tab stop at an SVG element that listens for the focus: so this one does.
  return { name: 'div', attributes: { class: 'lab-points' }, children: [list] };
}

const SVG = 'http://www.w3.org/2000/svg';

const HANDLE = {
  name: 'circle',
  attributes: { class: 'lab-point', role: 'option', tabindex: '-1', 'aria-selected': 'false' },
  children: [],
};

const TAKEN =
  'Taken up: arrow keys move it, with Shift farther; Enter puts it down, Escape takes it back.';

/** From so many points on only the chosen one can be dragged by touch at once. */
const CROWD = 60;

const WAYS: Record<string, readonly [right: number, up: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface PointHands {
  onMove(at: number, point: Point): void;
  onAdd(point: Point): void;
  onRemove(at: number): void;
  /** A point was let go. */
  onRest(): void;
  onChoose(at: number): void;
  /** Says something to those who do not see the page. */
  say(text: string): void;
}
