import type { DrawnElement } from '../../cells/contract.ts';
import { altOf } from '../alt.ts';
import { labCode } from '../code.ts';
import { figureOf } from '../figure.ts';
import { startOf } from '../lab.ts';
import type { Lab, LabPoint, LabState, Setting } from '../lab.ts';
import { numberText } from '../number-text.ts';
import { valuesOf } from '../range.ts';
import { errorsOver } from '../errors.ts';
import type { ModelPart } from '../parts/part.ts';
import { readingOf } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { readoutOf } from '../readout.ts';
import { isTrained } from '../split.ts';
import { loadPart } from './load-part.ts';
import { Player } from './player.ts';
import { PointLayer } from './point-layer.ts';
import { build, patch } from './tree.ts';

/**
 * A lab of the page. Before this script it is complete and does nothing; with it its points and its
 * controls can be moved. What it shows is always made by the functions that made the page.
 */
export class LabElement extends HTMLElement {
  #lab!: Lab;
  #part!: ModelPart;
  #state!: LabState;
  #points!: PointLayer;
  #player!: Player;
  /** The parts that are drawn anew, each with the tree that it shows. */
  #parts: { element: Element; tree: DrawnElement }[] = [];
  #reading!: Reading;
  #frame = 0;
  /** The last errors over a setting took too long for a frame: they are made when all is at rest. */
  #slow = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #heard: ReturnType<typeof setTimeout> | undefined;
  readonly #status = document.createElement('div');

  /** Begins to work, when what it needs of its model is there. */
  async start(): Promise<void> {
    if (this.#part as ModelPart | undefined) return;
    this.#lab = JSON.parse(this.querySelector('script')!.textContent) as Lab;
    this.#part = await loadPart(this.#lab.model);
    this.#state = startOf(this.#lab);
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'sr-only';
    this.append(this.#status);
    this.#points = new PointLayer(this.#lab, this.querySelector('.lab-name')!.textContent, {
      onMove: (at, point) => this.#change({ points: this.#state.points.with(at, point) }),
      onAdd: (point) => this.#add(point),
      onRemove: (at) => this.#remove(at),
      onRest: () => this.#tell(),
      onChoose: (at) => this.#enable('remove', at >= 0),
      say: (text) => this.#say(text),
    });
    this.#player = new Player(this.#lab.steps, (step, playing) => {
      const play = this.#button('play');
      if (play) play.textContent = playing ? 'Pause' : 'Play';
      this.#slide('step', step);
      this.#change({ step }, !playing);
    });
    this.#draw();
    this.querySelector('.lab-stage')!.append(this.#points.element);
    for (const control of this.querySelectorAll<HTMLButtonElement>(
      '.lab-bar button, .lab-controls :disabled',
    ))
      control.disabled = false;
    this.#enable('remove', false);
    this.#enable('reset', false);
    // Its code has buttons of its own.
    for (const part of this.querySelectorAll('.lab-bar, .lab-controls')) {
      part.addEventListener('click', this);
      part.addEventListener('input', this);
    }
  }

  handleEvent({ type, target, detail }: Event & { detail?: number }): void {
    const { setting, do: action } = (target as HTMLElement).dataset;
    if (type === 'input' && setting)
      this.#move(setting as Setting | 'step', target as HTMLInputElement);
    else if (type === 'click' && action) void this.#do(action, detail === 0);
  }

  #move(name: Setting | 'step', input: HTMLInputElement): void {
    this.#player.pause();
    const position = Number(input.value);
    if (name === 'step') this.#change({ step: position });
    else {
      const value = valuesOf(this.#lab.settings[name]!, name)[position]!;
      this.#change({ settings: { ...this.#state.settings, [name]: value } });
    }
    this.#label(name, input);
    this.#tell();
  }

  async #do(action: string, byKey: boolean): Promise<void> {
    switch (action) {
      case 'add':
        if (!byKey) return this.#adding(!this.#points.element.classList.contains('adding'));
        this.#add(this.#points.centre);
        return this.#points.take();
      case 'remove':
        return this.#remove(this.#points.chosen);
      case 'reset':
        return this.#reset();
      case 'play':
        return this.#player.toggle(this.#state.step);
      case 'step':
        return this.#player.step(this.#state.step);
      case 'code':
        return this.#showCode();
    }
  }

  #add({ x, y }: LabPoint): void {
    const { points } = this.#state;
    if (points.length >= 1000) return this.#say('A lab has at most 1,000 points.');
    const row = Math.max(this.#lab.xs.length - 1, ...points.map((point) => point.row)) + 1;
    this.#change({ points: [...points, { x, y, row }] });
    this.#draw();
    this.#points.choose(points.length, true);
    this.#tell();
  }

  #remove(at: number): void {
    if (at < 0) return;
    this.#change({ points: this.#state.points.filter((_, other) => other !== at) });
    this.#draw();
    this.#points.choose(Math.min(at, this.#state.points.length - 1), true);
    this.#tell();
  }

  #reset(): void {
    this.#player.pause();
    this.#adding(false);
    this.#change(startOf(this.#lab));
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-setting]')) {
      input.value = input.defaultValue;
      this.#label(input.dataset['setting'] as Setting | 'step', input);
    }
    this.toggleAttribute('data-changed', false);
    this.querySelector('.lab-state')!.textContent = 'as published';
    this.#points.choose(-1);
    this.#tell();
    this.#button('add')?.focus();
    this.#enable('reset', false);
  }

  async #showCode(): Promise<void> {
    const fold = this.querySelector<HTMLDetailsElement>('.lab-code')!;
    const cell = fold.querySelector('daybook-cell') as CodeCell;
    try {
      fold.open = true;
      await customElements.whenDefined('daybook-cell');
      await cell.open(labCode(this.#lab, this.#state));
      cell.querySelector('textarea')?.focus({ preventScroll: true });
    } catch {
      this.#say('Its scripts could not be loaded: are you offline?');
    }
  }

  #adding(wanted: boolean): void {
    this.#points.element.classList.toggle('adding', wanted);
    this.#button('add')?.setAttribute('aria-pressed', String(wanted));
  }

  /** Takes a change and draws it in the next frame. */
  #change(change: Partial<LabState>, byReader = true): void {
    this.#state = { ...this.#state, ...change };
    this.#frame ||= requestAnimationFrame(() => this.#draw());
    if (!byReader || this.hasAttribute('data-changed')) return;
    this.toggleAttribute('data-changed', true);
    this.querySelector('.lab-state')!.textContent = 'changed by you';
    this.#enable('reset', true);
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const [lab, state] = [this.#lab, this.#state];
    clearTimeout(this.#later);
    const errors = this.#slow ? this.#reading.errors : this.#errors();
    if (this.#slow)
      this.#later = setTimeout(() => {
        this.#show(readingOf(lab, state, this.#part, this.#errors()));
      }, 150);
    this.#show(readingOf(lab, state, this.#part, errors));
  }

  /** The errors over a setting, and whether they are too slow to be made in each frame. */
  #errors(): Reading['errors'] {
    const begun = performance.now();
    const errors = errorsOver(this.#lab, this.#state, this.#part);
    this.#slow = performance.now() - begun > 6;
    return errors;
  }

  #show(reading: Reading): void {
    const [lab, state] = [this.#lab, this.#state];
    this.#reading = reading;
    const figure = figureOf(lab, state, reading);
    const isPublished = !this.hasAttribute('data-changed');
    const alt = (isPublished && lab.alt) || altOf(lab, state, reading);
    Object.assign(figure.attributes, { role: 'img', 'aria-label': alt });
    const trees = [figure, readoutOf(lab, state, reading)];
    this.#parts = trees.map((tree, at) => {
      const part = this.#parts[at];
      if (part) {
        patch(part.element, part.tree, tree);
        return { element: part.element, tree };
      }
      const element = build(tree);
      this.querySelector(`.${tree.attributes['class']}`)!.replaceWith(element);
      return { element, tree };
    });
    this.#points.show(state.points, isTrained(lab, state));
  }

  /** Says how good the fit is when nothing has changed for a moment. */
  #tell(): void {
    clearTimeout(this.#heard);
    this.#heard = setTimeout(() => {
      const { metrics, fit } = this.#reading;
      const scores = metrics.map(({ name, train, validation }) => {
        const beside = Number.isNaN(validation) ? '' : `, validation ${numberText(validation, 3)}`;
        return `${name} ${numberText(train, 3)}${beside}`;
      });
      this.#say([...fit.notes, `${scores.join('; ')}.`].join(' '));
    }, 600);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #slide(name: Setting | 'step', position: number): void {
    const input = this.querySelector<HTMLInputElement>(`[data-setting=${name}]`);
    if (!input) return;
    input.value = String(position);
    this.#label(name, input);
  }

  /** Writes the value of a slider beside it. */
  #label(name: Setting | 'step', input: HTMLInputElement): void {
    const value = name === 'step' ? this.#state.step : this.#state.settings[name]!;
    const text = numberText(value);
    input.setAttribute('aria-valuetext', text);
    input.parentElement!.querySelector('.value')!.textContent = text;
  }

  #button(action: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(`[data-do=${action}]`);
  }

  #enable(action: string, wanted: boolean): void {
    const button = this.#button(action);
    if (button) button.disabled = !wanted;
  }
}

customElements.define('daybook-lab', LabElement);

/** What a lab asks of the cell that holds its code. */
interface CodeCell extends HTMLElement {
  open(code: string): Promise<void>;
}
