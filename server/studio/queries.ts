import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { people, studios, timeOff } from '@/db/schema/studio';
import { dayIn } from '@/server/kernel/clock';
import { notFound } from '@/server/kernel/errors';
import { members, system, visitors } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { publicHolidays } from './holidays';

/** What anybody may know of a studio: enough to head its public pages. */
export const studioFace = query({
  name: 'studio.face',
  input: z.object({}),
  allow: [visitors, { to: ['brief link', 'proposal link', 'system'] }],
  cache: { ttl: '5m', tags: (_input, studioId) => [`studio:${studioId}`] },
  async run({ tx, actor }) {
    const [studio] = await tx
      .select({
        slug: studios.slug,
        name: studios.name,
        currency: studios.currency,
        timeZone: studios.timeZone,
      })
      .from(studios)
      .where(eq(studios.id, actor.studioId!));
    if (!studio) throw notFound('That studio');
    return studio;
  },
});

export const studioSettings = query({
  name: 'studio.settings',
  input: z.object({}),
  allow: [members(), system],
  async run({ tx, actor }) {
    const [studio] = await tx.select().from(studios).where(eq(studios.id, actor.studioId!));
    if (!studio) throw notFound('That studio');
    return studio;
  },
});

/**
 * Everybody of the team, those who left included, with days off and rates. Only for use on the
 * server: a router must never return it, as members may make forecasts but not see what people cost.
 */
export const teamForForecast = query({
  name: 'studio.teamForForecast',
  input: z.object({}),
  allow: [members(), system],
  async run({ tx }) {
    const everybody = await tx.select().from(people).orderBy(asc(people.createdAt), asc(people.id));
    const off = await tx.select().from(timeOff).orderBy(asc(timeOff.from), asc(timeOff.to));
    return everybody.map(person => ({
      ...person,
      timeOff: off.filter(one => one.personId === person.id).map(({ from, to }) => ({ from, to })),
    }));
  },
});

/** The team as it may be shown: with rates for owners and managers, without for members. */
export const team = query({
  name: 'studio.team',
  input: z.object({}),
  allow: [members(), system],
  async run(scope) {
    const everybody = await teamForForecast.within(scope, {});
    const hidden = scope.actor.kind === 'user' && scope.actor.role === 'member';
    return everybody.map(({ studioId: _, rateMinorPerHour, ...person }) => ({
      ...person,
      rateMinorPerHour: hidden ? null : rateMinorPerHour,
    }));
  },
});

/** Public holidays where the studio is, in the given years. */
export const holidays = query({
  name: 'studio.holidays',
  input: z.object({ years: z.array(z.number().int().min(1970).max(2200)).max(30) }),
  allow: [members(), system],
  async run({ tx, actor, input }) {
    const [place] = await tx
      .select({ country: studios.country, region: studios.region })
      .from(studios)
      .where(eq(studios.id, actor.studioId!));
    return publicHolidays(place?.country ?? null, place?.region ?? null, input.years);
  },
});

/** The public holidays that come next where the studio is, today included. */
export const nextHolidays = query({
  name: 'studio.nextHolidays',
  input: z.object({ count: z.number().int().min(1).max(30).default(8) }),
  allow: [members(), system],
  async run(scope) {
    const { timeZone } = await studioSettings.within(scope, {});
    const today = dayIn(scope.now, timeZone);
    const year = Number(today.slice(0, 4));
    const coming = await holidays.within(scope, { years: [year, year + 1] });
    return coming.filter(one => one.day >= today).slice(0, scope.input.count);
  },
});
