/** A colour that every program understands, and how far it covers. */
export interface Paint {
  colour: string;
  opacity: number;
}

const known = new Map<string, Paint | null>();

/** Of any computed colour, `oklab(…)` and `color(…)` too; null where nothing is painted. */
export function paintOf(computed: string): Paint | null {
  if (!computed || computed === 'none' || computed === 'transparent') return null;
  let paint = known.get(computed);
  if (paint === undefined) {
    paint = measured(computed);
    known.set(computed, paint);
  }
  return paint;
}

/** One pixel of it, looked at. */
function measured(computed: string): Paint | null {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const hex = [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('');
  return { colour: `#${hex}`, opacity: Math.round((alpha / 255) * 100) / 100 };
}
