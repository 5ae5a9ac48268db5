/** What a drawing is made of: elements with their attributes, and text. */
export interface SvgNode {
  name: string;
  attributes: Readonly<Record<string, string | number | null | undefined>>;
  children: readonly (SvgNode | string)[];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is drawn, and where on the page. */
export interface Drawing {
  nodes: readonly SvgNode[];
  box: Box;
}

/** Air around what is drawn, in px. */
const MARGIN = 16;

export const sizeOf = ({ left, top, right, bottom }: Box) => ({
  width: Math.ceil(right - left) + 2 * MARGIN,
  height: Math.ceil(bottom - top) + 2 * MARGIN,
});

interface Written {
  /** How many px of the file one of the drawing is. */
  scale?: number;
  css?: string;
}

/** A file that stands alone: on white, as large as what is drawn, with what it says as its title. */
export function svgText(
  { nodes, box }: Drawing,
  title: string,
  { scale = 1, css = '' }: Written = {},
): string {
  const { width, height } = sizeOf(box);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
    },
    children: [
      { name: 'title', attributes: {}, children: [title] },
      ...(css ? [{ name: 'style', attributes: {}, children: [css] }] : []),
      { name: 'rect', attributes: { width, height, fill: '#ffffff' }, children: [] },
      {
        name: 'g',
        attributes: { transform: `translate(${tidy(MARGIN - box.left)} ${tidy(MARGIN - box.top)})` },
        children: scale === 1 ? nodes : nodes.map(node => thickened(node, scale)),
      },
    ],
  })}\n`;
}

/** Lines that stay as thick as they are, however large what they are drawn on: in a larger file they grow all the same. */
function thickened({ name, attributes, children }: SvgNode, scale: number): SvgNode {
  const times = (lengths: string | number | null | undefined) =>
    lengths && String(lengths).replace(/[\d.]+/g, length => String(tidy(Number(length) * scale)));
  return {
    name,
    attributes: {
      ...attributes,
      ...(attributes['vector-effect'] === 'non-scaling-stroke'
        ? {
            'stroke-width': times(attributes['stroke-width'] ?? 1),
            'stroke-dasharray': times(attributes['stroke-dasharray']),
          }
        : {}),
    },
    children: children.map(child => (typeof child === 'string' ? child : thickened(child, scale))),
  };
}

function written({ name, attributes, children }: SvgNode): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(tidy(value)) : value!)}"`);
  const inside = children
    .map(child => (typeof child === 'string' ? escaped(child) : written(child)))
    .join('');
  return inside ? `<${name}${pairs.join('')}>${inside}</${name}>` : `<${name}${pairs.join('')}/>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also rid of what XML cannot hold at all. */
const escaped = (text: string): string =>
  String(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, sign => ESCAPES[sign]!);

const tidy = (value: number) => Math.round(value * 100) / 100;
