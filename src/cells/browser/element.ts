import { announce } from './announce.ts';
import type { Editor } from './editor.ts';
import type { Post, Scope } from './post.ts';
import { freeControls, movedControl, showItems } from './show.ts';
import type { Versions } from './versions.ts';

/**
 * A cell of the page. Before this script it is complete and does nothing; with it its
 * buttons and its controls work. What it shows is always made by `view.ts`.
 */
export class CellElement extends HTMLElement {
  readonly index = Number(this.dataset['index']);
  #post: (() => Promise<Post>) | undefined;
  #versions: Versions | undefined;
  #editor: Promise<Editor> | undefined;
  #published = { code: '', output: '', hidden: false };
  #code = '';
  #origin: Origin = 'published';
  /** The code is not the one whose result is shown. */
  #unrun = false;
  /** The reader has moved one of its controls. */
  #moved = false;
  #busy: ReturnType<typeof setTimeout> | undefined;
  #drawing = 0;
  /** What is said in the place of the state. */
  #said = '';

  /**
   * Begins to work. Called once, when all cells of the page are there.
   *
   * @param post loads what runs the cells; only a reader who comes near needs it.
   */
  start(post: () => Promise<Post>, versions: Versions): void {
    this.#post = post;
    this.#versions = versions;
    const output = this.#output;
    const code = this.#listing?.textContent ?? '';
    this.#published = { code, output: output.innerHTML, hidden: output.hasAttribute('hidden') };
    this.#code = code;
    if (this.hasAttribute('data-static')) return;
    for (const button of this.#buttons) {
      button.disabled = false;
      this.#label(button);
    }
    freeControls(output);
    this.addEventListener('click', this);
    this.addEventListener('pointerenter', this);
    this.addEventListener('focusin', this);
    output.addEventListener('input', this);
    const kept = versions.read(this.id, code);
    if (kept !== undefined && kept !== code) void this.#take(kept, 'reader');
    else this.#refresh();
  }

  /** Shows the code of a link; it is not run, and not kept until the reader changes it. */
  async open(code: string): Promise<void> {
    const fold = this.querySelector('details');
    if (fold) fold.open = true;
    await this.#take(code, code === this.#published.code ? 'published' : 'link');
    this.scrollIntoView({ block: 'start' });
  }

  get code(): string {
    return this.#code;
  }

  get name(): string {
    return this.querySelector('.cell-name')?.textContent ?? 'Cell';
  }

  get isChanged(): boolean {
    return this.#origin !== 'published';
  }

  /** It holds the code of a link, which the reader has not run. */
  get isUnrun(): boolean {
    return this.#origin === 'link' && this.#unrun;
  }

  handleEvent(event: Event): void {
    if (event.type === 'pointerenter' || event.type === 'focusin') {
      void this.#call((post) => {
        post.warm(this.index);
      });
      return;
    }
    if (event.type === 'input') {
      const moved = movedControl(event);
      if (!moved) return;
      this.#moved = true;
      void this.#call((post) => post.move(this.index, moved.id, moved.value));
      return;
    }
    const button = (event.target as Element).closest('button');
    const action = button?.dataset['do'] as Action | undefined;
    if (action) void this.#do(action);
  }

  /** A run of this cell has begun. A quick one changes nothing on the way to its result. */
  begin(): void {
    this.#said = '';
    this.#output.setAttribute('aria-busy', 'true');
    clearTimeout(this.#busy);
    this.#busy = setTimeout(() => {
      this.toggleAttribute('data-running', true);
      this.#refresh();
    }, PATIENCE);
  }

  finish(): void {
    clearTimeout(this.#busy);
    this.#output.removeAttribute('aria-busy');
    this.removeAttribute('data-running');
    this.#refresh();
  }

  /**
   * Shows the items of a result. Says whether they are, as HTML, what was published, or
   * undefined when later ones came meanwhile.
   *
   * @param fault that one of them is an error, and its line.
   */
  async show(
    making: Promise<Element[]>,
    fault?: { line: number | undefined },
  ): Promise<boolean | undefined> {
    const drawing = ++this.#drawing;
    const items = await making;
    if (drawing !== this.#drawing) return undefined;
    const output = this.#output;
    const same = items.map((item) => item.outerHTML).join('') === this.#published.output;
    for (const item of items) freeControls(item);
    showItems(output, items);
    output.hidden = this.#published.hidden && !fault && !this.isChanged;
    this.#unrun = false;
    this.#mark(fault?.line);
    this.#refresh();
    return same;
  }

  /** Says, once the run is over, how its result compares; undefined where nothing was to be the same. */
  compare(same: boolean | undefined): void {
    if (same !== undefined) this.say(same ? 'same result as published' : 'not as published');
  }

  /** Puts the published result back. */
  showPublished(): void {
    this.#drawing++;
    this.#output.innerHTML = this.#published.output;
    this.#output.hidden = this.#published.hidden;
    if (!this.hasAttribute('data-static')) freeControls(this.#output);
    this.#unrun = false;
    this.#mark();
    this.#refresh();
  }

  /** Tells the reader something in passing, by eye and by ear. */
  say(text: string): void {
    this.#said = text;
    this.#refresh();
    announce(`${this.name}: ${text}`);
  }

  async #do(action: Action): Promise<void> {
    switch (action) {
      case 'run':
        if (this.hasAttribute('data-running'))
          await this.#call((post) => {
            post.stop();
          });
        else await this.#run('cell');
        return;
      case 'run-to-here':
        await this.#run('above');
        return;
      case 'edit':
        await this.#edit();
        return;
      case 'reset':
        await this.#reset();
        return;
      case 'copy':
        await this.#copy(this.#code, 'copied');
        return;
      case 'copy-link': {
        const { writeLink } = await import('./link.ts');
        const link = await writeLink(this.id, this.#code);
        await this.#copy(new URL(link, location.href).href, 'link copied');
      }
    }
  }

  async #run(scope: Scope): Promise<void> {
    this.#mark();
    await this.#call((post) => post.run(this.index, scope));
  }

  /** The scripts that run cells may be out of reach. */
  async #call(action: (post: Post) => void | Promise<void>): Promise<void> {
    const post = await this.#post?.().catch(() => undefined);
    if (post) await action(post);
    else this.say('the scripts that run it could not be loaded');
  }

  async #edit(): Promise<void> {
    const fold = this.querySelector('details');
    if (fold) fold.open = true;
    (await this.#openEditor()).focus();
  }

  #openEditor(): Promise<Editor> {
    return (this.#editor ??= import('./editor.ts').then(({ openEditor }) => {
      const editor = openEditor(this.#code, {
        label: `Code of ${this.name}`,
        onChange: (code) => {
          this.#change(code);
        },
        onRun: () => void this.#run('cell'),
        onLeave: () => {
          this.#buttons.find((button) => button.dataset['do'] === 'edit')?.focus();
        },
      });
      if (this.#listing) this.#listing.hidden = true;
      this.#listing?.after(editor.element);
      return editor;
    }));
  }

  /** The reader wrote something. */
  #change(code: string): void {
    this.#code = code;
    this.#origin = code === this.#published.code ? 'published' : 'reader';
    this.#unrun = true;
    this.#said = '';
    if (this.isChanged) this.#versions?.write(this.id, this.#published.code, code);
    else this.#versions?.forget(this.id);
    this.#mark();
    this.#refresh();
  }

  /** Takes code that was not written just now. */
  async #take(code: string, origin: Origin): Promise<void> {
    this.#code = code;
    this.#origin = origin;
    this.#unrun = origin !== 'published';
    this.#said = '';
    this.#refresh();
    (await this.#openEditor()).write(code);
  }

  async #reset(): Promise<void> {
    const kept = this.#versions?.read(this.id, this.#published.code);
    // Whoever has looked at a link goes back to what was there before.
    if (this.#origin === 'link' && kept !== undefined) {
      await this.#take(kept, 'reader');
      return;
    }
    this.#versions?.forget(this.id);
    this.#code = this.#published.code;
    this.#origin = 'published';
    (await this.#editor)?.element.remove();
    this.#editor = undefined;
    if (this.#listing) this.#listing.hidden = false;
    this.showPublished();
    this.#moved = false;
    await this.#call((post) => post.reset(this.index));
    this.#said = '';
    this.#refresh();
    announce(`${this.name}: as published`);
  }

  async #copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say(said);
    } catch {
      this.say('this browser does not let a page copy');
    }
  }

  #mark(line?: number): void {
    for (const marked of this.querySelectorAll('.line.at-fault'))
      marked.classList.remove('at-fault');
    if (line !== undefined && !this.#editor)
      this.#listing?.querySelectorAll('.line')[line - 1]?.classList.add('at-fault');
    void this.#editor?.then((editor) => {
      editor.mark(line);
    });
  }

  #refresh(): void {
    const running = this.hasAttribute('data-running');
    const state = this.querySelector('.cell-state');
    const origin = this.#moved && !this.isChanged ? 'reader' : this.#origin;
    if (state) state.textContent = running ? 'running …' : this.#said || STATES[origin];
    this.dataset['origin'] = origin;
    this.toggleAttribute('data-unrun', this.#unrun && this.isChanged);
    this.#offerLink();
    for (const button of this.#buttons) {
      if (button.dataset['do'] === 'run') button.textContent = running ? 'Stop' : 'Run';
      this.#label(button);
    }
  }

  /** A link is offered where there is something to send. */
  #offerLink(): void {
    let button = this.#buttons.find((other) => other.dataset['do'] === 'copy-link');
    if (!button && this.isChanged) {
      button = document.createElement('button');
      button.type = 'button';
      button.dataset['do'] = 'copy-link';
      button.textContent = 'Copy link';
      this.querySelector('.cell-state')?.after(button);
    }
    if (button) button.hidden = !this.isChanged;
  }

  /** Of several buttons with the same word, one hears which cell is meant. */
  #label(button: HTMLButtonElement): void {
    button.setAttribute('aria-label', `${button.textContent}: ${this.name}`);
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('.cell-bar button')];
  }

  get #output(): HTMLElement {
    return this.querySelector<HTMLElement>('.cell-output') ?? this;
  }

  get #listing(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.cell-code pre.astro-code');
  }
}

/** Milliseconds: what is done before needs no word of running. */
const PATIENCE = 200;

const STATES = {
  published: 'as published',
  reader: 'changed by you',
  link: 'changed in this link',
};

type Origin = keyof typeof STATES;
type Action = 'run' | 'run-to-here' | 'edit' | 'reset' | 'copy' | 'copy-link';
