import { paintOf } from './colours';
import { copyOf } from './copy-svg';
import { type Box, type SvgNode, svgText } from './svg-text';
import { textLines } from './text-lines';

/**
 * What is seen of a picture as one SVG file: its drawings, and the letters, hairlines and surfaces of the page
 * around them. Always in the light colours and on white, whatever the screen shows. All of it happens between two
 * frames, so nothing is seen to change.
 */
export function drawnSvg(
  picture: HTMLElement,
  title: string,
): { text: string; width: number; height: number } {
  return onPaper(picture, () => {
    const nodes: SvgNode[] = [];
    const frame = picture.getBoundingClientRect();
    const box: Box = { left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom };
    draw(picture, nodes, box);
    const text = svgText(nodes, box, title);
    const [, width = '1', height = '1'] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
    return { text, width: Number(width), height: Number(height) };
  });
}

function draw(element: Element, nodes: SvgNode[], box: Box) {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  if (element instanceof HTMLElement && element.dataset['picture'] === 'leave-out') return;
  const place = element.getBoundingClientRect();
  // What only a screen reader is told is a pixel large.
  if (style.position === 'absolute' && place.width <= 1 && place.height <= 1) return;
  if (element instanceof SVGSVGElement) {
    const copy = copyOf(element);
    if (!copy || !place.width || !place.height) return;
    reach(box, place);
    nodes.push(
      element.hasAttribute('viewBox')
        ? {
            ...copy,
            attributes: {
              ...copy.attributes,
              x: place.left,
              y: place.top,
              width: place.width,
              height: place.height,
            },
          }
        : {
            name: 'g',
            attributes: { transform: `translate(${place.left} ${place.top})` },
            children: copy.children,
          },
    );
    return;
  }
  nodes.push(...surfaceOf(style, place));
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, nodes, box);
    else if (child.nodeType === Node.TEXT_NODE)
      for (const line of textLines(child as Text, style)) {
        reach(box, line.box);
        nodes.push(line.node);
      }
  }
}

function surfaceOf(
  style: CSSStyleDeclaration,
  { left, top, right, bottom, width, height }: DOMRect,
): SvgNode[] {
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
  return drawn;
}

function reach(box: Box, { left, top, right, bottom }: Box) {
  box.left = Math.min(box.left, left);
  box.top = Math.min(box.top, top);
  box.right = Math.max(box.right, right);
  box.bottom = Math.max(box.bottom, bottom);
}

/** Light colours on white, nothing half on its way, what scrolls at its beginning and in full height; then all as it was. */
function onPaper<T>(picture: HTMLElement, work: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset['theme'];
  const still = new CSSStyleSheet();
  still.replaceSync(
    `:root { --color-paper: #fff; --color-sheet: #fff } *, ::before, ::after { transition: none !important }
     [data-picture="drawn"] * { max-height: none !important; content-visibility: visible !important }`,
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
