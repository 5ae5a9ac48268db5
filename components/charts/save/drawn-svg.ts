import { paintOf } from './colours';
import { copyOf } from './copy-svg';
import { type Heading, headingOf } from './heading';
import { type Names, namesFor } from './names';
import { boxOf, common, reachOf, sticksOut, union } from './reach';
import type { Box, Drawing, SvgNode } from './svg-text';
import { textLines } from './text-lines';

/** Some of a picture, and how far it reaches on the page. */
interface Drawn {
  nodes: readonly SvgNode[];
  reach: Box | null;
}

/**
 * What is seen of a picture: its drawings, and the letters, hairlines and surfaces of the page around them, beneath
 * what it is called. Always in the light colours and on white, whatever the screen shows. All of it happens between
 * two frames, so nothing is seen to change.
 */
export function drawnPicture(picture: HTMLElement, heading: Heading, file: string): Drawing {
  return onPaper(picture, () => {
    const drawn = drawnOf(picture, namesFor(file));
    const box = union([boxOf(picture), drawn.reach])!;
    const above = headingOf(heading, box);
    return { nodes: [...above.nodes, ...drawn.nodes], box: union([box, above.reach])! };
  });
}

const NOTHING: Drawn = { nodes: [], reach: null };

function drawnOf(element: Element, names: Names): Drawn {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return NOTHING;
  if (element instanceof HTMLElement && element.dataset['picture'] === 'leave-out') return NOTHING;
  const place = element.getBoundingClientRect();
  // What only a screen reader is told is a pixel large.
  if (style.position === 'absolute' && place.width <= 1 && place.height <= 1) return NOTHING;
  if (element instanceof SVGSVGElement) return drawingOf(element, style, names);
  const inside = together(
    [...element.childNodes].flatMap((child): Drawn[] => {
      if (child instanceof Element) return [drawnOf(child, names)];
      if (child.nodeType !== Node.TEXT_NODE) return [];
      return textLines(child as Text, style).map(({ node, box }) => ({ nodes: [node], reach: box }));
    }),
  );
  const { nodes, reach } = together([
    surfaceOf(style, place),
    cut(inside, style, insideOf(style, place), names),
  ]);
  if (style.opacity === '1' || !nodes.length) return { nodes, reach };
  return { nodes: [{ name: 'g', attributes: { opacity: style.opacity }, children: nodes }], reach };
}

const together = (all: readonly Drawn[]): Drawn => ({
  nodes: all.flatMap(one => one.nodes),
  reach: union(all.map(one => one.reach)),
});

function drawingOf(element: SVGSVGElement, style: CSSStyleDeclaration, names: Names): Drawn {
  const copy = copyOf(element, names);
  const { left, top, right, bottom } = insideOf(style, element.getBoundingClientRect(), true);
  const [width, height] = [right - left, bottom - top];
  if (!copy || width <= 0 || height <= 0) return NOTHING;
  const { opacity } = copy.attributes;
  const node: SvgNode = element.hasAttribute('viewBox')
    ? { ...copy, attributes: { ...copy.attributes, x: left, y: top, width, height, overflow: 'visible' } }
    : {
        name: 'g',
        attributes: { transform: `translate(${left} ${top})`, opacity },
        children: copy.children,
      };
  return cut({ nodes: [node], reach: reachOf(element) }, style, { left, top, right, bottom }, names);
}

/** What sticks out of what cuts it; what scrolls is shown whole, and where a line ends in "…" that is its end. */
function cut(drawn: Drawn, style: CSSStyleDeclaration, frame: Box, names: Names): Drawn {
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const [across, down] = [cuts(style.overflowX), cuts(style.overflowY)];
  if (!drawn.reach || style.textOverflow === 'ellipsis') return drawn;
  const window = {
    ...drawn.reach,
    ...(across ? { left: frame.left, right: frame.right } : {}),
    ...(down ? { top: frame.top, bottom: frame.bottom } : {}),
  };
  if (!sticksOut(drawn.reach, window)) return drawn;
  const reach = common(drawn.reach, window);
  if (!reach) return NOTHING;
  const id = names.of();
  const { left: x, top: y } = window;
  const room = { x, y, width: window.right - x, height: window.bottom - y };
  return {
    nodes: [
      {
        name: 'clipPath',
        attributes: { id },
        children: [{ name: 'rect', attributes: room, children: [] }],
      },
      { name: 'g', attributes: { 'clip-path': `url(#${id})` }, children: drawn.nodes },
    ],
    reach,
  };
}

/** Within its borders, and of a drawing within its padding too. */
function insideOf(style: CSSStyleDeclaration, place: DOMRect, isDrawing = false): Box {
  const edge = (side: string) =>
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) +
    (isDrawing ? Number.parseFloat(style.getPropertyValue(`padding-${side}`)) : 0);
  return {
    left: place.left + edge('left'),
    top: place.top + edge('top'),
    right: place.right - edge('right'),
    bottom: place.bottom - edge('bottom'),
  };
}

function surfaceOf(style: CSSStyleDeclaration, { left, top, right, bottom, width, height }: DOMRect): Drawn {
  const drawn: SvgNode[] = [];
  const ground = paintOf(style.backgroundColor);
  if (ground && width && height)
    drawn.push({
      name: 'rect',
      attributes: {
        x: left,
        y: top,
        width,
        height,
        rx: Number.parseFloat(style.borderTopLeftRadius) || null,
        fill: ground.colour,
        'fill-opacity': ground.opacity < 1 ? ground.opacity : null,
      },
      children: [],
    });
  const side = (name: string, x1: number, y1: number, x2: number, y2: number) => {
    const thick = Number.parseFloat(style.getPropertyValue(`border-${name}-width`));
    const paint = paintOf(style.getPropertyValue(`border-${name}-color`));
    if (!thick || !paint || style.getPropertyValue(`border-${name}-style`) === 'none') return;
    drawn.push({
      name: 'line',
      attributes: { x1, y1, x2, y2, stroke: paint.colour, 'stroke-width': thick },
      children: [],
    });
  };
  side('top', left, top + 0.5, right, top + 0.5);
  side('bottom', left, bottom - 0.5, right, bottom - 0.5);
  side('left', left + 0.5, top, left + 0.5, bottom);
  side('right', right - 0.5, top, right - 0.5, bottom);
  return { nodes: drawn, reach: drawn.length ? { left, top, right, bottom } : null };
}

/**
 * Light colours on white, nothing half on its way, what scrolls at its beginning and in full height, names whole, and what
 * runs off to the side in rows; then all as it was.
 */
function onPaper<T>(picture: HTMLElement, work: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset['theme'];
  const still = new CSSStyleSheet();
  still.replaceSync(
    `:root { --color-paper: #fff; --color-sheet: #fff } *, ::before, ::after { transition: none !important }
     [data-picture="drawn"] * { max-height: none !important; content-visibility: visible !important }
     [data-picture="whole"] { white-space: normal !important; font-size: 10px !important; line-height: 1.1 !important }
     [data-picture="wraps"] { flex-wrap: wrap !important; row-gap: 12px !important }`,
  );
  const scrolled = [picture, ...picture.querySelectorAll('*')]
    .filter(one => one.scrollLeft || one.scrollTop)
    .map(one => [one, one.scrollLeft, one.scrollTop] as const);
  document.adoptedStyleSheets.push(still);
  root.dataset['theme'] = 'light';
  for (const [one] of scrolled) one.scrollTo(0, 0);
  try {
    return work();
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(still), 1);
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    for (const [one, left, top] of scrolled) one.scrollTo(left, top);
  }
}
