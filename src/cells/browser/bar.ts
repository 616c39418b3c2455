/** Lets the buttons of a cell's bar work. */
export function freeButtons(cell: HTMLElement): void {
  for (const button of buttonsOf(cell)) button.disabled = false;
}

/** Writes the state of a cell into its bar, and what its buttons do in that state. */
export function writeBar(
  cell: HTMLElement,
  { name, origin, said, running, isChanged }: BarState,
): void {
  const state = cell.querySelector('.cell-state');
  if (state) state.textContent = running ? 'running …' : said || STATES[origin];
  const link = buttonOf(cell, 'copy-link') ?? (isChanged ? addLinkButton(state) : undefined);
  if (link) link.hidden = !isChanged;
  const run = buttonOf(cell, 'run');
  if (run) run.textContent = running ? 'Stop' : 'Run';
  // Of several buttons with the same word, one hears which cell is meant.
  for (const button of buttonsOf(cell))
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
}

/** What the button that was pressed does; undefined when it was none of the bar's. */
export function pressedAction({ target }: Event): Action | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('.cell-bar button') : null;
  return button?.dataset['do'] as Action | undefined;
}

export function buttonOf(cell: HTMLElement, action: Action): HTMLButtonElement | undefined {
  return buttonsOf(cell).find((button) => button.dataset['do'] === action);
}

function buttonsOf(cell: HTMLElement): HTMLButtonElement[] {
  return [...cell.querySelectorAll<HTMLButtonElement>('.cell-bar button')];
}

/** A link is offered where there is something to send. */
function addLinkButton(state: Element | null): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['do'] = 'copy-link';
  button.textContent = 'Copy link';
  state?.after(button);
  return button;
}

const STATES = {
  published: 'as published',
  reader: 'changed by you',
  link: 'changed in this link',
};

/** Whose code the cell holds. */
export type Origin = keyof typeof STATES;

export type Action = 'run' | 'run-to-here' | 'edit' | 'reset' | 'copy' | 'copy-link';

interface BarState {
  /** The cell's name. */
  name: string;
  origin: Origin;
  /** What stands in the place of the state. */
  said: string;
  running: boolean;
  isChanged: boolean;
}
