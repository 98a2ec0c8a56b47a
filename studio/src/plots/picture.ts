import { element } from '../dom/element';

/** Pixels of the picture for one of the drawing, so that it stays sharp in print. */
const SCALE = 2;

/**
 * A drawing as a PNG picture.
 *
 * @param width of the drawing, in CSS pixels
 * @param height of the drawing, in CSS pixels
 */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = element('canvas', { width: width * SCALE, height: height * SCALE });
  const paint = canvas.getContext('2d');
  if (paint === null) {
    throw new Error('This browser cannot paint pictures; download the SVG instead.');
  }
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const painted = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (painted === null) {
    throw new Error('This drawing is too large for a picture; download the SVG instead.');
  }
  return painted;
}
