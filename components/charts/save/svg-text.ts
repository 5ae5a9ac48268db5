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

/** Air around what is drawn, in px. */
const MARGIN = 16;

/** A file that stands alone: on white, as large as what is drawn, with what it says as its title. */
export function svgText(nodes: readonly SvgNode[], { left, top, right, bottom }: Box, title: string): string {
  const [width, height] = [Math.ceil(right - left) + 2 * MARGIN, Math.ceil(bottom - top) + 2 * MARGIN];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
    },
    children: [
      { name: 'title', attributes: {}, children: [title] },
      { name: 'rect', attributes: { width, height, fill: '#ffffff' }, children: [] },
      {
        name: 'g',
        attributes: { transform: `translate(${tidy(MARGIN - left)} ${tidy(MARGIN - top)})` },
        children: nodes,
      },
    ],
  })}\n`;
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
