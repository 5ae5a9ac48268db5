import type { Edition } from '@/server/forecast/engine/types';
import { EDITION_NAMES } from '../editions';
import { type Demands, MOST_PEOPLE } from './demands';
import type { Growth } from './growth';

type People = Demands['people'];
type GrowthByEdition = Record<Exclude<Edition, 'mvp'>, Pick<Growth, 'times'>>;

/** People of each edition: those at launch, and as many times as many as it grows. */
export const peopleFrom = (launch: number, growth: GrowthByEdition): People => ({
  mvp: launch,
  scalable: Math.min(MOST_PEOPLE, Math.round(launch * growth.scalable.times)),
  enterprise: Math.min(MOST_PEOPLE, Math.round(launch * growth.enterprise.times)),
});

/**
 * People, with those of one edition set by hand. Where it is the MVP, the larger editions follow as the
 * brief says that it grows; one that was set by hand, and so is not what follows, stays.
 */
export function withPeople(before: People, edition: Edition, count: number, growth: GrowthByEdition): People {
  if (edition !== 'mvp') return { ...before, [edition]: count };
  const [now, then] = [peopleFrom(before.mvp, growth), peopleFrom(count, growth)];
  const after = (one: Exclude<Edition, 'mvp'>) => (before[one] === now[one] ? then[one] : before[one]);
  return { mvp: count, scalable: after('scalable'), enterprise: after('enterprise') };
}

/** “Scalable follows MVP: 2 times as many. Enterprise is set by hand and stays.” */
export function followingInWords(people: People, growth: GrowthByEdition): string {
  const follows = peopleFrom(people.mvp, growth);
  return (['scalable', 'enterprise'] as const)
    .map(one =>
      people[one] === follows[one]
        ? `${EDITION_NAMES[one]} follows ${EDITION_NAMES.mvp}: ${timesAsMany(growth[one])}.`
        : `${EDITION_NAMES[one]} is set by hand and stays.`,
    )
    .join(' ');
}

/** “1.71 times as many”. */
export const timesAsMany = ({ times }: Pick<Growth, 'times'>): string =>
  `${Number(times.toPrecision(3))} times as many`;
