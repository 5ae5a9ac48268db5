import { cn } from '@/components/ui/cn';
import { LEVELS, type Level } from '@/server/plan/domain/parts';

export const LEVEL_WORDS: Record<Level, string> = {
  none: 'none',
  own: 'own',
  see: 'see',
  edit: 'edit',
  manage: 'manage',
};

export const LEVEL_MEANINGS: Record<Level, string> = {
  none: 'nothing',
  own: 'their own records',
  see: 'all records, to read',
  edit: 'all records, to change',
  manage: 'all, deleting and deciding too',
};

/** A disc that fills with the level: each takes in the one before. */
export function LevelMark({ level, className }: { level: Level; className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 14 14"
      className={cn('size-3.5 shrink-0 fill-current stroke-current', className)}
    >
      {level === 'none' ? (
        <circle cx="7" cy="7" r="1.3" stroke="none" />
      ) : (
        <>
          <circle cx="7" cy="7" r="5.75" fill="none" strokeWidth="1.25" />
          <path d={WEDGES[level]} stroke="none" />
        </>
      )}
    </svg>
  );
}

/** A quarter, a half, three quarters, all of it; clockwise from the top. */
const WEDGES: Record<Exclude<Level, 'none'>, string> = {
  own: 'M7 7V1.25A5.75 5.75 0 0 1 12.75 7Z',
  see: 'M7 1.25A5.75 5.75 0 0 1 7 12.75Z',
  edit: 'M7 7H1.25A5.75 5.75 0 1 0 7 1.25Z',
  manage: 'M7 1.25A5.75 5.75 0 1 1 7 12.75 5.75 5.75 0 0 1 7 1.25Z',
};

export function LevelLegend({ suggested }: { suggested: boolean }) {
  return (
    <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-muted text-sm">
      {LEVELS.map(level => (
        <span key={level} className="inline-flex items-center gap-1.5">
          <LevelMark level={level} className={level === 'none' ? '' : 'text-accent'} />
          {LEVEL_WORDS[level]}: {LEVEL_MEANINGS[level]}
        </span>
      ))}
      {suggested ? (
        <span className="inline-flex items-center gap-1.5">
          <LevelMark level="see" className="text-muted" />
          grey: suggested, not accepted yet
        </span>
      ) : null}
    </div>
  );
}
