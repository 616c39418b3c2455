import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * What a static host sends of a file: text compressed, all else as it is. By gzip, which is
 * all that some hosts have; others send a tenth less.
 */
export async function compress(
  bytes: Buffer,
  type: string,
  accepted = '',
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  if (!isText.test(type) || !/\bgzip\b/.test(accepted)) return { body: bytes, headers: {} };
  const headers = { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };
  return { body: await promisify(gzip)(bytes), headers };
}

const isText = /^text\/|[/+](?:javascript|json|xml)\b/;
