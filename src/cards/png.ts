import { constants, crc32, deflateSync } from 'node:zlib';

/**
 * A picture of at most 256 colours as PNG. Equal pictures give equal bytes on every machine: runs
 * are all that is looked for, and how zlib finds other repeats depends on the processor.
 *
 * @param pixels the index of each pixel's colour, row by row.
 * @param colours red, green and blue of each, from 0 to 255.
 */
export function encodePng({ width, height, pixels }: Pixels, colours: readonly Rgb[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  const rows = deflateSync(filtered({ width, height, pixels }), {
    level: 6,
    strategy: constants.Z_RLE,
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours.flat())),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3;

/** The rows with their filters: one that is like the row above becomes zeros. */
function filtered({ width, height, pixels }: Pixels): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  const source = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * width, row * (width + 1)];
    const isLikeAbove =
      row > 0 && source.compare(source, from - width, from, from, from + width) === 0;
    if (isLikeAbove) rows[to] = UP;
    else rows.set(pixels.subarray(from, from + width), to + 1);
  }
  return rows;
}

const UP = 2;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

export type Rgb = [red: number, green: number, blue: number];
