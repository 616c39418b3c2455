import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { writeWhole } from '../memory.ts';

/** Says why a picture cannot be shown; undefined when it can. */
export type PictureFault = (path: string) => Promise<string | undefined>;

/**
 * Looks at pictures, at each once as long as its size and its time stay the same: what was
 * found is remembered in `memory`, a file.
 */
export async function rememberPictures(
  memory: string,
): Promise<{ pictureFault: PictureFault; save: () => Promise<void> }> {
  const before = await recall(memory);
  const now = new Map<string, Promise<string | null>>();
  return {
    async pictureFault(path) {
      const { size, mtimeMs } = await stat(path);
      const key = `${path} ${size} ${mtimeMs}`;
      let fault = now.get(key);
      if (!fault) {
        const known = before[key];
        now.set(key, (fault = known === undefined ? lookAt(path) : Promise.resolve(known)));
      }
      return (await fault) ?? undefined;
    },
    async save() {
      const found = await Promise.all([...now].map(async ([key, fault]) => [key, await fault]));
      await writeWhole(memory, JSON.stringify(Object.fromEntries(found)));
    },
  };
}

async function recall(memory: string): Promise<Record<string, string | null>> {
  try {
    return JSON.parse(await readFile(memory, 'utf8')) as Record<string, string | null>;
  } catch {
    // Not there yet, or not whole: every picture is looked at anew.
    return {};
  }
}

/** All of the picture is read, so that one which breaks off in the middle is found: a build would fail on it. */
async function lookAt(path: string): Promise<string | null> {
  try {
    // Made so small while it is read, a photo of 12 megapixels takes 50 ms.
    await sharp(path).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    // What the decoder says of damage differs from run to run.
    return reason.includes('unsupported image format')
      ? 'it holds something else'
      : 'it is damaged';
  }
}
