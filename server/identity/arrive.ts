import { cookies, headers } from 'next/headers';
import type { Account, Profile, User } from 'next-auth';
import { z } from 'zod';
import { environment } from '@/server/kernel/env';
import { GroundworkError } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { seal, unseal } from '@/server/kernel/seal';
import { logger } from '@/server/observe/logger';
import { connect } from './connect';
import { deviceOf } from './device-of';
import { ownPath } from './domain/own-path';
import { type ArrivalProblem, PROVIDERS, type Provider } from './domain/provider';
import { isEmailVerified } from './providers';
import { ownSecondFactor } from './queries';
import { cookieOptions, named } from './session-cookies';
import { signInByConnection } from './sign-in-by-connection';

const SYSTEM = { kind: 'system', name: 'session', studioId: null } as const;
/** How long somebody may take at the provider, and for the code afterwards, in seconds. */
const MAY_TAKE = 600;

const noteSchema = z.object({ userId: id('user'), provider: z.enum(PROVIDERS), until: z.number() });
type Note = z.output<typeof noteSchema>;

/**
 * What a browser holds between two requests of one person: that they went to connect an account, or that one proved who
 * they are and a code is still to come. Sealed for that purpose, so nobody writes one themselves.
 */
const noteOf = (purpose: 'connecting' | 'proved') => ({
  async put(note: Omit<Note, 'until'>): Promise<void> {
    const until = Date.now() + MAY_TAKE * 1000;
    const value = seal(JSON.stringify({ ...note, until }), purpose);
    (await cookies()).set(named(purpose), value, { ...cookieOptions(), maxAge: MAY_TAKE });
  },
  async read(): Promise<Note | null> {
    const value = (await cookies()).get(named(purpose))?.value;
    if (!value) return null;
    try {
      const note = noteSchema.parse(JSON.parse(unseal(value, purpose)));
      return note.until > Date.now() ? note : null;
    } catch {
      return null;
    }
  },
  forget: async () => void (await cookies()).delete({ name: named(purpose), ...cookieOptions() }),
});
export const connecting = noteOf('connecting');
export const proved = noteOf('proved');

/**
 * next-auth's `signIn` callback for whoever comes back from a provider: true to be signed in as `user`, which is made
 * ours here, or the address to go to instead. `signedIn` is who is signed in on this device already.
 */
export async function arrive(
  { user, account, profile }: { user: User; account: Account | null; profile?: Profile | undefined },
  signedIn: { id: Id<'user'> } | null,
): Promise<true | string> {
  const provider = PROVIDERS.find(one => one === account?.provider);
  if (!account || !provider) return true;
  const told = { provider, subject: account.providerAccountId, email: user.email ?? null };
  const going = await connecting.read();
  await connecting.forget();
  try {
    if (going) return await connectTo(going, told, signedIn);
    const arrived = await signInByConnection(SYSTEM, {
      ...told,
      emailVerified: isEmailVerified(profile),
      name: user.name ?? null,
      address: deviceOf(await headers()).address,
    });
    if ('problem' in arrived) return failed(arrived.problem);
    const actor = { kind: 'user', userId: arrived.userId, studioId: null, role: null } as const;
    if ((await ownSecondFactor(actor, {})).since) {
      await proved.put({ userId: arrived.userId, provider });
      return absolute(`/sign-in/code?next=${encodeURIComponent(await wantedNext())}`);
    }
    user.id = arrived.userId;
    return true;
  } catch (error) {
    if (!(error instanceof GroundworkError)) logger.error({ err: error, provider }, 'arriving failed');
    return failed('failed');
  }
}

/** Somebody who is signed in went to connect an account: they must still be the one who is. */
async function connectTo(
  going: Note,
  told: { provider: Provider; subject: string; email: string | null },
  signedIn: { id: Id<'user'> } | null,
): Promise<string> {
  const back = (problem?: ArrivalProblem) =>
    absolute(`/account/connected${problem ? `?problem=${problem}` : ''}`);
  if (going.userId !== signedIn?.id || going.provider !== told.provider) return back('too-late');
  const actor = { kind: 'user', userId: going.userId, studioId: null, role: null } as const;
  try {
    await connect(actor, told);
    return back();
  } catch (error) {
    if (error instanceof GroundworkError && error.kind === 'conflict') return back('taken');
    throw error;
  }
}

/** Where next-auth was asked to lead afterwards, as a path of ours. */
async function wantedNext(): Promise<string> {
  const asked = (await cookies()).get(named('callback-url'))?.value ?? '';
  const own = new URL(environment().NEXTAUTH_URL);
  const url = URL.canParse(asked) ? new URL(asked) : null;
  return url?.origin === own.origin ? ownPath(`${url.pathname}${url.search}`, '/s') : '/s';
}

const failed = (problem: ArrivalProblem) => absolute(`/sign-in?problem=${problem}`);
const absolute = (path: string) => new URL(path, environment().NEXTAUTH_URL).href;
