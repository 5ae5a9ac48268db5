import { TRPCError } from '@trpc/server';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignOutButton } from '@/components/identity/sign-out-button';
import { JoinButton } from '@/components/studio/members/join-button';
import { ROLE_PHRASES } from '@/components/studio/members/roles';
import { buttonVariants } from '@/components/ui/button';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Join a studio', referrer: 'no-referrer' };

interface JoinProps {
  params: Promise<{ secret: string }>;
}

export default async function Join({ params }: JoinProps) {
  const { secret } = await params;
  const found = await invitedBy(secret);
  if ('ended' in found)
    return <AuthShell title="This invitation opens nothing any more" lead={found.ended} />;
  const { studioName, email, role, inviterName } = found;
  const me = await (await caller()).identity.me();
  return (
    <AuthShell
      title={`Join ${studioName}`}
      lead={`${inviterName} invites ${email} to plan with them, as ${ROLE_PHRASES[role]}.`}
    >
      {me?.email === email ? (
        <JoinButton secret={secret} studioName={studioName} />
      ) : me ? (
        <div className="grid gap-5">
          <p className="wrap-anywhere">
            You are signed in as {me.email}. The invitation is for {email}: sign out, then open the link
            again.
          </p>
          <div>
            <SignOutButton className="-ml-3" />
          </div>
        </div>
      ) : (
        <div className="grid gap-3">
          <Link
            href={onTo('/sign-up', secret, email)}
            className={buttonVariants({ variant: 'solid', size: 'lg' })}
          >
            Make an account
          </Link>
          <Link href={onTo('/sign-in', secret, email)} className={buttonVariants({ size: 'lg' })}>
            I have one: sign in
          </Link>
        </div>
      )}
    </AuthShell>
  );
}

/** By way of the account, and back here. */
const onTo = (page: '/sign-up' | '/sign-in', secret: string, email: string) =>
  `${page}?next=${encodeURIComponent(`/join/${secret}`)}&email=${encodeURIComponent(email)}` as Route;

/** An invitation that opens nothing is a sentence to show, not an error. */
async function invitedBy(secret: string) {
  try {
    return await (await caller()).studio.invited({ secret });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'NOT_FOUND' || error.code === 'TOO_MANY_REQUESTS') return { ended: error.message };
    if (error.code === 'BAD_REQUEST') return { ended: 'The address is not complete.' };
    throw error;
  }
}
