import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { invitations, studios } from '@/db/schema/studio';
import { hashToken } from '@/server/identity/links';
import { ownName } from '@/server/identity/own-name';
import { assertProved } from '@/server/identity/proved';
import { emailSchema } from '@/server/identity/sign-in';
import { personOf, STUDIO_ROLES, type StudioRole } from '@/server/kernel/actor';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, forbidden, invalid } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { isAddressIn } from './domain/access';
import { INVITED_FOR_DAYS, invitationExpires, mayInviteAs } from './domain/invitation';
import { studioMembers } from './members';
import { isOpen } from './open-invitation';

const perStudio = throttle({ name: 'invite', attempts: 100, perSeconds: 86_400 });

/** Asks somebody, by mail, to become a member. One who was asked before is asked anew, and the link of before is dead. */
export const invite = command({
  name: 'studio.invite',
  input: z.object({
    email: emailSchema,
    role: z.enum(STUDIO_ROLES),
    /** The device that it is done on: an owner is asked in with a fresh proof only. */
    sessionId: id('session'),
  }),
  allow: [members('owner'), { to: ['manager'], when: (_actor, { role }) => mayInviteAs('manager', role) }],
  secretResult: true,
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const studioId = actor.studioId!;
    const { email, role, sessionId } = input;
    if (role === 'owner') await assertProved(scope, sessionId);
    await perStudio(studioId);
    // Two who ask the same person in at the same moment come one after the other.
    await tx.select({ id: studios.id }).from(studios).where(eq(studios.id, studioId)).for('update');
    await assertAddressIn(scope, email);
    const everybody = await studioMembers.within(scope, {});
    if (everybody.some(one => one.email === email))
      throw conflict(`${email} is a member of this studio already.`);
    const open = and(eq(invitations.email, email), isOpen);
    const [before] = await tx.select({ role: invitations.role }).from(invitations).where(open);
    if (before) assertMayInviteAs(scope, before.role);
    await tx.update(invitations).set({ revokedAt: now }).where(open);
    const invitationId = newId('invitation');
    const inviterName = await ownName.within(scope, {});
    const secret = newSecret();
    await tx.insert(invitations).values({
      email,
      role,
      id: invitationId,
      inviterId: personOf(actor),
      studioId,
      inviterName,
      tokenHash: hashToken(secret),
      createdAt: now,
      expiresAt: invitationExpires(now),
    });
    await mailInvitation(scope, { email, role, inviterName, secret });
    return { invitationId, secret };
  },
  audit: ({ email, role }, { invitationId }) => ({ subject: invitationId, detail: { email, role } }),
});

/** A studio that is for addresses of its own asks nobody else in. */
async function assertAddressIn({ tx, actor }: CommandScope, email: string): Promise<void> {
  const [studio] = await tx
    .select({ domains: studios.emailDomains })
    .from(studios)
    .where(eq(studios.id, actor.studioId!));
  if (studio && !isAddressIn(studio.domains, email))
    throw invalid(`This studio is for addresses at ${studio.domains.join(', ')}.`, {
      email: `An address at ${studio.domains.join(', ')}, as the studio asks for.`,
    });
}

export const newSecret = () => randomBytes(32).toString('base64url');

/** Writes to somebody who is asked in, inside the calling command. */
export async function mailInvitation(
  scope: CommandScope,
  {
    email,
    role,
    inviterName,
    secret,
  }: { email: string; role: StudioRole; inviterName: string; secret: string },
): Promise<void> {
  const [studio] = await scope.tx
    .select({ name: studios.name })
    .from(studios)
    .where(eq(studios.id, scope.actor.studioId!));
  const data = { studioName: studio!.name, inviterName, role, days: INVITED_FOR_DAYS };
  await keepMessage(scope, { to: email, name: 'invitation', data, secret });
}

/** A manager does not touch what only an owner may have asked. */
export function assertMayInviteAs({ actor }: Pick<CommandScope, 'actor'>, role: StudioRole): void {
  if (actor.kind === 'user' && mayInviteAs(actor.role, role)) return;
  throw forbidden(`Only an owner asks somebody in as ${role === 'owner' ? 'an owner' : 'a manager'}.`);
}
