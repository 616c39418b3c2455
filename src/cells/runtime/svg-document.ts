/*
 * As much of a document as Plot needs to draw: elements with attributes and children. It
 * stands in place of `document` and `window` inside the part `plot`, in a browser too, so
 * that a drawing is the same on both sides and nothing of a page is within reach.
 */

const HTML = 'http://www.w3.org/1999/xhtml';

/** A text in a drawing. */
export class DrawnText {
  parentNode: DrawnNode | null = null;
  textContent: string;
  constructor(text: string) {
    this.textContent = text;
  }
  cloneNode(): DrawnText {
    return new DrawnText(this.textContent);
  }
}

/** An element of a drawing. */
export class DrawnNode {
  readonly #isDrawn = true;
  readonly #style = new DrawnStyle();
  readonly attributes = new Map<string, string>();
  readonly childNodes: (DrawnNode | DrawnText)[] = [];
  readonly isConnected = false;
  readonly namespaceURI: string;
  readonly tagName: string;
  parentNode: DrawnNode | null = null;

  constructor(tagName: string, namespaceURI: string) {
    this.tagName = tagName;
    this.namespaceURI = namespaceURI;
  }

  /** Asks nothing of the value's own code, be it a proxy. */
  static is(value: object): value is DrawnNode {
    return #isDrawn in value && value.#isDrawn;
  }

  get ownerDocument(): typeof document {
    return document;
  }
  get children(): DrawnNode[] {
    return this.childNodes.filter((child) => child instanceof DrawnNode);
  }
  get firstChild(): DrawnNode | DrawnText | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): DrawnNode | DrawnText | null {
    return this.childNodes.at(-1) ?? null;
  }
  get ownerSVGElement(): DrawnNode | null {
    let owner = this.parentNode;
    while (owner && owner.tagName !== 'svg') owner = owner.parentNode;
    return owner;
  }
  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  set className(value: string) {
    this.setAttribute('class', value);
  }
  get style(): DrawnStyle {
    return this.#style;
  }
  set style(text: unknown) {
    this.#style.cssText = `${text as string}`;
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('');
  }
  set textContent(text: unknown) {
    this.childNodes.length = 0;
    if (text !== null && text !== undefined && text !== '') this.append(`${text as string}`);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, `${value as string}`);
  }
  setAttributeNS(_space: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  removeAttributeNS(_space: string, name: string): void {
    this.removeAttribute(name);
  }

  append(...added: (DrawnNode | DrawnText | string)[]): void {
    for (const node of added) {
      this.insertBefore(typeof node === 'object' ? node : new DrawnText(`${node}`), null);
    }
  }
  appendChild<Node extends DrawnNode | DrawnText>(node: Node): Node {
    return this.insertBefore(node, null);
  }
  insertBefore<Node extends DrawnNode | DrawnText>(
    node: Node,
    next: DrawnNode | DrawnText | null,
  ): Node {
    node.parentNode?.removeChild(node);
    const at = next ? this.childNodes.indexOf(next) : -1;
    if (at < 0) this.childNodes.push(node);
    else this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }
  removeChild(node: DrawnNode | DrawnText): void {
    const at = this.childNodes.indexOf(node);
    if (at >= 0) this.childNodes.splice(at, 1);
    node.parentNode = null;
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
  replaceWith(node: DrawnNode): void {
    this.parentNode?.insertBefore(node, this);
    this.remove();
  }
  cloneNode(deep = false): DrawnNode {
    const copy = new DrawnNode(this.tagName, this.namespaceURI);
    for (const [name, value] of this.attributes) copy.setAttribute(name, value);
    Object.assign(copy.style, this.#style);
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(deep));
    return copy;
  }

  /** Of selectors only `*` and the name of an element. */
  querySelectorAll(selector: string): DrawnNode[] {
    return this.children.flatMap((child) => [
      ...(selector === '*' || selector === child.tagName ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }
  querySelector(selector: string): DrawnNode | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  contains(node: DrawnNode | null): boolean {
    return node !== null && (node === this || this.contains(node.parentNode));
  }

  // A drawing hears of no pointer: it is data when a reader sees it.
  readonly addEventListener = nothing;
  readonly removeEventListener = nothing;
  dispatchEvent(): boolean {
    return true;
  }
}

const nothing = (): void => undefined;

/** The declarations of a `style` attribute: properties are set as on the real one. */
class DrawnStyle {
  [property: string]: unknown;
  cssText = '';
  setProperty(name: string, value: unknown): void {
    this[name] = value;
  }
  removeProperty(name: string): void {
    this[name] = '';
  }
  getPropertyValue(name: string): unknown {
    return this[name] ?? '';
  }
}

/** Takes one row of colours, as Plot's legend of a continuous scale paints them. */
class DrawnCanvas extends DrawnNode {
  readonly #colors: string[] = [];
  getContext(): object {
    const colors = this.#colors;
    return {
      fillStyle: '',
      fillRect(this: { fillStyle: string }, at: number) {
        colors[at] = this.fillStyle;
      },
      createImageData() {
        throw new Error(
          'A cell cannot draw pixels: use Plot.rect or Plot.cell in place of Plot.raster.',
        );
      },
    };
  }
  /** The colours, for the serialiser, which makes a gradient of them. */
  toDataURL(): string {
    return `${RAMP}${this.#colors.filter((_, at) => at % 15 === 0).join(';')}`;
  }
}

/** How the address of a picture begins that stands for a row of colours. */
export const RAMP = 'ramp:';

const document = {
  // Plot tells its figure of the datum under the pointer: none, when it is drawn.
  defaultView: { Event: Object },
  documentElement: new DrawnNode('html', HTML),
  createElementNS: (space: string, name: string): DrawnNode => new DrawnNode(name, space),
  createElement: (name: string): DrawnNode =>
    name === 'canvas' ? new DrawnCanvas(name, HTML) : new DrawnNode(name, HTML),
  createTextNode: (text: unknown): DrawnText => new DrawnText(`${text as string}`),
};

/** In place of the browser's. The ratio stands for sharp screens: lines are not moved by half a pixel. */
const window = { document, devicePixelRatio: 2 };

export { document, window };
