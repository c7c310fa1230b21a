import decodeQr from 'qr/decode.js';

/** Draws a code as a phone's camera sees it, and reads it. */
export async function readQr(code: Element): Promise<string> {
  const size = 400;
  const picture = new Image(size, size);
  const copy = code.cloneNode(true) as SVGElement;
  copy.setAttribute('width', String(size));
  copy.setAttribute('height', String(size));
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(size, size).getContext('2d')!;
  canvas.fillStyle = 'white';
  canvas.fillRect(0, 0, size, size);
  canvas.drawImage(picture, 0, 0);
  return decodeQr(canvas.getImageData(0, 0, size, size));
}
