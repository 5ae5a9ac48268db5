import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { outbox } from '@/db/schema/kernel';
import { acceptances } from '@/db/schema/proposal';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Actor } from '@/server/kernel/actor';
import { acceptProposal } from './accept';
import { declineProposal } from './decline';
import { proposalById, proposalForClient, proposalList } from './queries';
import { recordProposalOpening } from './record-opening';
import { renewProposalLink } from './renew-link';
import { atDay, holderOf, sentProposal } from './testing/offer';
import { withdrawProposal } from './withdraw';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const platform: Actor = { kind: 'system', name: 'test', studioId: null };

async function offer() {
  const sent = await sentProposal(studio);
  const { contentHash } = await proposalForClient(sent.client, {});
  const yes = {
    proposalId: sent.proposalId,
    edition: 'scalable',
    signedName: 'Ingrid Halden',
    contentHash,
    agreed: true,
  } as const;
  return { ...sent, yes };
}

const eventsOf = (aggregate: string) =>
  inTransaction(platform, 'read', tx =>
    tx.select({ name: outbox.name }).from(outbox).where(eq(outbox.aggregate, aggregate)),
  ).then(rows => rows.map(row => row.name));

describe('accepting', () => {
  it('stores who said yes to what, when and from where, and tells the client', async () => {
    const { client, yes, proposalId } = await offer();
    await acceptProposal(client, { ...yes, address: '192.0.2.7', userAgent: 'Test browser' });
    const seen = await proposalForClient(client, {});
    expect(seen).toMatchObject({
      state: 'accepted',
      acceptance: { edition: 'scalable', signedName: 'Ingrid Halden', contentHash: yes.contentHash },
    });
    expect(JSON.stringify(seen)).not.toContain('192.0.2.7');
    expect((await proposalById(studio.member, { proposalId })).acceptance).toMatchObject({
      address: '192.0.2.7',
      userAgent: 'Test browser',
    });
    expect(await eventsOf(proposalId)).toEqual(['proposal/sent', 'proposal/accepted']);
  });

  it('shows the same acceptance to a second press, and refuses another one', async () => {
    const { client, yes, proposalId } = await offer();
    const first = await acceptProposal(client, yes);
    expect(await acceptProposal(client, yes, { now: atDay(60) })).toEqual(first);
    for (const change of [{ edition: 'mvp' as const }, { signedName: 'Somebody Else' }]) {
      await expect(acceptProposal(client, { ...yes, ...change })).rejects.toMatchObject({ kind: 'conflict' });
    }
    expect(await eventsOf(proposalId)).toEqual(['proposal/sent', 'proposal/accepted']);
  });

  it('settles once when two press at the same moment', async () => {
    const { client, yes, proposalId } = await offer();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        acceptProposal(client, { ...yes, signedName: `Signer ${i}`, edition: i % 2 ? 'mvp' : 'scalable' }),
      ),
    );
    const won = outcomes.filter(one => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(
      outcomes.filter(one => one.status === 'rejected').every(one => one.reason.kind === 'conflict'),
    ).toBe(true);
    expect((await proposalForClient(client, {})).acceptance?.signedName).toBe(won[0]?.value.signedName);
    const same = await offer();
    const both = await Promise.all([1, 2, 3].map(() => acceptProposal(same.client, same.yes)));
    expect(new Set(both.map(one => one.acceptedAt)).size).toBe(1);
    expect((await eventsOf(proposalId)).filter(name => name === 'proposal/accepted')).toHaveLength(1);
  });

  it('against declining or withdrawing at the same moment lets one of them happen', async () => {
    for (let round = 0; round < 4; round++) {
      const { client, yes, proposalId } = await offer();
      const outcomes = await Promise.allSettled([
        acceptProposal(client, yes),
        declineProposal(client, { proposalId, reason: 'Too late for us.' }),
        withdrawProposal(studio.owner, { proposalId }),
      ]);
      expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
      const { status, acceptance } = await proposalById(studio.owner, { proposalId });
      expect(acceptance !== null).toBe(status === 'accepted');
    }
  });

  it('is refused after the last day in the studio’s time zone', async () => {
    const { client, yes } = await offer();
    await expect(acceptProposal(client, yes, { now: atDay(31) })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('valid until'),
    });
    expect(await proposalForClient(client, {}, { now: atDay(31) })).toMatchObject({ state: 'expired' });
    await acceptProposal(client, yes, { now: atDay(30) });
  });

  it('is refused for content that the client did not see', async () => {
    const { client, yes } = await offer();
    await expect(acceptProposal(client, { ...yes, contentHash: '0'.repeat(64) })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Reload'),
    });
  });

  it('needs a name, a tick and a known edition', async () => {
    const { client, yes } = await offer();
    for (const wrong of [
      { signedName: '  ' },
      { signedName: 'x'.repeat(121) },
      { signedName: 'A\0b' },
      { agreed: false as true },
      { edition: 'gold' as 'mvp' },
      { contentHash: '' },
    ]) {
      await expect(acceptProposal(client, { ...yes, ...wrong })).rejects.toMatchObject({ kind: 'invalid' });
    }
  });

  it('is for the holder of this proposal’s own link and for nobody else', async () => {
    const { yes } = await offer();
    const another = await sentProposal(studio);
    const foreign = await sentProposal(other);
    for (const actor of [another.client, foreign.client, studio.owner, studio.visitor, studio.system]) {
      await expect(acceptProposal(actor, yes)).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  it('cannot be undone by the application: the database refuses', async () => {
    const { client, yes, proposalId } = await offer();
    await acceptProposal(client, yes);
    const here = eq(acceptances.proposalId, proposalId);
    for (const attempt of [
      () =>
        inTransaction(studio.owner, 'write', tx =>
          tx.update(acceptances).set({ signedName: 'Forged' }).where(here),
        ),
      () => inTransaction(studio.owner, 'write', tx => tx.delete(acceptances).where(here)),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    await expect(withdrawProposal(studio.owner, { proposalId })).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('declining', () => {
  it('keeps the reason and closes the offer', async () => {
    const { client, yes, proposalId } = await offer();
    await declineProposal(client, { proposalId, reason: '  Over our budget.  ' });
    expect(await proposalForClient(client, {})).toMatchObject({
      state: 'declined',
      declined: { reason: 'Over our budget.' },
    });
    await expect(acceptProposal(client, yes)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await eventsOf(proposalId)).toEqual(['proposal/sent', 'proposal/declined']);
  });

  it('needs a reason of at most 2,000 characters', async () => {
    const { client, proposalId } = await offer();
    for (const reason of ['', '   ', 'x'.repeat(2001), 'a\0b']) {
      await expect(declineProposal(client, { proposalId, reason })).rejects.toMatchObject({
        kind: 'invalid',
      });
    }
  });

  it('is refused to the holder of another link and to members', async () => {
    const { proposalId } = await offer();
    const another = await sentProposal(studio);
    for (const actor of [another.client, studio.owner]) {
      await expect(declineProposal(actor, { proposalId, reason: 'No.' })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
  });
});

describe('a link', () => {
  it('ends with the proposal’s withdrawal, for owners and managers only', async () => {
    const { proposalId, token } = await offer();
    await expect(withdrawProposal(studio.member, { proposalId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(withdrawProposal(other.owner, { proposalId })).rejects.toMatchObject({ kind: 'not_found' });
    await withdrawProposal(studio.manager, { proposalId });
    await expect(holderOf(token)).rejects.toMatchObject({
      kind: 'not_found',
      message: expect.stringContaining('withdrawn'),
    });
    await expect(renewProposalLink(studio.owner, { proposalId })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is replaced by a new one, after which the old one opens nothing', async () => {
    const { proposalId, token } = await offer();
    await expect(renewProposalLink(other.owner, { proposalId })).rejects.toMatchObject({ kind: 'not_found' });
    const renewed = await renewProposalLink(studio.manager, { proposalId });
    expect(renewed.token).not.toBe(token);
    await expect(holderOf(token)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await proposalForClient(await holderOf(renewed.token), {})).toMatchObject({ proposalId });
  });

  it('is renewed by nobody who may not send, as whoever holds it can sign', async () => {
    const { proposalId, client, token } = await offer();
    for (const actor of [studio.member, studio.visitor, client]) {
      await expect(renewProposalLink(actor, { proposalId })).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(holderOf(token)).resolves.toMatchObject({ subjectId: proposalId });
  });

  it('is not renewed once the client decided, and the one they hold goes on showing the decision', async () => {
    const yes = await offer();
    await acceptProposal(yes.client, yes.yes);
    const no = await offer();
    await declineProposal(no.client, { proposalId: no.proposalId, reason: 'No.' });
    for (const { proposalId, token } of [yes, no]) {
      await expect(renewProposalLink(studio.owner, { proposalId })).rejects.toMatchObject({
        kind: 'conflict',
      });
      await expect(holderOf(token)).resolves.toMatchObject({ subjectId: proposalId });
    }
  });

  it('opened twice keeps the first moment', async () => {
    const { client, proposalId } = await offer();
    expect((await proposalForClient(client, {})).opened).toBe(false);
    expect(await recordProposalOpening(client, { proposalId })).toEqual({ first: true });
    const { firstOpenedAt } = await proposalById(studio.owner, { proposalId });
    expect(await recordProposalOpening(client, { proposalId })).toEqual({ first: false });
    expect(await proposalById(studio.owner, { proposalId })).toMatchObject({ firstOpenedAt });
  });

  it('never has its secret written to the audit trail', async () => {
    const { token, proposalId } = await offer();
    const renewed = await renewProposalLink(studio.owner, { proposalId });
    const trail = await inTransaction(platform, 'read', tx =>
      tx.select().from(auditEntries).where(eq(auditEntries.subject, proposalId)),
    );
    expect(trail.length).toBeGreaterThan(1);
    for (const secret of [token, renewed.token]) expect(JSON.stringify(trail)).not.toContain(secret);
  });
});

describe('the list', () => {
  it('shows each state under its filter, page by page', async () => {
    const own = await studioForTest();
    const sent = await Promise.all([sentProposal(own), sentProposal(own), sentProposal(own)]);
    await declineProposal(sent[0].client, { proposalId: sent[0].proposalId, reason: 'No.' });
    await withdrawProposal(own.owner, { proposalId: sent[1].proposalId });
    const idsIn = async (state: 'open' | 'declined' | 'withdrawn' | 'expired', days = 0) =>
      (await proposalList(own.member, { state }, { now: atDay(days) })).items.map(item => item.id);
    expect(await idsIn('declined')).toEqual([sent[0].proposalId]);
    expect(await idsIn('withdrawn')).toEqual([sent[1].proposalId]);
    expect(await idsIn('open')).toEqual([sent[2].proposalId]);
    expect(await idsIn('expired')).toEqual([]);
    expect(await idsIn('expired', 31)).toEqual([sent[2].proposalId]);
    const first = await proposalList(own.member, { limit: 2 });
    const second = await proposalList(own.member, { limit: 2, cursor: first.nextCursor });
    expect(new Set([...first.items, ...second.items].map(item => item.id)).size).toBe(3);
    expect(second.nextCursor).toBeNull();
    expect(first.counts).toEqual({ open: 1, accepted: 0, declined: 1, expired: 0, withdrawn: 1 });
    expect((await proposalList(other.owner, {})).items.every(item => item.title)).toBe(true);
    await expect(proposalList(sent[2].client, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
