import { hkdfSync, webcrypto } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { JWT } from 'next-auth/jwt';
import { z } from 'zod';
import { environment } from '@/server/kernel/env';
import { id } from '@/server/kernel/ids';
import { ACCESS_SECONDS } from './domain/session';

/** What an access token says of its bearer, until it expires. */
export interface AccessClaims {
  userId: z.infer<typeof tokenSchema>['sub'];
  sessionId: z.infer<typeof tokenSchema>['sid'];
  tokenVersion: number;
}

const tokenSchema = z.object({
  sub: id('user'),
  sid: id('session'),
  tv: z.number().int(),
  /** In seconds since 1970. */
  exp: z.number(),
});

/** Encrypted, and so authenticated too, in this one way: a token that names another is none. */
const HOW = { alg: 'dir', enc: 'A256GCM' } as const;

/** A new access token: what next-auth keeps in its session cookie. */
export const newAccessToken = ({ userId, sessionId, tokenVersion }: AccessClaims): Promise<string> =>
  encodeAccess({ token: { sub: userId, sid: sessionId, tv: tokenVersion } });

/** What next-auth writes its cookie with, anew whenever it is asked for the session: the end that was set stands. */
export async function encodeAccess({ token }: { token?: JWT }): Promise<string> {
  const { sub, sid, tv, exp } = tokenSchema.partial({ exp: true }).parse(token);
  return new EncryptJWT({ sid, tv })
    .setProtectedHeader(HOW)
    .setSubject(sub)
    .setExpirationTime(exp ?? Math.floor(Date.now() / 1000) + ACCESS_SECONDS)
    .encrypt(await key());
}

/** Null for what is not a token of ours, or is over: to the second, without a tolerance. */
export async function decodeAccess({ token }: { token?: string | undefined }): Promise<JWT | null> {
  if (!token) return null;
  const only = {
    keyManagementAlgorithms: [HOW.alg],
    contentEncryptionAlgorithms: [HOW.enc],
    clockTolerance: 0,
  };
  const read = await jwtDecrypt(token, await key(), only).catch(() => null);
  return tokenSchema.safeParse(read?.payload).data ?? null;
}

/** What a request's access token says; null where it says nothing that counts. */
export async function readAccess(token: string | undefined): Promise<AccessClaims | null> {
  const read = tokenSchema.safeParse(await decodeAccess({ token }));
  return read.success
    ? { userId: read.data.sub, sessionId: read.data.sid, tokenVersion: read.data.tv }
    : null;
}

/** Derived once: deriving it takes longer than reading a token. */
const key = () => {
  const bytes = () =>
    new Uint8Array(hkdfSync('sha256', environment().NEXTAUTH_SECRET, '', 'groundwork access token', 32));
  derived ??= webcrypto.subtle.importKey('raw', bytes(), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return derived;
};
let derived: Promise<webcrypto.CryptoKey> | undefined;
