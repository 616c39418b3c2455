import { getImage } from 'astro:assets';
import { files, pictures } from 'virtual:daybook/files';
import { FILE_HOLE, PICTURE_HOLE } from '../journal/holes.ts';

/** Fills the holes of a post's HTML: pictures in modern formats with their size, and files by their address. */
export async function fillHoles(html: string): Promise<string> {
  const filled = await replaceAsync(html, pictureHole, async (match) =>
    picture(readAttributes(match[1] ?? '')),
  );
  return filled.replace(fileHole, (whole, path: string) => files.get(decodeURI(path)) ?? whole);
}

const pictureHole = new RegExp(`<${PICTURE_HOLE}\\b([^>]*)></${PICTURE_HOLE}>`, 'g');
const fileHole = new RegExp(`${FILE_HOLE}([^"]*)`, 'g');

/** Widths offered to the browser: the column on a phone, on a desktop, and twice that. */
const WIDTHS = [640, 1280, 1920];
const SIZES = '(min-width: 48rem) 44rem, 100vw';

async function picture(attributes: Map<string, string>): Promise<string> {
  const file = attributes.get('file') ?? '';
  const source = pictures.get(file);
  if (!source)
    throw new Error(`The picture ${file} is not in the log: \`npm run check\` says why.`);
  const size = shownSize(source, attributes);
  const own = [...attributes].filter(
    ([name]) => !['file', 'width', 'height', 'src'].includes(name),
  );
  const rest = own.map(([name, value]) => ` ${name}="${value}"`).join('');
  const image = (src: string) =>
    `<img src="${src}" width="${size.width}" height="${size.height}" loading="lazy" decoding="async"${rest}>`;

  // Vectors need no other format, and of moving pictures only the first frame would be left.
  if (source.format === 'svg' || source.format === 'gif') return image(source.src);
  const widths = [...new Set([...WIDTHS, source.width])].filter((width) => width <= source.width);
  const [avif, webp, plain] = await Promise.all([
    getImage({ src: source, format: 'avif', widths, sizes: SIZES }),
    getImage({ src: source, format: 'webp', widths, sizes: SIZES }),
    getImage({ src: source, width: Math.min(source.width, 1280), format: source.format }),
  ]);
  const sourceTag = (type: string, srcset: string) =>
    `<source type="image/${type}" srcset="${srcset}" sizes="${SIZES}">`;
  return `<picture>${sourceTag('avif', avif.srcSet.attribute)}${sourceTag('webp', webp.srcSet.attribute)}${image(plain.src)}</picture>`;
}

/** The size that the author gave, completed by the picture's own proportions. */
function shownSize(source: { width: number; height: number }, attributes: Map<string, string>) {
  const width = Number.parseInt(attributes.get('width') ?? '', 10);
  const height = Number.parseInt(attributes.get('height') ?? '', 10);
  const ratio = source.height / source.width;
  if (width > 0) return { width, height: height > 0 ? height : Math.round(width * ratio) };
  if (height > 0) return { width: Math.round(height / ratio), height };
  return { width: source.width, height: source.height };
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => Promise<string>,
): Promise<string> {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const replacements = await Promise.all(matches.map(replacement));
  let index = 0;
  return text.replace(pattern, () => replacements[index++] ?? '');
}
