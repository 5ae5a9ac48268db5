import { toast } from '@/components/ui/toaster';
import { plural } from '../words';
import type { Pasted } from './paste';

const MOST_TOLD = 4;

/** What came of a paste or a fill: how much, and each cell that was left out with its reason. */
export function sayPasted(pasted: Pasted, word: 'Pasted' | 'Filled'): void {
  const { cells, added, refused, beyond } = pasted;
  const lines = refused.map(
    ({ title, column, sentence }) => `${[title, column].filter(Boolean).join(', ')}: ${sentence}`,
  );
  if (beyond)
    lines.unshift(
      `${plural(beyond, 'column')} beyond the last one ${beyond === 1 ? 'was' : 'were'} left out.`,
    );
  const did = [
    cells ? `${word} ${plural(cells, 'cell')}` : 'Nothing changed',
    added.length ? `added ${plural(added.length, 'feature')}` : '',
    refused.length ? `${refused.length} left out` : '',
  ].filter(Boolean);
  if (!lines.length && !added.length && cells < 2) return;
  if (lines.length) sayLines(did.join(', '), lines, false);
  else toast(did.join(', '), { id: 'pasted', duration: 3_000 });
}

/** The message is put anew when it is opened, as it measures its height only then. */
function sayLines(title: string, lines: readonly string[], isOpen: boolean): void {
  toast(title, {
    id: 'pasted',
    // What somebody reads does not go by itself.
    duration: isOpen ? Number.POSITIVE_INFINITY : 20_000,
    description: <Lines lines={lines} isOpen={isOpen} onOpen={() => sayLines(title, lines, true)} />,
    cancel: { label: 'Close', onClick: () => undefined },
  });
}

const focus = (element: HTMLElement | null) => element?.focus();

function Lines({ lines, isOpen, onOpen }: { lines: readonly string[]; isOpen: boolean; onOpen: () => void }) {
  const more = lines.length - MOST_TOLD;
  if (isOpen)
    return (
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which the keyboard needs focus for.
        tabIndex={0}
        ref={focus}
        aria-label="Left out"
        className="max-h-60 overflow-y-auto whitespace-pre-line"
      >
        {lines.join('\n')}
      </section>
    );
  return (
    <div className="whitespace-pre-line">
      {lines.slice(0, MOST_TOLD).join('\n')}
      {more > 0 ? (
        <button type="button" onClick={onOpen} className="block min-h-7 underline pointer-coarse:min-h-10">
          Show {more} more
        </button>
      ) : null}
    </div>
  );
}
