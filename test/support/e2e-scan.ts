import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: readonly number[];
}

/** Reads the code on a page as a telephone's camera does; answers the token that the payment app opens with. */
export async function scan(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: 'Code to scan with your phone' }).first();
  const photo = await code.screenshot();
  const { width, height, data } = await pixelsOf(page, photo.toString('base64'));
  return decodeQR({ width, height, data: Uint8ClampedArray.from(data) }).replace(/^D/, '');
}

async function pixelsOf(page: Page, png: string): Promise<Pixels> {
  const dark = await page.context().newPage();
  const pixels = await dark.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: [...(canvas?.getImageData(0, 0, image.width, image.height).data ?? [])] };
  }, png);
  await dark.close();
  return pixels;
}
