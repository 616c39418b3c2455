import { keep } from './kept.ts';
import { keysAreOn, onKey } from './keys.ts';

/** Opens the list of keys by `?` or its button, and lets the reader turn the keys off in it. */
export function startHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.keys-help');
  const box = dialog?.querySelector<HTMLInputElement>('input');
  if (!dialog || !box) return;
  const open = () => {
    box.checked = keysAreOn();
    dialog.showModal();
    return true;
  };
  document.querySelector('.keys-button')?.addEventListener('click', open);
  onKey(({ key }) => key === '?' && open());
  box.addEventListener('change', () => keep('keys', box.checked ? undefined : 'off'));
}
