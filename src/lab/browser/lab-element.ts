import { scoresOf } from '../alt.ts';
import { labCode } from '../code.ts';
import { errorsOver } from '../errors.ts';
import { startOf } from '../lab.ts';
import type { Lab, LabState, Setting } from '../lab.ts';
import type { ModelPart } from '../parts/part.ts';
import { valuesOf } from '../range.ts';
import { readingOf } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { isTrained } from '../split.ts';
import { Controls } from './controls.ts';
import { loadPart } from './load-part.ts';
import { Player } from './player.ts';
import type { Point } from './point-grid.ts';
import { PointLayer } from './point-layer.ts';
import { View } from './view.ts';

/**
 * A lab of the page. Before this script it is complete and does nothing; with it its points and its
 * controls can be moved. What it shows is always made by the functions that made the page.
 */
export class LabElement extends HTMLElement {
  #lab!: Lab;
  #part!: ModelPart;
  #state!: LabState;
  #controls!: Controls;
  #points!: PointLayer;
  #player!: Player;
  #reading!: Reading;
  readonly #view = new View(this);
  readonly #status = document.createElement('div');
  #frame = 0;
  /** The errors over a setting took too long for a frame: they are made when all is at rest. */
  #slow = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #heard: ReturnType<typeof setTimeout> | undefined;

  /** Begins to work, when what it needs of its model is there. */
  async start(): Promise<void> {
    if (this.#lab as Lab | undefined) return;
    const lab = JSON.parse(this.querySelector('script')!.textContent) as Lab;
    this.#part = await loadPart(lab.model);
    this.#lab = lab;
    this.#state = startOf(lab);
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'sr-only';
    this.append(this.#status);
    this.#controls = new Controls(
      this,
      (action, byKey) => void this.#do(action, byKey),
      (setting, position) => {
        this.#player.pause();
        this.#move(setting as Setting | 'step', position);
        this.#tell();
      },
    );
    this.#player = new Player(lab.steps, (step, isPlaying) => {
      this.#controls.name('play', isPlaying ? 'Pause' : 'Play');
      this.#move('step', step);
    });
    this.#points = new PointLayer(lab, this.querySelector('.lab-name')!.textContent, {
      onMove: (at, point) => {
        const { row } = this.#state.points[at]!;
        this.#change({ points: this.#state.points.with(at, { ...point, row }) });
      },
      onAdd: (point) => {
        this.#add(point);
      },
      onRemove: (at) => {
        this.#remove(at);
      },
      onRest: () => {
        this.#tell();
      },
      onChoose: (at) => {
        this.#controls.enable('remove', at >= 0);
      },
      say: (text) => {
        this.#say(text);
      },
    });
    this.#draw();
    this.#controls.enable('reset', false);
    this.querySelector('.lab-stage')!.append(this.#points.element);
  }

  #do(action: string, byKey: boolean): void | Promise<void> {
    switch (action) {
      case 'add':
        if (!byKey) return this.#adding(!this.#points.isAdding);
        this.#add(this.#points.grid.centre);
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

  #move(setting: Setting | 'step', position: number): void {
    if (setting === 'step') {
      this.#change({ step: position });
      this.#controls.slide(setting, position, position);
    } else {
      const value = valuesOf(this.#lab.settings[setting]!, setting)[position]!;
      this.#change({ settings: { ...this.#state.settings, [setting]: value } });
      this.#controls.slide(setting, position, value);
    }
  }

  #add(point: Point): void {
    const { points } = this.#state;
    if (points.length >= MOST) {
      this.#say('A lab has at most 1,000 points.');
      return;
    }
    const row = Math.max(this.#lab.xs.length - 1, ...points.map((one) => one.row)) + 1;
    this.#change({ points: [...points, { ...point, row }] });
    this.#draw();
    this.#points.choose(points.length, { preventScroll: true });
    this.#tell();
  }

  #remove(at: number): void {
    const { points } = this.#state;
    this.#change({ points: points.filter((_, other) => other !== at) });
    this.#draw();
    this.#points.choose(Math.min(at, points.length - 2), { preventScroll: true });
    this.#tell();
  }

  #reset(): void {
    this.#player.pause();
    this.#adding(false);
    this.#change(startOf(this.#lab));
    const { step } = this.#state;
    this.#controls.slide('step', step, step);
    for (const [name, range] of Object.entries(this.#lab.settings))
      this.#controls.slide(name, valuesOf(range, name).indexOf(range.start), range.start);
    this.#points.choose(-1);
    this.removeAttribute('data-changed');
    this.#controls.state('as published');
    this.#controls.focus('add');
    this.#controls.enable('reset', false);
    this.#tell();
  }

  async #showCode(): Promise<void> {
    const fold = this.querySelector<HTMLDetailsElement>('.lab-code')!;
    const cell = fold.querySelector('daybook-cell') as CodeCell;
    fold.open = true;
    await customElements.whenDefined('daybook-cell');
    await cell.open(labCode(this.#lab, this.#state));
    cell.querySelector('textarea')?.focus({ preventScroll: true });
  }

  #adding(wanted: boolean): void {
    this.#points.isAdding = wanted;
    this.#controls.press('add', wanted);
  }

  /** Takes a change, and draws it in the next frame. */
  #change(change: Partial<LabState>): void {
    this.#state = { ...this.#state, ...change };
    this.#frame ||= requestAnimationFrame(() => {
      this.#draw();
    });
    this.toggleAttribute('data-changed', true);
    this.#controls.state('changed by you');
    this.#controls.enable('reset', true);
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#later);
    this.#frame = 0;
    const wasSlow = this.#slow;
    this.#show(wasSlow ? this.#reading.errors : this.#errors());
    if (wasSlow)
      this.#later = setTimeout(() => {
        this.#show(this.#errors());
      }, 150);
  }

  /** The errors over a setting; it is noted whether they can be made in each frame. */
  #errors(): Reading['errors'] {
    const begun = performance.now();
    const errors = errorsOver(this.#lab, this.#state, this.#part);
    this.#slow = performance.now() - begun > 6;
    return errors;
  }

  #show(errors: Reading['errors']): void {
    const [lab, state] = [this.#lab, this.#state];
    this.#reading = readingOf(lab, state, this.#part, errors);
    this.#view.show(lab, state, this.#reading, !this.hasAttribute('data-changed'));
    this.#points.show(state.points, isTrained(lab, state));
  }

  /** Says how good the fit is when nothing has changed for a moment. */
  #tell(): void {
    clearTimeout(this.#heard);
    this.#heard = setTimeout(() => {
      const { metrics, fit } = this.#reading;
      this.#say([...fit.notes, scoresOf(metrics)].join(' '));
    }, 600);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

const MOST = 1000;

customElements.define('daybook-lab', LabElement);

/** What a lab asks of the cell that holds its code. */
interface CodeCell extends HTMLElement {
  open(code: string): Promise<void>;
}
