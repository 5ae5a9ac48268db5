import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { users } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { invite } from '@/server/studio/invite';
import { openStudio } from '@/server/studio/open';
import { beginSession } from './begin-session';
import { exportOwnData } from './export-own-data';
import { saveName } from './save-name';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };

const person = async (name: string) => {
  const email = `${newId('user')}@example.com`;
  const { userId } = await signUp(visitor, { name, email, password: 'unrelated words', address: email });
  const me: Actor = { kind: 'user', userId, studioId: null, role: null };
  const { sessionId } = await beginSession(system, {
    userId,
    userAgent: 'A device',
    address: null,
    instead: null,
  });
  return { userId, email, me, sessionId };
};
const confirm = (userId: Id<'user'>) =>
  inTransaction(system, 'write', tx =>
    tx.update(users).set({ emailConfirmedAt: currentInstant() }).where(eq(users.id, userId)),
  );

let ada: Awaited<ReturnType<typeof person>>;
let eve: Awaited<ReturnType<typeof person>>;
beforeEach(async () => {
  ada = await person('Ada');
  eve = await person('Eve');
});

describe('what somebody takes with them', () => {
  it('is theirs alone, without a secret in it', async () => {
    await saveName(ada.me, { name: 'Ada L.' });
    await saveName(eve.me, { name: 'Eve E.' });
    await confirm(ada.userId);
    const data = await exportOwnData(ada.me, { sessionId: ada.sessionId });
    expect(data).toMatchObject({
      version: 1,
      account: { name: 'Ada L.', email: ada.email },
      devices: [{ userAgent: 'A device' }],
      secondFactor: { since: null },
    });
    expect(data.activity).toContainEqual({
      studio: null,
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      command: 'identity.saveName',
      subject: 'name',
      detail: { name: 'Ada L.' },
      byStaff: false,
    });
    const text = JSON.stringify(data);
    for (const foreign of [eve.email, eve.userId, 'Eve E.']) expect(text).not.toContain(foreign);
    expect(text).not.toMatch(/argon2|hash|secret"|publicKey/i);
    // That it was taken is known: the next one says so.
    const next = await exportOwnData(ada.me, { sessionId: ada.sessionId });
    expect(next.activity.at(-1)).toMatchObject({ command: 'identity.exportOwnData', subject: 'own data' });
  });

  it('comes from every studio of theirs, and of nobody else; what an entry tells there stays the studio’s', async () => {
    const open = async (one: typeof ada, name: string) => {
      const studioId = newId('studio');
      const owner: Actor = { kind: 'user', userId: one.userId, studioId, role: 'owner' };
      await openStudio(
        { ...owner, role: null },
        { name: `${name} studio`, slug: `own-${studioId.slice(-12)}` },
      );
      await invite(owner, {
        email: `${newId('user')}@example.com`,
        role: 'member',
        sessionId: one.sessionId,
      });
      return owner;
    };
    for (const name of ['First', 'Second']) await open(ada, name);
    await open(eve, 'Hers');
    const data = await exportOwnData(ada.me, { sessionId: ada.sessionId });
    const studios = (rows: Record<string, unknown>[]) => rows.map(one => one['studio']);
    expect(studios(data.memberships)).toEqual(['First studio', 'Second studio']);
    expect(studios(data.invitationsSent)).toEqual(['First studio', 'Second studio']);
    const inStudios = data.activity.filter(one => one['studio']);
    expect(new Set(studios(inStudios))).toEqual(new Set(['First studio', 'Second studio']));
    expect(inStudios.every(one => one['detail'] === null)).toBe(true);
  });

  it('names mails only to who proved that they read the address', async () => {
    const take = async () => (await exportOwnData(ada.me, { sessionId: ada.sessionId })).mails;
    expect(await take()).toEqual([]);
    await confirm(ada.userId);
    expect((await take()).map(one => Object.keys(one))).toContainEqual(['studio', 'name', 'at']);
  });

  it('needs a fresh proof on a device of their own', async () => {
    const later = new Date(Date.now() + 601_000).toISOString();
    const needed = { fields: { proof: 'needed' } };
    await expect(exportOwnData(ada.me, { sessionId: ada.sessionId }, { now: later })).rejects.toMatchObject(
      needed,
    );
    await expect(exportOwnData(ada.me, { sessionId: eve.sessionId })).rejects.toMatchObject(needed);
  });

  it('is given five times an hour', async () => {
    for (let time = 0; time < 5; time++) await exportOwnData(ada.me, { sessionId: ada.sessionId });
    await expect(exportOwnData(ada.me, { sessionId: ada.sessionId })).rejects.toMatchObject({
      kind: 'rate_limited',
    });
  });
});
