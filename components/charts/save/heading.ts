import { paintOf } from './colours';
import { fileFonts } from './fonts';
import type { Box, SvgNode } from './svg-text';

/** Above the picture: what it is called, and in small letters what it is a picture of. */
export interface Heading {
  name: string;
  about: string;
}

const LINES = [
  { of: 'name', font: '--font-serif', colour: '--color-ink', sizePx: 19, weight: 500, abovePx: 46 },
  { of: 'about', font: '--font-sans', colour: '--color-muted', sizePx: 12.5, weight: 400, abovePx: 25 },
] as const;
/** Where nothing is said about it. */
const ALONE_ABOVE_PX = 25;

/** In one line each, above what is drawn, however narrow that is. */
export function headingOf(heading: Heading, { left, top }: Box): { nodes: SvgNode[]; reach: Box } {
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const reach = { left, top, right: left, bottom: top };
  const nodes = LINES.filter(line => heading[line.of]).map((line): SvgNode => {
    const y = top - (heading.about ? line.abovePx : ALONE_ABOVE_PX);
    const families = token(line.font);
    reach.top = Math.min(reach.top, y - line.sizePx);
    reach.right = Math.max(
      reach.right,
      left + widthOf(heading[line.of], `${line.weight} ${line.sizePx}px ${families}`),
    );
    return {
      name: 'text',
      attributes: {
        x: left,
        y,
        fill: paintOf(token(line.colour))?.colour,
        'font-family': fileFonts(families),
        'font-size': `${line.sizePx}px`,
        'font-weight': line.weight === 400 ? null : line.weight,
      },
      children: [heading[line.of]],
    };
  });
  return { nodes, reach };
}

function widthOf(text: string, font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  return context.measureText(text).width;
}
