'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { PageHeader } from '@/components/ui/page-header';
import type { StudioRole } from '@/server/kernel/actor';
import { SettingsTabs } from '../settings-tabs';
import { Invitations } from './invitations';
import { LeaveStudio } from './leave-studio';
import { MemberRow } from './member-row';
import { PassOwnership } from './pass-ownership';

interface MembersPageProps {
  studio: { slug: string; name: string };
  me: { userId: string; role: StudioRole };
  now: string;
}

/** Who signs in to the studio, who was asked to, and the way out. */
export function MembersPage({ studio, me, now }: MembersPageProps) {
  const trpc = useTRPC();
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { withProof, dialog } = useProof(factor.since !== null);
  const { data: members } = useSuspenseQuery(trpc.studio.members.queryOptions({ studio: studio.slug }));
  const others = members.filter(one => one.userId !== me.userId);
  return (
    <>
      <PageHeader
        title="Members"
        tabs={<SettingsTabs studio={studio.slug} role={me.role} current="members" />}
        lead="Who signs in to this studio. Whom plans are made with is the team, which is kept apart: neither needs the other."
      />
      <div className="mt-9 grid max-w-3xl grid-cols-1 gap-14">
        <section aria-labelledby="members">
          <h2 id="members" className="border-ink border-b pb-3 font-medium text-2xl">
            {members.length === 1 ? 'You alone' : `${members.length} members`}
          </h2>
          <ul>
            {members.map(one => (
              <MemberRow
                key={one.userId}
                studio={studio.slug}
                member={one}
                isMe={one.userId === me.userId}
                mayChange={me.role === 'owner'}
                withProof={withProof}
              />
            ))}
          </ul>
        </section>
        {me.role === 'member' ? null : (
          <Invitations studio={studio.slug} role={me.role} now={now} withProof={withProof} />
        )}
        {me.role === 'owner' && others.length ? (
          <PassOwnership studio={studio.slug} others={others} withProof={withProof} />
        ) : null}
        <LeaveStudio studio={studio} />
      </div>
      {dialog}
    </>
  );
}
