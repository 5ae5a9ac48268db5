import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { STEPS_BACK } from './lit';
import { LABEL_SIZE, type PlacedLink } from './shapes';
import { pathThrough } from './strokes';

interface DiagramLineProps extends Pick<PlacedLink, 'points' | 'labelAt'> {
  from: string;
  to: string;
  text: string;
  labelClassName?: string;
  /** What stands at its ends. */
  children: ReactNode;
}

/** A line from one box to another with its label; lit with either. */
export function DiagramLine({ from, to, points, labelAt, text, labelClassName, children }: DiagramLineProps) {
  return (
    <g data-from={from} data-to={to} className={cn('group/line', STEPS_BACK)}>
      <path
        d={pathThrough(points)}
        fill="none"
        className="stroke-edge group-data-on/line:stroke-accent"
        strokeWidth="1.25"
      />
      {children}
      {text ? (
        <text
          x={labelAt.x}
          y={labelAt.y - 4}
          textAnchor={labelAt.anchor}
          fontSize={LABEL_SIZE}
          className={cn('fill-muted group-data-on/line:fill-accent', labelClassName)}
        >
          {text}
        </text>
      ) : null}
    </g>
  );
}
