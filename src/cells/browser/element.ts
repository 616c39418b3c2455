import { announce } from './announce.ts';
import { type Action, buttonOf, freeButtons, type Origin, pressedAction, writeBar } from './bar.ts';
import { CodePane } from './code-pane.ts';
import { copyLink, copyText } from './copy-text.ts';
import { OutputPane } from './output-pane.ts';
import type { Post, Scope } from './post.ts';
import { movedControl } from './show.ts';
import type { Versions } from './versions.ts';

/**
 * A cell of the page. Before this script it is complete and does nothing; with it its
 * buttons and its controls work. What it shows is always made by `view.ts`.
 */
export class CellElement extends HTMLElement {
  readonly index = Number(this.dataset['index']);
  #post: (() => Promise<Post>) | undefined;
  #versions: Versions | undefined;
  readonly #pane = new CodePane(this, {
    label: `Code of ${this.name}`,
    onChange: (code) => {
      this.#change(code);
    },
    onRun: () => void this.#run('cell'),
    onLeave: () => buttonOf(this, 'edit')?.focus(),
    onMissing: () => {
      this.say('the editor could not be loaded: are you offline?');
    },
  });
  readonly #output = new OutputPane(this, !this.hasAttribute('data-static'));
  readonly #published = this.#pane.published;
  #code = this.#published;
  #origin: Origin = 'published';
  /** The code is not the one whose result is shown. */
  #unrun = false;
  /** The reader has moved one of its controls. */
  #moved = false;
  #busy: ReturnType<typeof setTimeout> | undefined;
  /** What is said in the place of the state. */
  #said = '';

  /**
   * Begins to work. Called once, when all cells of the page are there. What runs them is
   * loaded by `post`: only a reader who comes near needs it.
   */
  start(post: () => Promise<Post>, versions: Versions): void {
    this.#post = post;
    this.#versions = versions;
    if (this.hasAttribute('data-static')) return;
    freeButtons(this);
    for (const type of ['click', 'input', 'focusin', 'pointerdown'])
      this.addEventListener(type, this);
    // Its bar and not all of it: who scrolls past with the pointer needs no scripts.
    this.querySelector('.cell-bar')?.addEventListener('pointerenter', this);
    const kept = versions.read(this.id, this.#published);
    if (kept !== undefined && kept !== this.#published) void this.#take(kept, 'reader');
    else this.#refresh();
  }

  /** Shows the code of a link; it is not run, and not kept until the reader changes it. */
  async open(code: string): Promise<void> {
    this.#pane.unfold();
    await this.#take(code, code === this.#published ? 'published' : 'link');
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
    if (event.type === 'click') {
      const action = pressedAction(event);
      if (action) void this.#do(action);
    } else if (event.type === 'input') {
      const moved = movedControl(event);
      if (!moved) return;
      this.#moved = true;
      void this.#call((post) => post.move(this.index, moved.id, moved.value));
    } else
      void this.#post?.().then(
        (post) => {
          post.warm(this.index);
        },
        // Whoever presses a button will be told.
        () => undefined,
      );
  }

  /** A run of this cell has begun. A quick one changes nothing on the way to its result. */
  begin(): void {
    this.#said = '';
    this.#output.busy = true;
    clearTimeout(this.#busy);
    this.#busy = setTimeout(() => {
      this.toggleAttribute('data-running', true);
      this.#refresh();
    }, PATIENCE);
  }

  finish(): void {
    clearTimeout(this.#busy);
    this.#output.busy = false;
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
    const same = await this.#output.show(making, !!fault || this.isChanged);
    if (same === undefined) return undefined;
    this.#unrun = false;
    this.#pane.mark(fault?.line);
    this.#refresh();
    return same;
  }

  /** Says how a result compares; undefined where nothing was to be the same. */
  compare(same: boolean | undefined): void {
    if (same !== undefined) this.say(same ? 'same result as published' : 'not as published');
  }

  /** Puts the published result back. */
  showPublished(): void {
    this.#output.restore();
    this.#unrun = false;
    this.#pane.mark();
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
        if (!this.hasAttribute('data-running')) return this.#run('cell');
        return this.#call((post) => {
          post.stop();
        });
      case 'run-to-here':
        return this.#run('above');
      case 'edit':
        this.#pane.unfold();
        (await this.#pane.edit(this.#code))?.focus();
        return;
      case 'reset':
        return this.#reset();
      case 'copy':
        this.say(await copyText(this.#code, 'copied'));
        return;
      case 'copy-link':
        this.say(await copyLink(this.id, this.#code));
    }
  }

  async #run(scope: Scope): Promise<void> {
    this.#pane.mark();
    // Its scripts may still be on their way.
    this.begin();
    await this.#call((post) => post.run(this.index, scope));
    this.finish();
  }

  /** The scripts that run cells may be out of reach. */
  async #call(action: (post: Post) => void | Promise<void>): Promise<void> {
    const post = await this.#post?.().catch(() => undefined);
    if (post) await action(post);
    else this.say('its scripts could not be loaded: are you offline?');
  }

  /** The reader wrote something. */
  #change(code: string): void {
    this.#code = code;
    this.#origin = code === this.#published ? 'published' : 'reader';
    this.#unrun = true;
    this.#said = '';
    if (this.isChanged) this.#versions?.write(this.id, this.#published, code);
    else this.#versions?.forget(this.id);
    this.#pane.mark();
    this.#refresh();
  }

  /** Takes code that was not written just now. */
  async #take(code: string, origin: Origin): Promise<void> {
    this.#code = code;
    this.#origin = origin;
    this.#unrun = origin !== 'published';
    this.#said = '';
    this.#refresh();
    (await this.#pane.edit(code))?.write(code);
  }

  async #reset(): Promise<void> {
    const kept = this.#versions?.read(this.id, this.#published);
    // Whoever has looked at a link goes back to what was there before.
    if (this.#origin === 'link' && kept !== undefined) {
      await this.#take(kept, 'reader');
      return;
    }
    this.#versions?.forget(this.id);
    this.#code = this.#published;
    this.#origin = 'published';
    await this.#pane.close();
    this.showPublished();
    this.#moved = false;
    await this.#call((post) => post.reset(this.index));
    this.#said = '';
    this.#refresh();
    announce(`${this.name}: as published`);
  }

  #refresh(): void {
    const running = this.hasAttribute('data-running');
    const origin = this.#moved && !this.isChanged ? 'reader' : this.#origin;
    this.dataset['origin'] = origin;
    this.toggleAttribute('data-unrun', this.#unrun && this.isChanged);
    const { name, isChanged } = this;
    writeBar(this, { name, origin, said: this.#said, running, isChanged });
  }
}

/** Milliseconds: what is done before needs no word of running. */
const PATIENCE = 200;
