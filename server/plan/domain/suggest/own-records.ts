import { capitalised } from '@/server/kernel/capitalised';
import { pluralOf } from './nouns';
import type { OwnThing } from './own-things';
import { partsOf } from './plainly';
import { effortTimes } from './sizes';
import type { SuggestedFeature } from './suggested';
import { fitting, joined } from './words';

const NAMED_IN_TITLE = 3;

/**
 * One feature for entering, changing and finding the client's own things, as far as a right asks for it
 * and no feature of the client's own is about them: "Records of playgrounds and equipment".
 */
export function recordsFeature(
  things: readonly OwnThing[],
  /** Features made from answers. */
  own: readonly SuggestedFeature[],
): SuggestedFeature[] {
  const about = new Set(own.flatMap(one => partsOf(one.title).map(part => part.at(-1)!)));
  const kept = things.filter(one => one.isKept && !about.has(one.stems.at(-1)!));
  const [first] = kept;
  if (!first) return [];
  const names = kept.map(one => pluralOf(one.name));
  const more = names.length - NAMED_IN_TITLE;
  return [
    {
      key: 'feature:own-records',
      area: 'Core records',
      title: fitting(
        `Records of ${joined(more > 0 ? [...names.slice(0, NAMED_IN_TITLE), `${more} more`] : names)}`,
        90,
      ),
      note: `Entered, changed, found and taken out of use by those who may: ${joined(names)}.`,
      edition: 'mvp',
      serves: [...new Set(kept.flatMap(one => one.refs))],
      because: `${capitalised(fitting(first.named, 180))}: what the work is about has to be entered and kept up.`,
      effortHours: effortTimes('record', kept.length),
      needs: ['feature:data-model', 'feature:roles-rights', 'feature:lists-filters'],
    },
  ];
}
