import { cn } from '@/components/ui/cn';

/** The mark: a building on its ground line. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden width="20" height="20" viewBox="0 0 20 20" className={cn('shrink-0', className)}>
      <path d="M2 17h16M5 17V9h10v8M8 9V4h4v5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

export function Logo({ suffix, className }: { suffix?: string; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2.25 text-ink', className)}>
      <LogoMark />
      {/* Newsreader sits high in its line: this puts its letters on the mark's ground line. */}
      <span className="relative top-[0.14em] font-medium font-serif text-lg">Groundwork</span>
      {suffix ? <span className="text-muted text-sm">{suffix}</span> : null}
    </span>
  );
}
