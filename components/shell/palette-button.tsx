'use client';

import { Search } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Keys } from '@/components/ui/kbd';
import { openPalette } from './command-palette';

/** The palette's visible door, for those who do not know the key yet. */
export function PaletteButton({ compact, className }: { compact?: boolean; className?: string }) {
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-label={compact ? 'Search' : undefined}
      className={cn(
        'flex items-center gap-2 rounded-md text-muted hover:bg-wash hover:text-ink',
        compact ? 'size-10 justify-center' : 'min-h-8 w-full px-2.5 text-left pointer-coarse:min-h-11',
        className,
      )}
    >
      <Search aria-hidden className={compact ? 'size-5' : 'size-4'} />
      {compact ? null : (
        <>
          <span className="flex-1">Search</span>
          <Keys keys="mod+k" className="pointer-coarse:hidden" />
        </>
      )}
    </button>
  );
}
