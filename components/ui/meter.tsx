/* biome-ignore-all lint/a11y/useSemanticElements: a meter element cannot be styled as a hairline. */
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
