/* biome-ignore-all lint/a11y/useSemanticElements: a meter element can be styled neither as a hairline nor as a ring. */
import { cn } from './cn';

interface MeterProps {
  /** What is measured: "Readiness". */
  label: string;
  value: number;
  max?: number;
  /** The value in words, where it is not a percentage: "6 of 9 sections". */
  text?: string;
  className?: string;
}

/** A level as a bar, with its name and value above. */
export function Meter({ label, value, max = 100, text, className }: MeterProps) {
  const share = Math.max(0, Math.min(1, value / max));
  const words = text ?? `${Math.round(share * 100)}%`;
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div aria-hidden className="flex justify-between gap-4 text-sm">
        <span className="text-soft">{label}</span>
        <span className="font-medium">{words}</span>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

const RADIUS = 21;
const AROUND = 2 * Math.PI * RADIUS;

/** A level as a ring with the value inside. */
export function ProgressRing({
  label,
  value,
  max = 100,
  text,
  size = 56,
  className,
}: MeterProps & { size?: number }) {
  const share = Math.max(0, Math.min(1, value / max));
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={text ?? `${Math.round(share * 100)}%`}
      className={cn('relative inline-grid shrink-0 place-items-center', className)}
      style={{ width: size, height: size }}
    >
      <svg aria-hidden viewBox="0 0 48 48" className="absolute inset-0 -rotate-90">
        <circle cx="24" cy="24" r={RADIUS} fill="none" strokeWidth="3.5" className="stroke-line" />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          fill="none"
          strokeWidth="3.5"
          strokeLinecap="round"
          strokeDasharray={`${Math.max(share * AROUND, 0.01)} ${AROUND}`}
          className="stroke-accent"
        />
      </svg>
      <span aria-hidden className="font-serif" style={{ fontSize: size * 0.32 }}>
        {Math.round(share * 100)}
      </span>
    </div>
  );
}
