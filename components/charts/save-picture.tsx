'use client';

import type { MouseEvent } from 'react';
import { toastError } from '@/components/ui/toaster';

const BUTTON =
  'inline-flex min-h-6 items-center rounded-sm px-1 text-muted hover:text-ink hover:underline pointer-coarse:min-h-10 pointer-coarse:px-2';

/** Saves the picture of the figure it stands in, or the figures behind it. */
export function SavePicture({
  title,
  name,
  alt,
  csv,
}: {
  /** Stands above the saved picture. */
  title: string;
  /** What the files are called. */
  name: string;
  alt: string;
  csv: string | null;
}) {
  async function save(event: MouseEvent<HTMLButtonElement>, kind: 'svg' | 'png' | 'csv') {
    const picture = event.currentTarget
      .closest('figure')
      ?.querySelector<HTMLElement>('[data-picture="drawn"]');
    try {
      // Most people never save one: the code for it comes when it is asked for.
      const { svgFile, pngFile, download } = await import('./save/save-files');
      if (kind === 'csv') download(new Blob([csv ?? ''], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
      else if (picture) {
        // The page's own title says of which plan and of whose: "Why · Bakery · Northlight Studio".
        const asked = { picture, alt, file: name, name: title, about: document.title };
        download(kind === 'svg' ? svgFile(asked) : await pngFile(asked), `${name}.${kind}`);
      }
    } catch {
      toastError(
        kind === 'png'
          ? 'This browser could not draw the PNG. Save the SVG instead.'
          : 'The file could not be made. Reload the page, then try again.',
      );
    }
  }
  const kinds = csv === null ? (['svg', 'png'] as const) : (['svg', 'png', 'csv'] as const);
  return (
    <span className="inline-flex items-center gap-x-1 text-sm" data-print="hide">
      {/* Beside "Table" there is no room for the words in a narrow column; each button says them too. */}
      <span className="@max-2xs:hidden text-muted">Save as</span>
      {kinds.map(kind => (
        <button
          key={kind}
          type="button"
          className={BUTTON}
          onClick={event => save(event, kind)}
          aria-label={`Save ${kind === 'csv' ? 'the figures' : 'the picture'} as ${kind.toUpperCase()}: ${name}`}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
