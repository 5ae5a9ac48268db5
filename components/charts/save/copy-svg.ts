import { paintOf } from './colours';
import { fileFonts } from './fonts';
import type { Names } from './names';
import type { SvgNode } from './svg-text';

const LENGTHS = [
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'dx',
  'dy',
];
const SHAPES = ['d', 'points', 'transform', 'viewBox', 'preserveAspectRatio', 'clipPathUnits'];
/** What is read off as it is computed, and what it is where nobody says anything. */
const LOOKS: readonly (readonly [property: string, initial: string])[] = [
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['vector-effect', 'none'],
  ['opacity', '1'],
];
const LETTERS: readonly (readonly [property: string, initial: string])[] = [
  ['font-size', ''],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
];
const LEFT_OUT = new Set(['style', 'script', 'foreignObject', 'image']);

/** A drawn element with its computed looks written into it, lengths in px; null where it is not to be seen. */
export function copyOf(element: SVGElement, names: Names): SvgNode | null {
  if (LEFT_OUT.has(element.tagName)) return null;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return null;
  const isText = element.tagName === 'text' || element.tagName === 'tspan';
  const keepsText = isText || element.tagName === 'title';
  const children = [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
    if (child instanceof SVGElement) return [copyOf(child, names)].filter(copy => copy !== null);
    return keepsText ? textOf(child) : [];
  });
  if (element.tagName === 'title') return { name: 'title', attributes: {}, children };
  const isGroup = element.tagName === 'g' || element.tagName === 'a';
  return {
    name: element.tagName === 'a' ? 'g' : element.tagName,
    attributes: {
      ...Object.fromEntries(SHAPES.map(name => [name, element.getAttribute(name)])),
      ...Object.fromEntries(LENGTHS.map(name => [name, lengthOf(element, name)])),
      ...(isGroup ? opacityOf(style) : looksOf(style)),
      ...(isText ? { 'font-family': fileFonts(style.fontFamily), ...read(style, LETTERS) } : {}),
      ...(element.tagName === 'svg'
        ? { overflow: style.overflowX === 'visible' ? 'visible' : 'hidden' }
        : {}),
      ...(element.tagName === 'clipPath' ? { id: names.of(element.id) } : clipOf(style, names)),
    },
    children,
  };
}

/** Cut where another shape of the same drawing cuts it. */
function clipOf({ clipPath }: CSSStyleDeclaration, names: Names) {
  const id = /^url\("?#([^"]+)"?\)$/.exec(clipPath)?.[1];
  return id ? { 'clip-path': `url(#${names.of(id)})` } : {};
}

function looksOf(style: CSSStyleDeclaration) {
  const fill = paintOf(style.fill);
  const stroke = paintOf(style.stroke);
  return {
    fill: fill?.colour ?? 'none',
    'fill-opacity': fill && lessThanOne(fill.opacity * Number(style.fillOpacity)),
    stroke: stroke?.colour,
    'stroke-opacity': stroke && lessThanOne(stroke.opacity * Number(style.strokeOpacity)),
    ...read(style, stroke ? LOOKS : LOOKS.filter(([name]) => name === 'opacity')),
  };
}

const opacityOf = (style: CSSStyleDeclaration) => (style.opacity === '1' ? {} : { opacity: style.opacity });

const read = (style: CSSStyleDeclaration, wanted: typeof LOOKS) =>
  Object.fromEntries(
    wanted.flatMap(([name, initial]) => {
      const value = style.getPropertyValue(name);
      return value && value !== initial ? [[name, value]] : [];
    }),
  );

const lessThanOne = (opacity: number) => (opacity < 1 ? opacity : null);
const textOf = (node: ChildNode) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : []);

/** Shares of the drawing and of the letter's size, as px. */
function lengthOf(element: SVGElement, name: string): string | number | null {
  const written = element.getAttribute(name);
  if (written === null || /^-?[\d.]+$/.test(written)) return written;
  const animated = (element as unknown as Record<string, SVGAnimatedLength | SVGAnimatedLengthList>)[name];
  if (!animated) return written;
  const { baseVal } = animated;
  if ('value' in baseVal) return baseVal.value;
  return baseVal.numberOfItems ? baseVal.getItem(0).value : null;
}
