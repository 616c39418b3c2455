import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a static host sends of a file: text compressed as the browser takes it, all else as it is. */
export async function compress(
  bytes: Buffer,
  type: string,
  accepted = '',
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const encoding = isText.test(type)
    ? encodings.find(({ name }) => accepts(accepted, name))
    : undefined;
  if (!encoding) return { body: bytes, headers: {} };
  const headers = { 'Content-Encoding': encoding.name, Vary: 'Accept-Encoding' };
  return { body: await encoding.encode(bytes), headers };
}

const isText = /^text\/|[/+](?:javascript|json|xml)\b/;

/** Hosts that compress at each request take a middle way between time and size. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const encodings = [
  { name: 'br', encode: (bytes: Buffer) => promisify(brotliCompress)(bytes, quality) },
  { name: 'gzip', encode: (bytes: Buffer) => promisify(gzip)(bytes) },
];

function accepts(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((one) => one.split(';')[0]?.trim() === encoding);
}
