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
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(PNG_SCALE, MOST_PX / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        blob => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function download(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not before the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
