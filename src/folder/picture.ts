import { stat } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * Why a picture cannot be shown; undefined when it can. All of it is read, so that one
 * which breaks off in the middle is found: a build would fail on it.
 */
export async function pictureFault(path: string): Promise<string | undefined> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  let fault = looked.get(key);
  if (!fault) looked.set(key, (fault = lookAt(path)));
  return fault;
}

/** A folder is opened several times in one build. */
const looked = new Map<string, Promise<string | undefined>>();

async function lookAt(path: string): Promise<string | undefined> {
  try {
    // Made so small while it is read, a photo of 12 megapixels takes 50 ms.
    await sharp(path).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    return /unsupported image format/.test(reason)
      ? 'it holds something else'
      : `it is damaged (${reason})`;
  }
}
