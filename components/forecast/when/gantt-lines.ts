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

const CHARACTER_PX = 6.6;
const GAP_PX = 12;

/** A deadline beyond what is drawn stands at the edge and points on. */
export function lineOfDeadline(day: number, date: string, span: Span): Line {
  const isBeyond = day > span[1];
  return { key: 'deadline', day: isBeyond ? span[1] : day, label: `deadline ${date}${isBeyond ? ' →' : ''}` };
}

/** A row for each label above the axis, so that none stands on another in a plot so wide. */
export function placeLines(lines: readonly Line[], span: Span, widthPx: number): PlacedLine[] {
  const ends: number[] = [];
  return lines
    .filter(({ day }) => day >= span[0] && day <= span[1])
    .toSorted((a, b) => a.day - b.day)
    .map(line => {
      const percent = percentAlong(line.day, span);
      const at = (percent / 100) * widthPx;
      const width = line.label.length * CHARACTER_PX;
      const anchor = at + width > widthPx ? 'end' : 'start';
      const left = anchor === 'end' ? at - width - 4 : at;
      const free = ends.findIndex(end => end + GAP_PX <= left);
      const row = free === -1 ? ends.length : free;
      ends[row] = left + width + 4;
      return { ...line, percent: Math.round(percent * 1000) / 1000, row, anchor };
    });
}

/** Written out, so that Tailwind finds them. */
export const LINE_LOOKS: Record<Line['key'], { line: string; text: string; dash?: string }> = {
  today: { line: 'stroke-bad', text: 'fill-bad' },
  start: { line: 'stroke-accent', text: 'fill-accent' },
  deadline: { line: 'stroke-warn', text: 'fill-warn', dash: '4 3' },
  p50: { line: 'stroke-ink', text: 'fill-ink' },
  p80: { line: 'stroke-ink', text: 'fill-ink', dash: '1 3' },
};
