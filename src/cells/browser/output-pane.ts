import { freeControls, showItems } from './show.ts';

/** Where a cell shows its result: what was published, or what a run of the reader's gave. */
export class OutputPane {
  readonly element: HTMLElement;
  readonly #html: string;
  readonly #hidden: boolean;
  readonly #free: boolean;
  #drawing = 0;

  /** @param free whether the reader can move its controls. */
  constructor(cell: HTMLElement, free: boolean) {
    this.element = cell.querySelector<HTMLElement>('.cell-output') ?? cell;
    this.#html = this.element.innerHTML;
    this.#hidden = this.element.hasAttribute('hidden');
    this.#free = free;
    if (free) freeControls(this.element);
  }

  /** While it is busy, nobody is told of what changes. */
  set busy(busy: boolean) {
    if (busy) this.element.setAttribute('aria-busy', 'true');
    else this.element.removeAttribute('aria-busy');
  }

  /**
   * Shows the items of a result. Says whether they are, as HTML, what was published, or
   * undefined when later ones came meanwhile.
   *
   * @param always also where the author shows no output.
   */
  async show(making: Promise<Element[]>, always: boolean): Promise<boolean | undefined> {
    const drawing = ++this.#drawing;
    const items = await making;
    if (drawing !== this.#drawing) return undefined;
    const same = items.map((item) => item.outerHTML).join('') === this.#html;
    if (this.#free) for (const item of items) freeControls(item);
    showItems(this.element, items);
    this.element.hidden = this.#hidden && !always;
    return same;
  }

  /** Puts the published result back. */
  restore(): void {
    this.#drawing++;
    this.element.innerHTML = this.#html;
    this.element.hidden = this.#hidden;
    if (this.#free) freeControls(this.element);
  }
}
