import { describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { users } from '@/db/schema/identity';
import { studiosOf } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { newId } from '@/server/kernel/ids';
import { openStudio } from './open';
import { studioSettings } from './queries';

const freshSlug = () => `open-${newId('studio').slice(-20)}`;

async function newcomer() {
  const userId = newId('user');
  await inTransaction({ kind: 'system', name: 'test', studioId: null }, 'write', tx =>
    tx.insert(users).values({
      id: userId,
      email: `${userId}@example.com`,
      name: 'Newcomer',
      createdAt: currentInstant(),
    }),
  );
  return userId;
}
const opening = (userId: Awaited<ReturnType<typeof newcomer>>): Actor => ({
  kind: 'user',
  userId,
  studioId: newId('studio'),
  role: null,
});

describe('opening a studio', () => {
  it('makes the caller its owner', async () => {
    const userId = await newcomer();
    const slug = freshSlug();
    await openStudio(opening(userId), { name: 'Mine', slug });
    expect(await studiosOf({ id: userId, sessionId: null })).toMatchObject([
      { slug, name: 'Mine', role: 'owner' },
    ]);
  });

  it('needs only a name and an address; the rest has defaults that can be worked with', async () => {
    const actor = opening(await newcomer());
    await openStudio(actor, { name: 'Mine', slug: freshSlug() });
    const settings = await studioSettings({ ...actor, role: 'owner' } as Actor, {});
    expect(settings).toMatchObject({ currency: 'EUR', hoursPerDay: 8, focusFactor: 0.8, marginRate: 0.2 });
  });

  it('at an address that is taken is refused, and leaves no half-open studio', async () => {
    const slug = freshSlug();
    await openStudio(opening(await newcomer()), { name: 'First', slug });
    const second = await newcomer();
    await expect(openStudio(opening(second), { name: 'Second', slug })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(slug),
    });
    expect(await studiosOf({ id: second, sessionId: null })).toEqual([]);
  });

  it('raced by two for one address succeeds for one of them', async () => {
    const slug = freshSlug();
    const actors = await Promise.all([1, 2, 3].map(async () => opening(await newcomer())));
    const outcomes = await Promise.allSettled(actors.map(actor => openStudio(actor, { name: 'Race', slug })));
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused to a visitor', async () => {
    const visitor: Actor = { kind: 'visitor', studioId: newId('studio') };
    await expect(openStudio(visitor, { name: 'Mine', slug: freshSlug() })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it.each([
    [{ slug: 'Has Capitals' }, 'slug'],
    [{ slug: '-dash' }, 'slug'],
    [{ name: ' ' }, 'name'],
    [{ country: 'XX' }, 'country'],
    [{ country: 'DE', region: 'ZZ' }, 'region'],
  ])('with %j is refused and names the field', async (wrong, field) => {
    const input = { name: 'Mine', slug: freshSlug(), ...wrong };
    await expect(openStudio(opening(await newcomer()), input)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });
});
