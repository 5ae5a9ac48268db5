import { inTransaction } from '@/db/client';
import { estimates, features, fixedCosts, plans } from '@/db/schema/plan';
import type { TestStudio } from '@/db/testing/studio';
import { makeForecast } from '@/server/forecast/make';
import { forecastById } from '@/server/forecast/queries';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { addDays, currentInstant, dayIn, plusDays } from '@/server/kernel/clock';
import { newId } from '@/server/kernel/ids';
import type { PersonInput } from '@/server/studio/domain/person';
import { savePerson } from '@/server/studio/save-person';
import { sendProposal } from '../send';

export const today = () => dayIn(currentInstant(), 'Europe/Oslo');
export const inThirtyDays = () => plusDays(today(), 30);
export const atDay = (days: number) => addDays(currentInstant(), days);

/** Rates, hours and amounts that can be nothing else, so that a leak test can look for them. */
export const SECRET_RATE = 7_131;
/** What the margin of 20% leaves of the client's budget: from both together the margin could be told. */
export const SECRET_WORK_BUDGET = 2_000_000;
export const CLIENT_BUDGET = 2_400_000;

/** A plan of three features on a team of one, with a forecast by the real engine. */
export async function forecastPlan(studio: TestStudio) {
  const planId = newId('plan');
  const now = currentInstant();
  const parts = (['mvp', 'scalable', 'enterprise'] as const).map((edition, place) => ({
    id: newId('feature'),
    edition,
    area: place === 0 ? 'Booking' : 'Money',
    title: `Feature ${place + 1}`,
    note: `What ${edition} brings`,
  }));
  await onTeam(studio);
  await inTransaction(studio.owner, 'write', async tx => {
    const { studioId } = studio;
    await tx.insert(plans).values({
      id: planId,
      studioId,
      title: 'A booking system for seven clinics',
      clientName: 'Halden Clinics',
      clientEmail: 'it@halden.example',
      startsOn: plusDays(today(), 40),
      budgetMinor: CLIENT_BUDGET,
      deadline: plusDays(today(), 120),
      createdAt: now,
      updatedAt: now,
    });
    await tx
      .insert(features)
      .values(parts.map((part, position) => ({ ...part, studioId, planId, position, updatedAt: now })));
    await tx.insert(estimates).values(
      parts.map(({ id }) => ({
        studioId,
        featureId: id,
        discipline: 'backend' as const,
        low: 21,
        likely: 37.25,
        high: 83,
      })),
    );
    await tx.insert(fixedCosts).values({
      studioId,
      planId,
      title: 'Secret licence',
      amountMinor: 123_457,
      edition: 'mvp',
    });
  });
  const { forecastId } = await makeForecast(studio.owner, { planId });
  const { input, result } = await forecastById(studio.owner, { forecastId });
  return { planId, forecastId, input, result, features: parts };
}

export const secretPerson: PersonInput = {
  name: 'Secret Person',
  disciplines: ['backend'],
  share: 1,
  rateMinorPerHour: SECRET_RATE,
  weekdays: [1, 2, 3, 4, 5],
  active: true,
  timeOff: [],
};

const teams = new WeakMap<TestStudio, ReturnType<typeof savePerson>>();

/** One person per studio, added once: another one would outdate the forecasts made before. */
export function onTeam(studio: TestStudio) {
  const added = teams.get(studio) ?? savePerson(studio.owner, secretPerson);
  teams.set(studio, added);
  return added;
}

/** A proposal sent by the owner, and somebody who holds its link. */
export async function sentProposal(
  studio: TestStudio,
  change: Partial<Parameters<typeof sendProposal>[1]> = {},
) {
  const plan = await forecastPlan(studio);
  const sent = await sendProposal(studio.owner, {
    planId: plan.planId,
    forecastId: plan.forecastId,
    validUntil: inThirtyDays(),
    ...change,
  });
  return { ...plan, ...sent, client: await holderOf(sent.token) };
}

export const holderOf = (token: string): Promise<Actor> => linkActor('proposal', token);
