import { percentAlong } from '@/components/charts/scale';
import type { Span } from './days';

export interface Line {
  key: 'today' | 'start' | 'deadline' | 'p50' | 'p80';
  day: number;
  label: string;
}

export interface PlacedLine extends Line {
  percent: number;
  row: number;
  anchor: 'start' | 'end';
}

/** While another start is tried: where it stands. How sure any finish is then is not known before it is forecast. */
export const movedLines = (
  lines: readonly Line[],
  shiftDays: number,
  date: (day: number) => string,
): Line[] =>
  lines.flatMap(line => {
    if (line.key === 'start') return { ...line, day: shiftDays, label: `starts ${date(shiftDays)}` };
    return line.key === 'p50' || line.key === 'p80' ? [] : line;
  });

const CHARACTER_PX = 6.6;
const GAP_PX = 12;

/** A deadline beyond what is drawn stands at the edge and points on. */
export function lineOfDeadline(day: number, date: string, [from, to]: Span): Line {
  const name = `deadline ${date}`;
  const label = day > to ? `${name} →` : day < from ? `← ${name}` : name;
  return { key: 'deadline', day: Math.min(to, Math.max(from, day)), label };
}

/**
 * A row for each label above the axis, so that in a plot so wide none stands on another, nor is crossed by the line
 * of one that stands above it: a line runs from its label down to the axis.
 */
export function placeLines(lines: readonly Line[], span: Span, widthPx: number): PlacedLine[] {
  const measured = lines
    .filter(({ day }) => day >= span[0] && day <= span[1])
    .map(line => {
      const percent = percentAlong(line.day, span);
      const at = (percent / 100) * widthPx;
      const width = line.label.length * CHARACTER_PX + 4;
      const anchor = at + width > widthPx ? ('end' as const) : ('start' as const);
      const [left, right] = anchor === 'end' ? [at - width, at] : [at, at + width];
      return { line: { ...line, percent: Math.round(percent * 1000) / 1000, anchor }, at, left, right };
    });
  // Whoever reaches over another's line goes first, and so stands above it.
  const inTurn = [
    ...measured.filter(({ line }) => line.anchor === 'start').sort((a, b) => a.at - b.at),
    ...measured.filter(({ line }) => line.anchor === 'end').sort((a, b) => b.at - a.at),
  ];
  const placed: ((typeof measured)[number] & { row: number })[] = [];
  for (const one of inTurn) {
    const isFree = (row: number) =>
      placed.every(other => {
        if (other.row === row) return other.left >= one.right + GAP_PX || one.left >= other.right + GAP_PX;
        const [upper, lower] = other.row < row ? [other, one] : [one, other];
        return upper.at <= lower.left || upper.at >= lower.right;
      });
    const rows = [...lines.keys()];
    placed.push({ ...one, row: rows.find(isFree) ?? rows.length });
  }
  return placed.map(({ line, row }) => ({ ...line, row }));
}

/** Written out, so that Tailwind finds them. */
export const LINE_LOOKS: Record<Line['key'], { line: string; text: string; dash?: string }> = {
  today: { line: 'stroke-bad', text: 'fill-bad' },
  start: { line: 'stroke-accent', text: 'fill-accent' },
  deadline: { line: 'stroke-warn', text: 'fill-warn', dash: '4 3' },
  p50: { line: 'stroke-ink', text: 'fill-ink' },
  p80: { line: 'stroke-ink', text: 'fill-ink', dash: '1 3' },
};
