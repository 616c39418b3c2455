import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng } from './png.ts';
import type { Rgb } from './png.ts';

const colours: Rgb[] = [
  [255, 255, 255],
  [10, 20, 30],
  [200, 0, 7],
];

describe('encodePng', () => {
  it('keeps every pixel, whether its row is like the one above or not', async () => {
    const pixels = Uint8Array.from([0, 1, 2, 0, 1, 2, 2, 1, 0, 0, 0, 0]);
    const png = encodePng({ width: 3, height: 4, pixels }, colours);
    const { data, info } = await sharp(png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 3, height: 4, channels: 3 });
    expect([...data]).toEqual([...pixels].flatMap((index) => colours[index]));
  });

  it('is small where there is little to see', () => {
    const pixels = new Uint8Array(1200 * 630);
    expect(encodePng({ width: 1200, height: 630, pixels }, colours).length).toBeLessThan(5000);
  });
});
