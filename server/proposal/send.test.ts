import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { features, plans } from '@/db/schema/plan';
import { proposals } from '@/db/schema/proposal';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { makeForecast } from '@/server/forecast/make';
import { plusDays } from '@/server/kernel/clock';
import { savePerson } from '@/server/studio/save-person';
import { saveSettings } from '@/server/studio/save-settings';
import { previewProposal, proposalById, proposalForClient, verifyProposal } from './queries';
import { sendProposal } from './send';
import {
  forecastPlan,
  holderOf,
  inThirtyDays,
  onTeam,
  SECRET_RATE,
  secretPerson,
  sentProposal,
  today,
} from './testing/offer';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

describe('sending a proposal', () => {
  it('prices each edition at cost with the chosen certainty plus margin, to the cent', async () => {
    for (const priceConfidence of [50, 80, 95] as const) {
      const { proposalId, result } = await sentProposal(studio, { priceConfidence });
      const { content, marginRate } = await proposalById(studio.member, { proposalId });
      expect(marginRate).toBe(0.2);
      for (const { edition, priceMinor } of content.editions) {
        const cost = result.editions[edition].cost[`p${priceConfidence}`];
        expect(priceMinor).toBe(Math.floor(cost * 1.2 + 0.5));
      }
    }
  });

  it('takes a certainty of 80% unless told otherwise', async () => {
    const { proposalId } = await sentProposal(studio);
    expect(await proposalById(studio.owner, { proposalId })).toMatchObject({
      priceConfidence: 80,
      version: 1,
      status: 'sent',
      state: 'open',
    });
  });

  it('gives each edition the features of the ones before it', async () => {
    const { proposalId } = await sentProposal(studio);
    const { content } = await proposalById(studio.owner, { proposalId });
    expect(content.editions.map(one => [one.edition, one.features.length])).toEqual([
      ['mvp', 1],
      ['scalable', 2],
      ['enterprise', 3],
    ]);
  });

  it('refuses a forecast that is older than the plan, and one of another plan', async () => {
    const { planId, forecastId } = await forecastPlan(studio);
    const another = await forecastPlan(studio);
    const offer = { planId, validUntil: inThirtyDays() };
    await expect(
      sendProposal(studio.owner, { ...offer, forecastId: another.forecastId }),
    ).rejects.toMatchObject({ kind: 'conflict', message: expect.stringContaining('another plan') });
    await inTransaction(studio.owner, 'write', tx =>
      tx.update(plans).set({ revision: 2 }).where(eq(plans.id, planId)),
    );
    await expect(sendProposal(studio.owner, { ...offer, forecastId })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Forecast it again'),
    });
  });

  it('never goes out at stale cost: after a change of rates or settings the plan is forecast again first', async () => {
    const own = await studioForTest();
    const { planId, forecastId } = await forecastPlan(own);
    const offer = { planId, validUntil: inThirtyDays() };
    const changes = [
      async () =>
        savePerson(own.owner, {
          ...secretPerson,
          personId: (await onTeam(own)).personId,
          basedOn: secretPerson,
          rateMinorPerHour: SECRET_RATE * 2,
        }),
      () => saveSettings(own.owner, { focusFactor: 0.5 }),
      () => saveSettings(own.owner, { marginRate: 0.3 }),
    ];
    let latest = forecastId;
    for (const change of changes) {
      await change();
      for (const attempt of [sendProposal, previewProposal]) {
        await expect(attempt(own.owner, { ...offer, forecastId: latest })).rejects.toMatchObject({
          kind: 'conflict',
          message: expect.stringContaining('Forecast it again first'),
        });
      }
      const before = latest;
      ({ forecastId: latest } = await makeForecast(own.owner, { planId }));
      await expect(sendProposal(own.owner, { ...offer, forecastId: before })).rejects.toMatchObject({
        kind: 'conflict',
      });
      await sendProposal(own.owner, { ...offer, forecastId: latest });
    }
  });

  it('refuses a last day that is not after today, or more than a year away', async () => {
    const { planId, forecastId } = await forecastPlan(studio);
    for (const validUntil of [today(), plusDays(today(), -1), plusDays(today(), 366), '2027-02-30', '']) {
      await expect(
        sendProposal(studio.owner, { planId, forecastId, validUntil }),
        validUntil,
      ).rejects.toMatchObject({ kind: 'invalid', fields: { validUntil: expect.any(String) } });
    }
    await sendProposal(studio.owner, { planId, forecastId, validUntil: plusDays(today(), 1) });
    await sendProposal(studio.owner, { planId, forecastId, validUntil: plusDays(today(), 365) });
  });

  it('refuses text that cannot be stored, instead of failing', async () => {
    const { planId, forecastId } = await forecastPlan(studio);
    for (const introduction of ['a\0b', 'a\ud800b', 'x'.repeat(4001)]) {
      await expect(
        sendProposal(studio.owner, { planId, forecastId, validUntil: inThirtyDays(), introduction }),
      ).rejects.toMatchObject({ kind: 'invalid' });
    }
  });

  it('is for owners and managers of the studio that has the plan', async () => {
    const { planId, forecastId, client } = await sentProposal(studio);
    const offer = { planId, forecastId, validUntil: inThirtyDays() };
    for (const actor of [studio.member, studio.visitor, client]) {
      await expect(sendProposal(actor, offer)).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(sendProposal(other.owner, offer)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(sendProposal(studio.manager, offer)).resolves.toMatchObject({ version: 2 });
  });

  it('withdraws the version that was still out, whose link then says what replaced it', async () => {
    const first = await sentProposal(studio);
    const offer = { planId: first.planId, forecastId: first.forecastId, validUntil: inThirtyDays() };
    const second = await sendProposal(studio.owner, offer);
    expect(second.version).toBe(2);
    const seen = await proposalForClient(await holderOf(first.token), {});
    expect(seen).toMatchObject({ state: 'replaced', replacedByVersion: 2, version: 1 });
    expect(await proposalForClient(await holderOf(second.token), {})).toMatchObject({ state: 'open' });
  });

  it('at the same moment as another gives each version one number, and leaves one open', async () => {
    const { planId, forecastId } = await forecastPlan(studio);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        sendProposal(studio.owner, { planId, forecastId, validUntil: inThirtyDays() }),
      ),
    );
    const lost = outcomes.filter(one => one.status === 'rejected');
    expect(lost.every(one => one.reason.kind === 'conflict')).toBe(true);
    const rows = await inTransaction(studio.owner, 'read', tx =>
      tx
        .select({ version: proposals.version, status: proposals.status })
        .from(proposals)
        .where(eq(proposals.planId, planId)),
    );
    expect(rows.map(row => row.version).sort()).toEqual(rows.map((_, place) => place + 1));
    expect(rows.filter(row => row.status === 'sent')).toHaveLength(1);
    expect(rows).toHaveLength(outcomes.length - lost.length);
  });
});

describe('a sent proposal', () => {
  it('cannot be changed or removed by the application: the database refuses', async () => {
    const { proposalId, forecastId } = await sentProposal(studio);
    const here = eq(proposals.id, proposalId);
    for (const change of [
      { content: {} as never },
      { contentHash: 'x' },
      { forecastInput: {} as never },
      { marginRate: 0 },
      { validUntil: '2099-01-01' },
      { version: 9 },
      { engineVersion: 'x' },
      { forecastId },
    ]) {
      await expect(
        inTransaction(studio.owner, 'write', tx => tx.update(proposals).set(change).where(here)),
      ).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    await expect(
      inTransaction(studio.owner, 'write', tx => tx.delete(proposals).where(here)),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('reads the same after the plan was edited', async () => {
    const { proposalId, planId, client } = await sentProposal(studio);
    const before = await proposalForClient(client, {});
    await inTransaction(studio.owner, 'write', async tx => {
      await tx.update(plans).set({ title: 'Another name', revision: 9 }).where(eq(plans.id, planId));
      await tx.update(features).set({ title: 'Changed', note: '' }).where(eq(features.planId, planId));
    });
    expect(await proposalForClient(client, {})).toEqual(before);
    expect(await verifyProposal(studio.owner, { proposalId })).toMatchObject({
      contentIntact: true,
      figuresSame: true,
    });
  });

  it('gives the same figures to the cent when its stored inputs are run again', async () => {
    const { proposalId } = await sentProposal(studio, {
      priceConfidence: 95,
      introduction: 'Hello, Ødegård 🙂',
    });
    const verdict = await verifyProposal(studio.member, { proposalId });
    expect(verdict).toMatchObject({ contentIntact: true, figuresSame: true, engine: { same: true } });
    for (const one of verdict.editions) {
      expect(one.againMinor).toBe(one.priceMinor);
      expect(one.datesSame).toBe(true);
    }
  });

  it('is seen by nobody of another studio', async () => {
    const { proposalId } = await sentProposal(studio);
    await expect(proposalById(other.owner, { proposalId })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(verifyProposal(other.owner, { proposalId })).rejects.toMatchObject({ kind: 'not_found' });
  });
});
