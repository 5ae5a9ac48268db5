import { paintOf } from './colours';
import { fileFonts } from './fonts';
import type { Box, SvgNode } from './svg-text';

interface Line {
  text: string;
  box: Box;
}

/** The letters of a text as the browser broke and cut them, one node for each line. */
export function textLines(text: Text, style: CSSStyleDeclaration): { node: SvgNode; box: Box }[] {
  const paint = paintOf(style.color);
  if (!paint || !text.data.trim()) return [];
  const anchor = anchorOf(style);
  return linesOf(text, cutAt(text.parentElement)).map(({ text: letters, box }) => ({
    box,
    node: {
      name: 'text',
      attributes: {
        x: anchor === 'end' ? box.right : anchor === 'middle' ? (box.left + box.right) / 2 : box.left,
        y: box.top + (box.bottom - box.top) * ascentShare(style),
        // Where the font is another one, it still begins, ends or is centred where this one does.
        'text-anchor': anchor === 'start' ? null : anchor,
        fill: paint.colour,
        'fill-opacity': paint.opacity < 1 ? paint.opacity : null,
        'font-family': fileFonts(style.fontFamily),
        'font-size': style.fontSize,
        'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
        'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
        'letter-spacing': style.letterSpacing === 'normal' ? null : style.letterSpacing,
      },
      children: [letters],
    },
  }));
}

function anchorOf({ textAlign, direction }: CSSStyleDeclaration): 'start' | 'middle' | 'end' {
  if (textAlign === 'center') return 'middle';
  return textAlign === (direction === 'rtl' ? 'left' : 'right') || textAlign === 'end' ? 'end' : 'start';
}

function linesOf(text: Text, end: number): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const place = range.getClientRects()[0];
    if (!place || (!place.width && !text.data[at]?.trim()) || place.right > end) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - place.top) < 2) {
      line.text += text.data[at];
      line.box.right = Math.max(line.box.right, place.right);
    } else
      lines.push({
        text: text.data[at]!,
        box: { left: place.left, top: place.top, right: place.right, bottom: place.bottom },
      });
  }
  const told = lines.map(line => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
  const isCut =
    lines.length === 1 && end < Number.POSITIVE_INFINITY && told[0]!.text.length < text.data.trim().length;
  return told.filter(line => line.text).map(line => (isCut ? { ...line, text: `${line.text}…` } : line));
}

/** Where an ancestor cuts its text with an ellipsis. */
function cutAt(element: Element | null): number {
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (
      style.textOverflow === 'ellipsis' &&
      style.overflowX !== 'visible' &&
      one.scrollWidth > one.clientWidth
    )
      return one.getBoundingClientRect().right - Number.parseFloat(style.fontSize);
    if (style.display !== 'inline') return Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}

const shares = new Map<string, number>();

/** How much of a line's height lies above its baseline. */
function ascentShare(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  let share = shares.get(font);
  if (share === undefined) {
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = font;
    const { fontBoundingBoxAscent: up = 8, fontBoundingBoxDescent: down = 2 } =
      context?.measureText('x') ?? {};
    share = up / (up + down);
    shares.set(font, share);
  }
  return share;
}
