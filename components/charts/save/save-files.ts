import { drawnSvg } from './drawn-svg';

/** Twice as fine as the screen's own px, so that it is sharp on paper. */
const PNG_SCALE = 2;
/** Larger than this in either direction many browsers draw nothing. */
const MOST_PX = 16_000;

export const svgFile = (picture: HTMLElement, title: string): Blob =>
  new Blob([drawnSvg(picture, title).text], { type: 'image/svg+xml' });

export async function pngFile(picture: HTMLElement, title: string): Promise<Blob> {
  const { text, width, height } = drawnSvg(picture, title);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(address);
    const scale = Math.min(PNG_SCALE, MOST_PX / Math.max(width, height));
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

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
