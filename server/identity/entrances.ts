import { sql } from 'drizzle-orm';
import { pool, type Tx } from '@/db/client';
import type { Actor, LinkPurpose, StudioRole } from '@/server/kernel/actor';
import { currentInstant, type Instant } from '@/server/kernel/clock';
import { GroundworkError, notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { GATE_SENTENCES, type Gate, gateOf } from '@/server/studio/domain/access';
import { hashToken } from './links';

/**
 * The entrances: how a person without a scope yet becomes an actor in one studio. They ask the
 * narrow functions of db/rights.sql, which tell nothing that the caller could not know.
 */

export interface StudioOfUser {
  id: Id<'studio'>;
  slug: string;
  name: string;
  role: StudioRole;
  /** What keeps them out of it until they mend it. */
  gate: Gate | null;
}

/** A person, and the device that they come with; null on the command line. */
export interface OnDevice {
  id: Id<'user'>;
  sessionId: Id<'session'> | null;
}

export async function studiosOf({ id, sessionId }: OnDevice): Promise<StudioOfUser[]> {
  const { rows } = await pool().query({
    name: 'studios-of-user',
    text: `select studio_id as id, slug, name, role, requires_second_factor as "requiresSecondFactor",
                  email_domains as "emailDomains", session_hours as "sessionHours", closed_at as "closedAt",
                  email, two_factors as "twoFactors", proved_at as "provedAt"
           from studios_of_user($1, $2)`,
    values: [id, sessionId],
  });
  const now = currentInstant();
  return rows.map(({ id, slug, name, role, email, twoFactors, provedAt, ...rules }) => {
    const standing = { email, twoFactors, provedAt: provedAt?.toISOString() ?? null };
    return { id, slug, name, role, gate: gateOf(rules, standing, now) };
  });
}

/**
 * A signed-in person in one of their studios. A studio that they are not in is not found; one that asks for what they
 * did not prove is `forbidden`, but to leave it or open it again (`past` its gate).
 */
export async function memberActor(
  person: OnDevice,
  slug: string,
  { past = false } = {},
): Promise<Extract<Actor, { kind: 'user' }>> {
  const studio = (await studiosOf(person)).find(one => one.slug === slug);
  if (!studio) throw notFound('That studio');
  if (studio.gate && !past)
    throw new GroundworkError('forbidden', GATE_SENTENCES[studio.gate], { gate: studio.gate });
  return { kind: 'user', userId: person.id, studioId: studio.id, role: studio.role };
}

/** In whose place somebody of the staff acts, in which studio, and until when. */
export interface Impersonation {
  id: Id<'impersonation'>;
  staffId: Id<'user'>;
  studio: { id: Id<'studio'>; slug: string; name: string; role: StudioRole };
  person: { id: Id<'user'>; name: string };
  mayWrite: boolean;
  expiresAt: Instant;
}

/** What somebody of the staff does on a device in another's place; null where they are themselves. */
export async function impersonationOn({ id, sessionId }: OnDevice): Promise<Impersonation | null> {
  const { rows } = await pool().query({
    name: 'impersonation-on',
    text: 'select * from impersonation_on($1)',
    values: [sessionId],
  });
  const [found] = rows;
  if (!found || found.staff_id !== id) return null;
  return {
    id: found.id,
    staffId: found.staff_id,
    studio: { id: found.studio_id, slug: found.slug, name: found.name, role: found.role },
    person: { id: found.user_id, name: found.user_name },
    mayWrite: found.may_write,
    expiresAt: found.expires_at.toISOString(),
  };
}

/** The member in whose place somebody of the staff acts: in that one studio, whatever it asks of its members. */
export function impersonatedActor(
  { staffId, studio, person, mayWrite }: Impersonation,
  slug: string,
): Extract<Actor, { kind: 'user' }> {
  if (studio.slug !== slug) throw notFound('That studio');
  const impersonator = { userId: staffId, mayWrite };
  return { kind: 'user', userId: person.id, studioId: studio.id, role: studio.role, impersonator };
}

/** Anybody, on the public pages of one studio. */
export async function visitorActor(slug: string): Promise<Actor> {
  const { rows } = await pool().query({
    name: 'studio-for-slug',
    text: 'select studio_for_slug($1) as id',
    values: [slug],
  });
  if (!rows[0]?.id) throw notFound('That studio');
  return { kind: 'visitor', studioId: rows[0].id };
}

interface Account {
  id: Id<'user'>;
  name: string;
  email: string;
  passwordHash: string | null;
  tokenVersion: number;
}

/** Whose account is to be signed in to; null where the address has none. */
export async function accountForEmail(tx: Tx, email: string): Promise<Account | null> {
  const { rows } = await tx.execute(
    sql`select id, name, email, password_hash as "passwordHash", token_version as "tokenVersion"
        from account_for_email(${email})`,
  );
  return (rows[0] as Account | undefined) ?? null;
}

/** A secret that opens nothing and never did: a wrong address, or somebody trying some out. */
export class UnknownLinkError extends GroundworkError {
  constructor() {
    super('not_found', notFound('That link').message);
  }
}

/** Whoever holds a link's secret, for as long as the link lives. */
export async function linkActor(purpose: LinkPurpose, token: string): Promise<Actor> {
  const { rows } = await pool().query({
    name: 'link-for-token',
    text: 'select id, studio_id, purpose, subject_id, expires_at, revoked_at from link_for_token($1)',
    values: [hashToken(token)],
  });
  const link = rows[0];
  if (!link || link.purpose !== purpose) throw new UnknownLinkError();
  if (link.revoked_at) {
    throw new GroundworkError(
      'not_found',
      'This link was replaced or withdrawn. Ask the studio for a new one.',
    );
  }
  if (link.expires_at.toISOString() <= currentInstant()) {
    throw new GroundworkError('not_found', 'This link has expired. Ask the studio for a new one.');
  }
  return { kind: 'link', linkId: link.id, purpose, subjectId: link.subject_id, studioId: link.studio_id };
}
