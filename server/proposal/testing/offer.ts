import { inTransaction } from '@/db/client';
import { forecasts } from '@/db/schema/forecast';
import { features, plans } from '@/db/schema/plan';
import type { TestStudio } from '@/db/testing/studio';
import { forecast } from '@/server/forecast/engine/forecast';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { addDays, currentInstant, dayIn, plusDays } from '@/server/kernel/clock';
import { newId } from '@/server/kernel/ids';
import { sendProposal } from '../send';

export const today = () => dayIn(currentInstant(), 'Europe/Oslo');
export const inThirtyDays = () => plusDays(today(), 30);
export const atDay = (days: number) => addDays(currentInstant(), days);

/** Rates, hours and amounts that can be nothing else, so that a leak test can look for them. */
export const SECRET_RATE = 7_131;
/** What the margin of 20% leaves of the client's budget: from both together the margin could be told. */
export const SECRET_WORK_BUDGET = 2_000_000;
export const CLIENT_BUDGET = 2_400_000;

/** A plan of three features with a forecast by the real engine, stored as their contexts would. */
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
  const input: ForecastInput = {
    currency: 'EUR',
    start: plusDays(today(), 40),
    hoursPerDay: 8,
    focusFactor: 0.8,
    distribution: 'lognormal',
    rangeConfidence: 0.8,
    systemicShare: 0.25,
    features: parts.map(({ id, title, edition }) => ({
      id,
      title,
      edition,
      effortHours: { backend: { low: 21, likely: 37.25, high: 83 } },
      needs: [],
    })),
    team: [
      {
        id: newId('person'),
        name: 'Secret Person',
        disciplines: ['backend'],
        share: 1,
        rateMinorPerHour: SECRET_RATE,
        weekdays: [1, 2, 3, 4, 5],
        timeOff: [],
      },
    ],
    holidays: [],
    risks: [],
    fixedCosts: [{ title: 'Secret licence', amountMinor: 123_457, edition: 'mvp' }],
    budgetMinor: SECRET_WORK_BUDGET,
    deadline: plusDays(today(), 120),
    seed: 7,
    trials: 300,
  };
  const result = forecast(input);
  const forecastId = newId('forecast');
  await inTransaction(studio.owner, 'write', async tx => {
    const { studioId } = studio;
    await tx.insert(plans).values({
      id: planId,
      studioId,
      title: 'A booking system for seven clinics',
      clientName: 'Halden Clinics',
      clientEmail: 'it@halden.example',
      startsOn: input.start,
      budgetMinor: CLIENT_BUDGET,
      createdAt: now,
      updatedAt: now,
    });
    await tx
      .insert(features)
      .values(parts.map((part, position) => ({ ...part, studioId, planId, position, updatedAt: now })));
    await tx.insert(forecasts).values({
      id: forecastId,
      studioId,
      planId,
      planRevision: 1,
      input,
      inputHash: 'of no matter here',
      result,
      engineVersion: result.engineVersion,
      seed: input.seed,
      trials: input.trials,
      createdAt: now,
    });
  });
  return { planId, forecastId, input, result, features: parts };
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
