import { drawnPicture } from './drawn-svg';
import { fontsWithin } from './fonts';
import type { Heading } from './heading';
import { sizeOf, svgText } from './svg-text';

/** Twice as fine as the screen's own px, so that it is sharp on paper. */
const PNG_SCALE = 2;
/** Larger than this in either direction many browsers draw nothing. */
const MOST_PX = 16_000;

/** A picture on the page and what its file says: its name, what it is of, and all of it in a sentence. */
export interface Asked extends Heading {
  picture: HTMLElement;
  alt: string;
  /** What the file is called, without its ending. */
  file: string;
}

export const svgFile = ({ picture, alt, file, ...heading }: Asked): Blob =>
  svgBlob(svgText(drawnPicture(picture, heading, file), alt));

export async function pngFile({ picture, alt, file, ...heading }: Asked): Promise<Blob> {
  const drawing = drawnPicture(picture, heading, file);
  const { width, height } = sizeOf(drawing.box);
  const scale = Math.min(PNG_SCALE, MOST_PX / Math.max(width, height));
  // Drawn as an image it knows no font of the page: it brings them along.
  const css = await fontsWithin(svgText(drawing, ''));
  const address = URL.createObjectURL(svgBlob(svgText(drawing, alt, { scale, css })));
  try {
    const image = await loaded(address);
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

const svgBlob = (text: string) => new Blob([text], { type: 'image/svg+xml' });

/** Not by `decode()`, which waits for the page's next frame: none comes where the page is not being drawn. */
function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture could not be drawn.'));
    image.src = address;
  });
}

export function download(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not before the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
