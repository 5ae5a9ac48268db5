import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { proofs, users } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { latestMessages } from '@/server/notify/queries';
import { renderMail } from '@/server/notify/render-mail';
import { askForLink } from './ask-for-link';
import { askToChangeAddress } from './ask-to-change-address';
import { askToConfirm } from './ask-to-confirm';
import { beginSession } from './begin-session';
import { changeAddress } from './change-address';
import { changePassword } from './change-password';
import { confirmAddress } from './confirm-address';
import type { ProofPurpose } from './domain/proof';
import { proverBy } from './proofs';
import { ownAccount, personOfSession } from './queries';
import { recover } from './recover';
import { refreshSession } from './refresh-session';
import { signIn } from './sign-in';
import { signInByLink } from './sign-in-by-link';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const password = 'four unrelated words here';
const another = 'five quite unrelated words here';

let address: string;
let userId: Id<'user'>;
let email: string;
let me: Actor;
beforeEach(async () => {
  address = newId('request');
  email = `${newId('user')}@example.com`;
  ({ userId } = await signUp(visitor, { name: 'Ada', email, password, address }));
  me = { kind: 'user', userId, studioId: null, role: null };
});

const ask = (purpose: 'recover' | 'sign-in', to = email) =>
  askForLink(visitor, { email: to, purpose, address });
const mailsTo = (to = email) => latestMessages(system, { to });
/** The secret of the newest mail of one kind, out of the mail itself. */
async function secretIn(name: string, to = email): Promise<string> {
  const message = (await mailsTo(to)).find(one => one.name === name);
  const { text } = await renderMail(message!);
  return /\/(?:verify|recover|enter|address)\/(\S+)/.exec(text)![1]!;
}
const isConfirmed = async () => (await ownAccount(me, {})).emailConfirmedAt !== null;
const canSignIn = (with_: string) =>
  signIn(visitor, { email, password: with_ }).then(
    () => true,
    () => false,
  );
const prover = (purpose: ProofPurpose, secret: string) => proverBy(purpose, secret, address);

describe('recovery', () => {
  it('gives a new password once, signs every device out, confirms the address and tells the person', async () => {
    const { sessionId } = await beginSession(system, { userId, userAgent: null, address, instead: null });
    await ask('recover');
    const secret = await secretIn('recover');
    await recover({ secret, password: another, address });
    expect([await canSignIn(password), await canSignIn(another)]).toEqual([false, true]);
    expect(await personOfSession(system, { sessionId, userId })).toBeNull();
    expect(await isConfirmed()).toBe(true);
    expect((await mailsTo())[0]!.name).toBe('password-changed');
    await expect(recover({ secret, password, address })).rejects.toThrow('used already');
    expect(await canSignIn(another)).toBe(true);
  });

  it('takes one of two that come at the same moment', async () => {
    await ask('recover');
    const secret = await secretIn('recover');
    const both = await Promise.allSettled([
      recover({ secret, password: another, address }),
      recover({ secret, password: `${another} too`, address }),
    ]);
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('makes every other link to a new password worthless', async () => {
    await ask('recover');
    const first = await secretIn('recover');
    await ask('recover');
    await recover({ secret: await secretIn('recover'), password: another, address });
    await expect(recover({ secret: first, password, address })).rejects.toThrow('used already');
  });

  it('with a password that is refused leaves the link good', async () => {
    await ask('recover');
    const secret = await secretIn('recover');
    await expect(recover({ secret, password: 'short', address })).rejects.toMatchObject({ kind: 'invalid' });
    await recover({ secret, password: another, address });
  });

  it('is over after an hour', async () => {
    await ask('recover');
    const secret = await secretIn('recover');
    const anHourAgo = addSeconds(currentInstant(), -3601);
    await inTransaction(system, 'write', tx =>
      tx
        .update(proofs)
        .set({ expiresAt: addSeconds(anHourAgo, 3600) })
        .where(eq(proofs.userId, userId)),
    );
    await expect(recover({ secret, password: another, address })).rejects.toThrow('expired');
  });
});

describe('a link to sign in with', () => {
  it('proves once who somebody is, and that the address is theirs', async () => {
    await ask('sign-in');
    const secret = await secretIn('sign-in-link');
    const { actor } = await prover('sign-in', secret);
    expect(await signInByLink(actor, { secret })).toEqual({ userId });
    expect(await isConfirmed()).toBe(true);
    await expect(signInByLink(actor, { secret })).rejects.toThrow('used already');
    await expect(prover('sign-in', secret)).rejects.toThrow('used already');
  });

  it('opens nothing else, nor does another open it', async () => {
    await ask('sign-in');
    const secret = await secretIn('sign-in-link');
    await expect(recover({ secret, password: another, address })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(confirmAddress(me, { secret })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(signInByLink(me, { secret: await secretIn('confirm-address') })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('is of no use to somebody else who is signed in', async () => {
    await ask('sign-in');
    const secret = await secretIn('sign-in-link');
    const { userId: eve } = await signUp(visitor, {
      name: 'Eve',
      email: `${newId('user')}@example.com`,
      password,
      address,
    });
    const asEve: Actor = { kind: 'user', userId: eve, studioId: null, role: null };
    await expect(signInByLink(asEve, { secret })).rejects.toMatchObject({ kind: 'not_found' });
    expect((await prover('sign-in', secret)).email).toBe(email);
  });
});

describe('an address', () => {
  it('is asked for at sign-up, and confirmed by the link once', async () => {
    expect(await isConfirmed()).toBe(false);
    const secret = await secretIn('confirm-address');
    const { actor } = await prover('confirm', secret);
    expect(await confirmAddress(actor, { secret })).toEqual({ email });
    expect(await isConfirmed()).toBe(true);
    await expect(askToConfirm(me, {})).rejects.toThrow('confirmed already');
  });

  it('is not confirmed by a link that went to the one before it', async () => {
    const secret = await secretIn('confirm-address');
    const { actor } = await prover('confirm', secret);
    await inTransaction(system, 'write', tx =>
      tx
        .update(users)
        .set({ email: `new-${email}` })
        .where(eq(users.id, userId)),
    );
    await confirmAddress(actor, { secret });
    expect(await isConfirmed()).toBe(false);
  });
});

describe('moving to another address', () => {
  const move = (secret: string) =>
    prover('change', secret).then(({ actor }) => changeAddress(actor, { secret }));
  let sessionId: Id<'session'>;
  let next: string;
  beforeEach(async () => {
    next = `${newId('user')}@example.com`;
    ({ sessionId } = await beginSession(system, { userId, userAgent: null, address, instead: null }));
  });
  const askToMove = (to = next, now = currentInstant()) =>
    askToChangeAddress(me, { email: to, sessionId }, { now });

  it('happens when its mail is brought back, confirms it, and tells the address of before', async () => {
    await askToMove(` ${next.toUpperCase()}`);
    expect((await ownAccount(me, {})).email).toBe(email);
    const secret = await secretIn('change-address', next);
    expect(await move(secret)).toEqual({ before: email, email: next });
    expect(await ownAccount(me, {})).toMatchObject({ email: next, emailConfirmedAt: expect.any(String) });
    expect((await mailsTo(email))[0]).toMatchObject({ name: 'address-changed', data: { to: next } });
    await expect(move(secret)).rejects.toThrow('used already');
    expect(await canSignIn(password)).toBe(false);
  });

  it('to an address that has an account is refused to who reads its mail, and told to nobody before', async () => {
    await signUp(visitor, { name: 'Eve', email: next, password, address });
    expect(await askToMove()).toEqual({ email: next });
    const secret = await secretIn('change-address', next);
    await expect(move(secret)).rejects.toMatchObject({ kind: 'conflict' });
    expect((await ownAccount(me, {})).email).toBe(email);
  });

  it('asks for a fresh proof, and for another address than one has', async () => {
    await expect(askToMove(next, addSeconds(currentInstant(), 601))).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
    await expect(askToMove(email)).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  });
});

describe('asking for a link', () => {
  it('answers and does the same for an address without an account; only the mail tells', async () => {
    const stranger = `${newId('user')}@example.com`;
    const [known, unknown] = [await ask('recover'), await ask('recover', stranger)];
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect((await mailsTo(stranger)).map(one => one.name)).toEqual(['no-account']);
    const rowsFor = (to: string) =>
      inTransaction(system, 'read', tx => tx.select().from(proofs).where(eq(proofs.email, to)));
    expect(await rowsFor(stranger)).toMatchObject([{ userId: null }]);
  });

  it('is stopped after five for one address, in the same words whether or not it has an account', async () => {
    const refusal = async (to: string) => {
      for (let time = 0; time < 5; time++) await ask('sign-in', to);
      return ask('sign-in', to).catch(error => ({ kind: error.kind, says: error.message.slice(0, 17) }));
    };
    const known = await refusal(email);
    address = newId('request');
    expect(await refusal(`${newId('user')}@example.com`)).toEqual(known);
    expect(known).toEqual({ kind: 'rate_limited', says: 'Too many attempts' });
  });

  it('keeps no secret, only its hash, and nobody else sees that it was asked', async () => {
    await ask('recover');
    const secret = await secretIn('recover');
    const rows = await inTransaction(system, 'read', tx =>
      tx.select().from(proofs).where(eq(proofs.userId, userId)),
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    const seenBy = (actor: Actor) =>
      inTransaction(actor, 'read', tx => tx.select({ userId: proofs.userId }).from(proofs));
    expect((await seenBy(me)).every(one => one.userId === userId)).toBe(true);
    expect(await seenBy(visitor)).toEqual([]);
  });
});

describe('guessing a mailed secret', () => {
  it('is stopped after thirty from one address', async () => {
    const guess = () => prover('recover', newId('request').padEnd(43, 'x'));
    for (let time = 0; time < 30; time++) await expect(guess()).rejects.toMatchObject({ kind: 'not_found' });
    await expect(guess()).rejects.toMatchObject({ kind: 'rate_limited' });
  });
});

describe('a person is written to', () => {
  const as = (userAgent: string) => beginSession(system, { userId, userAgent, address: null, instead: null });
  const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const SAFARI =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1';

  it('when signed in on a kind of device they had not used, but not on the first one', async () => {
    await as(FIREFOX);
    await as(FIREFOX);
    expect((await mailsTo()).map(one => one.name)).toEqual(['confirm-address']);
    await as(SAFARI);
    expect((await mailsTo())[0]).toMatchObject({ name: 'new-device', data: { device: 'Safari on iOS' } });
  });

  it('when a refresh token was used a second time', async () => {
    const { refreshToken } = await as(FIREFOX);
    const soon = (seconds: number) => ({ now: addSeconds(currentInstant(), seconds) });
    const device = { refreshToken, userAgent: FIREFOX, address: null };
    await refreshSession(system, device, soon(1));
    expect(await refreshSession(system, device, soon(60))).toMatchObject({ outcome: 'reused' });
    expect((await mailsTo())[0]).toMatchObject({
      name: 'session-stolen',
      data: { device: 'Firefox on Linux' },
    });
  });

  it('when their password was changed', async () => {
    const { sessionId } = await as(FIREFOX);
    await changePassword(me, { current: password, next: another, sessionId });
    expect((await mailsTo())[0]!.name).toBe('password-changed');
  });
});
