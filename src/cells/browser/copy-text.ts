/** Copies a text for the reader, and returns what to say of it. */
export async function copyText(text: string, said: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return said;
  } catch {
    return 'this browser does not let a page copy';
  }
}

/** Copies a link that holds this code of a cell, and returns what to say of it. */
export async function copyLink(id: string, code: string): Promise<string> {
  const link = await import('./link.ts').then(
    ({ writeLink }) => writeLink(id, code),
    () => undefined,
  );
  if (link === undefined) return 'its scripts could not be loaded: are you offline?';
  return copyText(new URL(link, location.href).href, 'link copied');
}
