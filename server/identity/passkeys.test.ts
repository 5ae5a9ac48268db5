import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import type { Actor } from '@/server/kernel/actor';
import { addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { latestMessages } from '@/server/notify/queries';
import { addPasskey } from './add-passkey';
import { beginPasskey } from './begin-passkey';
import { beginPasskeySignIn } from './begin-passkey-sign-in';
import { beginSession } from './begin-session';
import { passkeySite } from './passkey-challenges';
import { ownPasskeys } from './queries';
import { removePasskey } from './remove-passkey';
import { signInByPasskey } from './sign-in-by-passkey';
import { signUp } from './sign-up';
import { Authenticator } from './testing/authenticator';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const NOT_PROVED = { kind: 'forbidden', message: expect.stringContaining('did not prove') };
const TAKEN = { kind: 'forbidden', message: expect.stringContaining('took too long') };

interface Person {
  userId: Id<'user'>;
  email: string;
  actor: Actor;
  sessionId: Id<'session'>;
}
let ada: Person;
let address: string;
let device: Authenticator;
beforeEach(async () => {
  address = newId('request');
  ada = await person();
  device = new Authenticator(passkeySite());
});

async function person(): Promise<Person> {
  const email = `${newId('user')}@example.com`;
  const { userId } = await signUp(visitor, { name: 'Ada', email, password: 'unrelated words', address });
  const { sessionId } = await beginSession(system, { userId, userAgent: null, address, instead: null });
  return { userId, email, sessionId, actor: { kind: 'user', userId, studioId: null, role: null } };
}

const challengeFor = async ({ actor, sessionId }: Person) =>
  (await beginPasskey(actor, { sessionId })).challenge;
const add = async (to = ada, name = 'Laptop') =>
  addPasskey(to.actor, {
    name,
    made: device.make({ challenge: await challengeFor(to) }),
    sessionId: to.sessionId,
  });
const challenge = async () => (await beginPasskeySignIn(visitor, { address })).challenge;
type Signed = Parameters<typeof signInByPasskey>[1]['signed'];
const enter = (signed: Signed, now = currentInstant()) =>
  signInByPasskey(system, { signed, address }, { now });

describe('a passkey', () => {
  it('is added and signs its person in, and they are told of it', async () => {
    const { passkeyId } = await add();
    expect(await ownPasskeys(ada.actor, {})).toMatchObject([{ passkeyId, name: 'Laptop', lastUsedAt: null }]);
    expect(await enter(device.sign({ challenge: await challenge() }))).toEqual({
      userId: ada.userId,
      passkeyId,
    });
    expect((await ownPasskeys(ada.actor, {}))[0]!.lastUsedAt).not.toBeNull();
    const [told] = await latestMessages(system, { to: ada.email });
    expect(told).toMatchObject({ name: 'passkeys-changed', data: { change: 'added', passkey: 'Laptop' } });
  });

  it('signs in no longer once it is removed', async () => {
    const { passkeyId } = await add();
    await removePasskey(ada.actor, { passkeyId, sessionId: ada.sessionId });
    await expect(enter(device.sign({ challenge: await challenge() }))).rejects.toMatchObject(NOT_PROVED);
    expect((await latestMessages(system, { to: ada.email }))[0]).toMatchObject({
      data: { change: 'removed' },
    });
  });

  it('is added and removed only with a proof that is younger than ten minutes', async () => {
    const { passkeyId } = await add();
    const late = { now: addSeconds(currentInstant(), 601) };
    const { actor, sessionId } = ada;
    for (const attempt of [
      () => beginPasskey(actor, { sessionId }, late),
      () => removePasskey(actor, { passkeyId, sessionId }, late),
    ])
      await expect(attempt()).rejects.toMatchObject({ fields: { proof: 'needed' } });
  });

  it('is one account’s only', async () => {
    await add();
    await expect(add(await person())).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('of somebody else is neither seen nor removed', async () => {
    const { passkeyId } = await add();
    const eve = await person();
    expect(await ownPasskeys(eve.actor, {})).toEqual([]);
    await expect(removePasskey(eve.actor, { passkeyId, sessionId: eve.sessionId })).rejects.toMatchObject({
      kind: 'not_found',
    });
    for (const actor of [visitor, eve.actor])
      for (const text of ['select 1 from passkeys', `update passkeys set name = 'x'`, 'delete from passkeys'])
        expect((await inTransaction(actor, 'write', tx => tx.execute(text))).rowCount, text).toBe(0);
    expect(await ownPasskeys(ada.actor, {})).toHaveLength(1);
  });
});

describe('what a device signed', () => {
  beforeEach(() => add());

  it('is taken once, also of two at the same moment', async () => {
    const signed = device.sign({ challenge: await challenge() });
    const both = await Promise.allSettled([enter(signed), enter(signed)]);
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(enter(signed)).rejects.toMatchObject(TAKEN);
  });

  it('is worth nothing after five minutes, nor for what was never asked', async () => {
    const signed = device.sign({ challenge: await challenge() });
    await expect(enter(signed, addSeconds(currentInstant(), 301))).rejects.toMatchObject(TAKEN);
    await expect(enter(device.sign({ challenge: 'bmV2ZXIgYXNrZWQ' }))).rejects.toMatchObject(TAKEN);
  });

  it('is worth nothing where it was asked for something else', async () => {
    const forAdding = await challengeFor(ada);
    await expect(enter(device.sign({ challenge: forAdding }))).rejects.toMatchObject(TAKEN);
    const other = new Authenticator(passkeySite());
    const made = other.make({ challenge: await challenge() });
    await expect(
      addPasskey(ada.actor, { name: 'Other', made, sessionId: ada.sessionId }),
    ).rejects.toMatchObject(TAKEN);
    const forEve = await challengeFor(await person());
    const asAda = other.make({ challenge: forEve });
    await expect(
      addPasskey(ada.actor, { name: 'Other', made: asAda, sessionId: ada.sessionId }),
    ).rejects.toMatchObject(TAKEN);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['keys of another site', { rpID: 'evil.example' }],
    ['a device that did not make sure of its person', { verified: false }],
  ])('by %s is refused, to sign in and to add', async (_what, wrong) => {
    const signed = device.sign({ challenge: await challenge(), ...wrong });
    await expect(enter(signed)).rejects.toMatchObject(NOT_PROVED);
    const other = new Authenticator(passkeySite());
    const made = other.make({ challenge: await challengeFor(ada), ...wrong });
    await expect(
      addPasskey(ada.actor, { name: 'Other', made, sessionId: ada.sessionId }),
    ).rejects.toMatchObject(NOT_PROVED);
  });

  it('with another key, or changed, is refused', async () => {
    const impostor = new Authenticator(passkeySite());
    impostor.id.set(device.id);
    await expect(enter(impostor.sign({ challenge: await challenge() }))).rejects.toMatchObject(NOT_PROVED);
    const signed = device.sign({ challenge: await challenge() });
    const other = device.sign({ challenge: await challenge() });
    const { signature } = other.response;
    await expect(enter({ ...signed, response: { ...signed.response, signature } })).rejects.toMatchObject(
      NOT_PROVED,
    );
  });

  it('by a copy of the key that has counted less is refused', async () => {
    await enter(device.sign({ challenge: await challenge() }));
    device.uses = 0;
    await expect(enter(device.sign({ challenge: await challenge() }))).rejects.toMatchObject(NOT_PROVED);
  });

  it('in a form that is none is refused in a sentence', async () => {
    const signed = device.sign({ challenge: await challenge() });
    const response = { ...signed.response, clientDataJSON: 'bm8ganNvbg' };
    await expect(enter({ ...signed, response })).rejects.toMatchObject(NOT_PROVED);
    await expect(enter({ ...signed, id: '!' })).rejects.toMatchObject({ kind: 'invalid' });
  });
});
