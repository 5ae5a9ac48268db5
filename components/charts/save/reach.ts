import { paintOf } from './colours';
import type { Box } from './svg-text';

const NOT_DRAWN = new Set(['clipPath', 'defs', 'desc', 'foreignObject', 'image', 'script', 'style', 'title']);

/** How far what is seen of a drawing reaches on the page; null where nothing is. */
export function reachOf(element: SVGElement): Box | null {
  if (NOT_DRAWN.has(element.tagName)) return null;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return null;
  if (element instanceof SVGTextElement) return boxOf(element);
  if (element instanceof SVGGeometryElement)
    return paintOf(style.fill) || paintOf(style.stroke) ? boxOf(element) : null;
  const inside = union([...element.children].map(child => reachOf(child as SVGElement)));
  if (!(element instanceof SVGSVGElement) || !element.ownerSVGElement || style.overflowX === 'visible')
    return inside;
  const frame = frameWithin(element);
  return frame && inside ? common(inside, frame) : inside;
}

export const boxOf = (element: Element): Box => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

/** The room of a drawing within another one; what a browser tells of it is what is drawn in it. */
function frameWithin({ x, y, width, height, parentElement }: SVGSVGElement): Box | null {
  const matrix = (parentElement as Element as SVGGraphicsElement).getScreenCTM();
  if (!matrix) return null;
  const [left, top] = [matrix.a * x.baseVal.value + matrix.e, matrix.d * y.baseVal.value + matrix.f];
  return {
    left,
    top,
    right: left + matrix.a * width.baseVal.value,
    bottom: top + matrix.d * height.baseVal.value,
  };
}

export const union = (boxes: readonly (Box | null)[]): Box | null =>
  boxes.reduce<Box | null>((all, box) => (all && box ? both(all, box) : (all ?? box)), null);

const both = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/** By more than what a browser rounds. */
export const sticksOut = (one: Box, frame: Box): boolean =>
  one.left < frame.left - 0.5 ||
  one.top < frame.top - 0.5 ||
  one.right > frame.right + 0.5 ||
  one.bottom > frame.bottom + 0.5;

/** Null where they have nothing in common. */
export function common(one: Box, other: Box): Box | null {
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return box.left <= box.right && box.top <= box.bottom ? box : null;
}
