import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { EDITION_NAMES } from '../editions';
import { likelyHours } from '../totals';
import type { Said } from './said';
import { effortFrom } from './sizes';
import type { SuggestedFeature } from './suggested';

/** Meetings, decisions and steering, on top of all other hours of what an edition adds. */
export const STEERING_SHARE = 0.08;
const LEAST_HOURS = 6;

/** The steering of each edition that has work, as a share of its hours; it takes the place of the catalogue's. */
export function withSteering(
  features: readonly SuggestedFeature[],
  said: readonly Said[],
): SuggestedFeature[] {
  const limits = said.filter(one => one.ref === 'timeline' || one.ref === 'budget');
  const serves = (limits.length ? limits : said.filter(one => one.section === 'goals').slice(0, 1)).map(
    one => one.ref,
  );
  const others = features.filter(one => one.key !== keyOf('mvp'));
  return [
    ...others,
    ...EDITIONS.flatMap(edition => {
      const hours = others
        .filter(one => one.edition === edition)
        .reduce((sum, one) => sum + likelyHours(one.effortHours), 0);
      return hours > 0 ? [steering(edition, hours, serves)] : [];
    }),
  ];
}

const keyOf = (edition: Edition): string =>
  edition === 'mvp' ? 'feature:steering' : `feature:steering-${edition}`;

const steering = (edition: Edition, hours: number, serves: string[]): SuggestedFeature => ({
  key: keyOf(edition),
  area: 'Launch',
  title:
    edition === 'mvp'
      ? 'Steering and decisions with the client'
      : `Steering of the ${EDITION_NAMES[edition]} edition`,
  note: 'A meeting each week, decisions written down, the plan kept true.',
  edition,
  serves,
  because: `Staying within what was agreed takes about ${STEERING_SHARE * 100}% of the ${Math.round(hours)} likely hours that ${EDITION_NAMES[edition]} adds.`,
  effortHours: effortFrom({ pm: Math.max(LEAST_HOURS, Math.round(hours * STEERING_SHARE)) }),
  needs: [],
});
