import { isPublicRole } from '../suggest/rights';
import type { Said } from '../suggest/said';
import { joined } from '../suggest/words';
import { ASSUMED } from './assumed';
import { figure } from './capacity';

/** Who comes and how often: staff use it all day, the public seldom. */
export interface Crowd {
  people: number;
  staffPeople: number;
  publicPeople: number;
  /** Of all people, on the busiest day. */
  activeShare: number;
  /** The mean over those who are active on that day. */
  requestsPerPerson: number;
  because: string;
  mix: string;
  /** The kinds of people who come from outside: “Buyer and Seller”; null where there are none. */
  visitors: string | null;
  /** The roles that say how many they are. */
  from: Said[];
}

export function crowdOf(said: readonly Said[]): Crowd {
  const roles = said.filter(one => one.section === 'roles' && (one.people ?? 0) > 0);
  const counted = roles.reduce((sum, role) => sum + role.people!, 0);
  const people = counted || ASSUMED.people;
  const visitors = roles.filter(isPublicRole);
  const publicPeople = visitors.reduce((sum, role) => sum + role.people!, 0);
  const staffPeople = people - publicPeople;
  const activeStaff = staffPeople * ASSUMED.staff.activeShare;
  const activePublic = publicPeople * ASSUMED.public.activeShare;
  const active = activeStaff + activePublic;
  return {
    people,
    staffPeople,
    publicPeople,
    activeShare: Number((active / people).toFixed(3)),
    requestsPerPerson: Math.round(
      (activeStaff * ASSUMED.staff.requestsPerDay + activePublic * ASSUMED.public.requestsPerDay) / active,
    ),
    because: counted
      ? `${roles.map(role => `${figure(role.people!)} ${role.head}`).join(' + ')} = ${figure(counted)} at launch.`
      : `Assumed: ${ASSUMED.people} at launch, as no role says how many.`,
    mix: publicPeople
      ? `Assumed: of ${figure(staffPeople)} who work with it 70% are active on the busiest day, with 200 requests each; of ${figure(publicPeople)} others 3%, with 40 requests.`
      : 'Assumed: 70% of those who work with it are active on the busiest day, with 200 requests each.',
    visitors: visitors.length ? joined(visitors.map(role => role.head)) : null,
    from: roles,
  };
}
