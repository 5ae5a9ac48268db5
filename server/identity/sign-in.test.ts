import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { users } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { newId } from '@/server/kernel/ids';
import { signIn } from './sign-in';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const freshEmail = () => `${newId('user')}@example.com`;
const password = 'four unrelated words here';

let email: string;
let userId: Awaited<ReturnType<typeof signUp>>['userId'];
beforeAll(async () => {
  email = freshEmail();
  ({ userId } = await signUp(visitor, { name: 'Ada', email, password }));
});

describe('signing in', () => {
  it('takes the right password, however the address is written', async () => {
    expect(await signIn(visitor, { email: `  ${email.toUpperCase()} `, password })).toMatchObject({
      userId,
      email,
      name: 'Ada',
    });
  });

  it('says the same of a wrong password, an unknown address and an account without a password', async () => {
    const withoutPassword = freshEmail();
    await inTransaction(system, 'write', tx =>
      tx.insert(users).values({ email: withoutPassword, name: 'None', createdAt: currentInstant() }),
    );
    const refusals = await Promise.all(
      [email, freshEmail(), withoutPassword].map(address =>
        signIn(visitor, { email: address, password: 'not the password' }).catch(error => error),
      ),
    );
    expect(refusals.map(one => one.kind)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(new Set(refusals.map(one => one.message)).size).toBe(1);
  });

  it('is stopped after ten attempts on one account, even with the right password', async () => {
    const target = freshEmail();
    await signUp(visitor, { name: 'Target', email: target, password });
    for (let attempt = 0; attempt < 10; attempt++)
      await expect(signIn(visitor, { email: target, password: 'a guess' })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    await expect(signIn(visitor, { email: target, password })).rejects.toMatchObject({
      kind: 'rate_limited',
      message: expect.stringMatching(/Wait \d+/),
    });
  });

  it('counts wrong passwords only, and forgets none of them for a right one', async () => {
    const target = freshEmail();
    await signUp(visitor, { name: 'Busy', email: target, password });
    const guess = () => signIn(visitor, { email: target, password: 'a guess' });
    for (let attempt = 0; attempt < 9; attempt++)
      await expect(guess()).rejects.toMatchObject({ kind: 'forbidden' });
    for (let device = 0; device < 3; device++)
      await expect(signIn(visitor, { email: target, password })).resolves.toMatchObject({ name: 'Busy' });
    await expect(guess()).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(guess()).rejects.toMatchObject({ kind: 'rate_limited' });
  });

  it('is stopped after fifty attempts from one address, whichever the accounts, and from no other', async () => {
    const [address, elsewhere] = [newId('user'), newId('user')];
    for (let attempt = 0; attempt < 50; attempt++)
      await expect(
        signIn(visitor, { email: freshEmail(), password: 'a guess', address }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(signIn(visitor, { email: freshEmail(), password, address })).rejects.toMatchObject({
      kind: 'rate_limited',
    });
    await expect(
      signIn(visitor, { email: freshEmail(), password, address: elsewhere }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lets somebody else in while one account is stopped', async () => {
    expect(await signIn(visitor, { email, password })).toMatchObject({ userId });
  });
});

describe('signing up', () => {
  it('with an address that has an account is refused and changes nothing', async () => {
    await expect(
      signUp(visitor, { name: 'Intruder', email: email.toUpperCase(), password: 'another password' }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect(await signIn(visitor, { email, password })).toMatchObject({ name: 'Ada' });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ password: 'too short' }, 'password'],
    [{ password: 'Qwertyuiop' }, 'password'],
  ])('with %j is refused and names the field', async (wrong, field) => {
    const input = { name: 'Ada', email: freshEmail(), password, ...wrong };
    await expect(signUp(visitor, input)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });

  it('is stopped after ten accounts from one address within an hour, and from no other', async () => {
    const [address, elsewhere] = [newId('user'), newId('user')];
    const join = (from: string) =>
      signUp(visitor, { name: 'Many', email: freshEmail(), password, address: from });
    for (let account = 0; account < 10; account++) await join(address);
    await expect(join(address)).rejects.toMatchObject({ kind: 'rate_limited' });
    await expect(join(elsewhere)).resolves.toMatchObject({ userId: expect.any(String) });
  });

  it('stores no password, only its argon2id hash', async () => {
    const rows = await inTransaction(system, 'read', tx => tx.select().from(users));
    const stored = rows.find(one => one.id === userId)?.passwordHash;
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
