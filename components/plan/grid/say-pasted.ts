import { toast } from '@/components/ui/toaster';
import { plural } from '../words';
import type { Pasted } from './paste';

const MOST_TOLD = 4;

/** What came of a paste or a fill: how much, and each cell that was left out with its reason. */
export function sayPasted(pasted: Pasted, word: 'Pasted' | 'Filled'): void {
  const { cells, added, refused, beyond } = pasted;
  const lines = refused
    .slice(0, MOST_TOLD)
    .map(({ title, column, sentence }) => `${[title, column].filter(Boolean).join(', ')}: ${sentence}`);
  if (refused.length > MOST_TOLD) lines.push(`And ${refused.length - MOST_TOLD} more.`);
  if (beyond)
    lines.push(`${plural(beyond, 'column')} beyond the last one ${beyond === 1 ? 'was' : 'were'} left out.`);
  const did = [
    cells ? `${word} ${plural(cells, 'cell')}` : 'Nothing changed',
    added.length ? `added ${plural(added.length, 'feature')}` : '',
    refused.length ? `${refused.length} left out` : '',
  ].filter(Boolean);
  if (!lines.length && !added.length && cells < 2) return;
  toast(did.join(', '), {
    id: 'pasted',
    ...(lines.length
      ? {
          description: lines.join('\n'),
          duration: 20_000,
          descriptionClassName: 'whitespace-pre-line',
          cancel: { label: 'Close', onClick: () => undefined },
        }
      : { duration: 3_000 }),
  });
}
