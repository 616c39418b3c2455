import { numberText } from '../number-text.ts';

/** The buttons and sliders of a lab, which stand in the page already. */
export class Controls {
  readonly #root: Element;

  /**
   * Lets them work.
   *
   * @param onPress is called with what a button does, and whether it was pressed by a key.
   * @param onMove is called with the setting of a slider and the position that it was moved to.
   */
  constructor(
    root: Element,
    onPress: (action: string, byKey: boolean) => void,
    onMove: (setting: string, position: number) => void,
  ) {
    this.#root = root;
    // Its code has buttons of its own.
    for (const part of root.querySelectorAll('.lab-bar, .lab-controls')) {
      for (const control of part.querySelectorAll<HTMLButtonElement>(':disabled'))
        control.disabled = false;
      part.addEventListener('click', (event) => {
        const action = (event.target as HTMLElement).dataset['do'];
        if (action) onPress(action, (event as MouseEvent).detail === 0);
      });
      part.addEventListener('input', ({ target }) => {
        const { value, dataset } = target as HTMLInputElement;
        onMove(dataset['setting']!, Number(value));
      });
    }
  }

  enable(action: string, wanted: boolean): void {
    this.#button(action).disabled = !wanted;
  }

  press(action: string, wanted: boolean): void {
    this.#button(action).setAttribute('aria-pressed', `${wanted}`);
  }

  /** Writes another word on a button. */
  name(action: string, word: string): void {
    const button = this.#button(action);
    const { textContent: old } = button;
    button.textContent = word;
    button.ariaLabel = button.ariaLabel!.replace(old, word);
  }

  focus(action: string): void {
    this.#button(action).focus();
  }

  /** Puts a slider to a position, if it is not there, and writes its value beside it. */
  slide(setting: string, position: number, value: number): void {
    const input = this.#root.querySelector<HTMLInputElement>(`[data-setting=${setting}]`);
    if (!input) return;
    const text = numberText(value);
    if (Number(input.value) !== position) input.value = `${position}`;
    input.setAttribute('aria-valuetext', text);
    input.previousElementSibling!.textContent = text;
  }

  /** Whose version of the lab is shown. */
  state(words: string): void {
    this.#root.querySelector('.lab-state')!.textContent = words;
  }

  #button(action: string): HTMLButtonElement {
    return this.#root.querySelector<HTMLButtonElement>(`[data-do=${action}]`)!;
  }
}
