/** What a reader has chosen here before; undefined where nothing was, or where storage is forbidden. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the other pages; nothing happens where storage is forbidden. */
export function keep(name: string, choice: string | undefined): void {
  try {
    if (choice) localStorage.setItem(name, choice);
    else localStorage.removeItem(name);
  } catch {
    // It then lasts as long as this page.
  }
}
