import { eq } from 'drizzle-orm';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { memberships } from '@/db/schema/studio';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { auditTrail } from '@/server/audit/queries';
import type { Actor } from '@/server/kernel/actor';
import { addDays, addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { latestMessages } from '@/server/notify/queries';
import { closeStudio } from '@/server/studio/close';
import { saveSettings } from '@/server/studio/save-settings';
import { askToDelete } from './ask-to-delete';
import { beginSession } from './begin-session';
import { deleteAccount, deleteDueAccounts } from './delete-account';
import { keepAccount } from './keep-account';
import { accountByEmail, personOfSession } from './queries';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const inDays = (days: number) => addSeconds(addDays(currentInstant(), days), 60);

let email: string;
let userId: Id<'user'>;
let me: Actor;
let sessionId: Id<'session'>;
beforeEach(async () => {
  email = `${newId('user')}@example.com`;
  ({ userId } = await signUp(visitor, { name: 'Ada', email, password: 'unrelated words', address: email }));
  me = { kind: 'user', userId, studioId: null, role: null };
  sessionId = await device(userId);
});

const device = async (of: Id<'user'>, now = currentInstant()) =>
  (await beginSession(system, { userId: of, userAgent: null, address: null, instead: null }, { now }))
    .sessionId;
const isThere = async () => (await accountByEmail(system, { email })) !== null;
const makeOwner = (studio: TestStudio) =>
  inTransaction(studio.system, 'write', tx =>
    tx
      .insert(memberships)
      .values({ studioId: studio.studioId, userId, role: 'owner', createdAt: currentInstant() }),
  );

describe('deleting an account', () => {
  it('waits for fourteen days, in which its person signs in and keeps it', async () => {
    const other = await device(userId);
    const { deleteAfter } = await askToDelete(me, { sessionId });
    expect(await personOfSession(system, { sessionId: other, userId })).toBeNull();
    expect(await personOfSession(system, { sessionId, userId })).toMatchObject({ deleteAfter });
    expect((await latestMessages(system, { to: email }))[0]?.name).toBe('account-goes');
    await expect(deleteAccount(system, { userId }, { now: inDays(13) })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await keepAccount(me, {});
    await deleteDueAccounts({ now: inDays(15) });
    expect(await isThere()).toBe(true);
    await expect(keepAccount(me, {})).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('takes with it all that is the person’s; studios keep what was done, under nobody’s name', async () => {
    const studio = await studioForTest();
    await makeOwner(studio);
    await saveSettings(
      { kind: 'user', userId, studioId: studio.studioId, role: 'owner' },
      { name: 'Renamed' },
    );
    await askToDelete(me, { sessionId });
    const { deleted } = await deleteDueAccounts({ now: inDays(15) });
    expect(deleted).toContain(userId);
    expect(await isThere()).toBe(false);
    expect(await latestMessages(system, { to: email })).toEqual([]);
    expect(await personOfSession(system, { sessionId, userId })).toBeNull();
    const [entry] = (await auditTrail(studio.owner, { by: userId })).items;
    expect(entry).toMatchObject({ command: 'studio.saveSettings', actorName: null });
    // The address is free again.
    await signUp(visitor, { name: 'Ada', email, password: 'unrelated words', address: email });
  });

  it('is refused to the only owner of an open studio, also when it is due', async () => {
    const studio = await studioForTest();
    await makeOwner(studio);
    await askToDelete(me, { sessionId });
    await inTransaction(studio.system, 'write', tx =>
      tx.delete(memberships).where(eq(memberships.userId, studio.owner.userId)),
    );
    await expect(askToDelete(me, { sessionId })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('You are the only owner of Test studio'),
    });
    const { kept } = await deleteDueAccounts({ now: inDays(15) });
    expect(kept.map(one => one.userId)).toContain(userId);
    expect(await isThere()).toBe(true);
    const owner: Actor = { kind: 'user', userId, studioId: studio.studioId, role: 'owner' };
    await closeStudio(owner, { slug: studio.slug, sessionId });
    expect((await deleteDueAccounts({ now: inDays(15) })).deleted).toContain(userId);
  });

  it('asks for a fresh proof, and is nobody’s but the person’s and the system’s', async () => {
    const stale = await device(userId, addSeconds(currentInstant(), -601));
    await expect(askToDelete(me, { sessionId: stale })).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
    for (const actor of [me, visitor])
      await expect(deleteAccount(actor, { userId })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('happens wholly or not at all', async () => {
    await askToDelete(me, { sessionId });
    const before = await latestMessages(system, { to: email });
    // Something that holds on to the person stops it at its very last statement.
    const schema = `holds_${newId('request').slice(-8)}`;
    const database = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await database.connect();
    await database.query(
      `create schema ${schema}; create table ${schema}.on_to (id text references users (id))`,
    );
    await database.query(`insert into ${schema}.on_to values ($1)`, [userId]);
    await expect(deleteAccount(system, { userId }, { now: inDays(15) })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await isThere()).toBe(true);
    expect(await latestMessages(system, { to: email })).toEqual(before);
    expect(await personOfSession(system, { sessionId, userId })).not.toBeNull();
    await database.query(`drop schema ${schema} cascade`);
    await database.end();
    await deleteAccount(system, { userId }, { now: inDays(15) });
    expect(await isThere()).toBe(false);
  });
});
