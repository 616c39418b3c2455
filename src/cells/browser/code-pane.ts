import type { Editor, EditorHands } from './editor.ts';

/**
 * Where the code of a cell stands: the published listing, or an editor in its place. The
 * editor's script comes with the first one.
 */
export class CodePane {
  readonly #cell: HTMLElement;
  readonly #hands: PaneHands;
  #editor: Promise<Editor | undefined> | undefined;

  constructor(cell: HTMLElement, hands: PaneHands) {
    this.#cell = cell;
    this.#hands = hands;
  }

  /** The code of the listing. */
  get published(): string {
    return this.#listing?.textContent ?? '';
  }

  /** Unfolds the code, if it is folded away. */
  unfold(): void {
    const fold = this.#cell.querySelector('details');
    if (fold) fold.open = true;
  }

  /** Opens an editor with this code, unless one is open; undefined when its script is out of reach. */
  edit(code: string): Promise<Editor | undefined> {
    return (this.#editor ??= this.#open(code));
  }

  /** Shows the listing again. */
  async close(): Promise<void> {
    const editor = this.#editor;
    this.#editor = undefined;
    (await editor)?.element.remove();
    if (this.#listing && !this.#editor) this.#listing.hidden = false;
  }

  /** Marks a line, from 1, as the one of an error; none without one. */
  mark(line?: number): void {
    for (const marked of this.#cell.querySelectorAll('.line.at-fault'))
      marked.classList.remove('at-fault');
    if (line !== undefined && !this.#editor)
      this.#listing?.querySelectorAll('.line')[line - 1]?.classList.add('at-fault');
    void this.#editor?.then((editor) => {
      editor?.mark(line);
    });
  }

  async #open(code: string): Promise<Editor | undefined> {
    try {
      const { openEditor } = await import('./editor.ts');
      const editor = openEditor(code, this.#hands);
      if (this.#listing) this.#listing.hidden = true;
      this.#listing?.after(editor.element);
      return editor;
    } catch {
      // Whoever was offline may be online when it is wanted again.
      this.#editor = undefined;
      this.#hands.onMissing();
      return undefined;
    }
  }

  get #listing(): HTMLElement | null {
    return this.#cell.querySelector<HTMLElement>('.cell-code pre.astro-code');
  }
}

interface PaneHands extends EditorHands {
  /** The editor could not be loaded. */
  onMissing(): void;
}
