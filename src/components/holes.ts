import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { files, pictures } from 'virtual:daybook/files';
import { FILE_HOLE, PICTURE_HOLE } from '../journal/holes.ts';
import { readLog } from '../log.ts';
import { fillDayHoles, hasDayHoles } from './day-holes.ts';

/**
 * Fills the holes of a post's HTML: pictures with their size, files by their address, and the
 * names of days by their titles.
 *
 * @param offer pictures in modern formats and several widths, or as one that every reader knows.
 */
export async function fillHoles(
  html: string,
  offer: 'modern' | 'plain' = 'modern',
): Promise<string> {
  const filled = await replaceAsync(html, pictureHole, async (hole) => {
    const [element] = fromHtml(hole, { fragment: true }).children;
    return element?.type === 'element' ? toHtml(await picture(element.properties, offer)) : '';
  });
  const linked = filled.replace(
    fileHole,
    (whole, path: string) => files.get(decodeURI(path.replaceAll('&#x26;', '&'))) ?? whole,
  );
  if (!hasDayHoles(linked)) return linked;
  const { days, site } = await readLog();
  return fillDayHoles(linked, days, site.language);
}

/** The address of a file or picture of the log, by its path in the author's folder: a picture as browsers without AVIF get it. */
export async function addressOf(file: string, kind: 'picture' | 'file'): Promise<string> {
  const imported = pictures.get(file);
  if (kind === 'file' || !imported) return files.get(file) ?? '';
  const { format } = imported.clone ?? imported;
  return isKept(format) ? imported.src : (await plainPicture(imported)).src;
}

const pictureHole = new RegExp(`<${PICTURE_HOLE}\\b(?:[^>"]|"[^"]*")*></${PICTURE_HOLE}>`, 'g');
const fileHole = new RegExp(`(?<= href=")${FILE_HOLE}([^"]*)`, 'g');

/** Widths offered to the browser: the column on a phone, on a desktop, and twice that. */
const WIDTHS = [640, 1280, 1920];
const SIZES = '(min-width: 48rem) 44rem, 100vw';

async function picture({ file, ...written }: Properties, offer: string): Promise<Element> {
  const imported = pictures.get(String(file));
  if (!imported)
    throw new Error(`The picture ${String(file)} is not in the log: \`npm run check\` says why.`);
  // Astro ships an original as soon as one of its fields is read; those of its clone do not count.
  const source = imported.clone ?? imported;
  const image = (src: string) =>
    element('img', {
      src,
      ...(offer === 'modern' && { loading: 'lazy', decoding: 'async' }),
      ...written,
      ...shownSize(source, written),
    });

  if (isKept(source.format)) return image(imported.src);
  if (offer === 'plain') return image((await plainPicture(imported)).src);
  const widths = [...new Set([...WIDTHS, source.width])].filter((width) => width <= source.width);
  const [avif, webp, plain] = await Promise.all([
    getImage({ src: imported, format: 'avif', widths, sizes: SIZES }),
    getImage({ src: imported, format: 'webp', widths, sizes: SIZES }),
    plainPicture(imported),
  ]);
  const offered = (type: string, srcSet: string) =>
    element('source', { type, srcSet, sizes: SIZES });
  return element('picture', {}, [
    offered('image/avif', avif.srcSet.attribute),
    offered('image/webp', webp.srcSet.attribute),
    image(plain.src),
  ]);
}

/** Vectors need no other format, and of moving pictures only the first frame would be left. */
function isKept(format: string): boolean {
  return format === 'svg' || format === 'gif';
}

function plainPicture(imported: ImageMetadata & { clone?: ImageMetadata }) {
  const { width, format } = imported.clone ?? imported;
  return getImage({ src: imported, width: Math.min(width, 1280), format });
}

/** The size that the author gave, completed by the picture's own proportions. */
function shownSize(source: { width: number; height: number }, written: Properties) {
  const width = Number.parseInt(String(written['width']), 10);
  const height = Number.parseInt(String(written['height']), 10);
  const ratio = source.height / source.width;
  if (width > 0) return { width, height: height > 0 ? height : Math.round(width * ratio) };
  if (height > 0) return { width: Math.round(height / ratio), height };
  return { width: source.width, height: source.height };
}

function element(tagName: string, properties: Properties, children: Element[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replacement: (found: string) => Promise<string>,
): Promise<string> {
  const found = text.match(pattern) ?? [];
  const replacements = await Promise.all(found.map(replacement));
  let index = 0;
  return text.replace(pattern, () => replacements[index++] ?? '');
}
