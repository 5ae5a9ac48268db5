import { cut } from '@/server/brief/domain/cut';
import type { Unplaced } from '@/server/brief/domain/import/placing';

/** What does not fit where it was put, a sentence for each reason. */
export function leftWords(left: readonly Unplaced[]): string[] {
  return (Object.keys(REASONS) as Unplaced['why'][]).flatMap(why => {
    const texts = [...new Set(left.flatMap(one => (one.why === why ? [one.text] : [])))];
    if (!texts.length) return [];
    const [reason, advice] = REASONS[why];
    const shown = texts[0]!.length > 120 ? `${cut(texts[0]!, 120)}…` : texts[0];
    const more = texts.length > 1 ? `, and ${texts.length - 1} more` : '';
    return [`${reason}, so this does not fit: “${shown}”${more}. ${advice}`];
  });
}

const REASONS: Readonly<Record<Unplaced['why'], readonly [string, string]>> = {
  long: ['An entry has at most 300 characters', 'Shorten it in your text above.'],
  full: ['A section has at most 60 entries', 'Take others of that section out of your text above.'],
  amount: [
    'A budget has one lowest and one highest amount, in one currency',
    'Say in your text above which one holds.',
  ],
  unknown: ['It is not clear where it belongs', 'Put it below a heading in your text above.'],
};
