/** Takes the steps of gradient descent one after the other, until it is told to pause. */
export class Player {
  readonly #last: number;
  readonly #show: (step: number, playing: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #step = 0;

  /** @param show shows a step; it is told whether more will follow by themselves. */
  constructor(last: number, show: (step: number, playing: boolean) => void) {
    this.#last = last;
    this.#show = show;
  }

  /** Plays from this step on, from the first if it is the last; pauses if it plays. */
  toggle(from: number): void {
    if (this.#timer !== undefined) {
      this.pause();
      return;
    }
    this.#step = from >= this.#last ? -1 : from;
    this.#next();
  }

  /** Takes one step; behind the last comes the first. */
  step(from: number): void {
    this.pause();
    this.#show(from >= this.#last ? 0 : from + 1, false);
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#show(this.#step, false);
  }

  #next(): void {
    this.#step++;
    const isLast = this.#step >= this.#last;
    this.#timer = isLast ? undefined : setTimeout(() => this.#next(), this.#pause());
    this.#show(this.#step, !isLast);
  }

  /** All of it in about four seconds; whoever wants less motion gets one step after the other. */
  #pause(): number {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return isCalm ? 1000 : Math.min(Math.max(4000 / this.#last, 30), 400);
  }
}
