/** Copies a text for the reader, and returns what to say of it. */
export async function copyText(text: string, said: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return said;
  } catch {
    return 'this browser does not let a page copy';
  }
}
