/** The changed code of a cell as the fragment of an address: `#cell=cell-fit.…`. */
export async function writeLink(id: string, code: string): Promise<string> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `#cell=${id}.${text}`;
}

/**
 * The cell and the code of such a fragment. Anybody can write one: what is no such link,
 * is broken, or holds more than a cell can is undefined.
 */
export async function readLink(fragment: string): Promise<LinkedCode | undefined> {
  const [, id, text] = /^#cell=([\w\p{L}\p{N}-]{1,200})\.([\w-]+)$/u.exec(decode(fragment)) ?? [];
  if (!id || !text || text.length > MOST_LETTERS) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const code = await unpack(bytes);
    return code === undefined ? undefined : { id, code };
  } catch {
    return undefined;
  }
}

/** Reads no further than the most that a cell can hold: a small link can hold gigabytes. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let code = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return code + decoder.decode();
    code += decoder.decode(value, { stream: true });
    if (code.length > MOST_LETTERS) {
      await reader.cancel();
      return undefined;
    }
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return '';
  }
}

/** No cell of a post is as long. */
const MOST_LETTERS = 100_000;

export interface LinkedCode {
  /** The `id` of the cell's element. */
  id: string;
  code: string;
}
