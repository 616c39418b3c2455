/** What the system says of a file that cannot be read or written, in short: no path, no name of a call. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.split('\n', 1)[0]?.replace(/,? \w+ '.*$/, '') ?? '';
}
