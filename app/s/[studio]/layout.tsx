import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AccountGoes } from '@/components/identity/account-goes';
import { ImpersonationBanner } from '@/components/identity/impersonation-banner';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { readTheme, THEME_COOKIE } from '@/components/shell/theme';
import { GatePage } from '@/components/studio/access/gate-page';
import { StudioShell } from '@/components/studio/studio-shell';
import { caller } from '@/server/trpc/server';
import { membership } from './membership';

interface StudioLayoutProps {
  params: Promise<{ studio: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: StudioLayoutProps): Promise<Metadata> {
  const { studio, gated } = await membership((await params).studio);
  const name = (studio ?? gated)?.name ?? 'Studio';
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function StudioLayout({ params, children }: StudioLayoutProps) {
  const { me, studio, gated } = await membership((await params).studio);
  if (!me) return <SignInFirst />;
  const api = await caller();
  if (gated)
    return <GatePage studio={gated} hasSecondFactor={(await api.identity.secondFactor()).since !== null} />;
  if (!studio) notFound();
  const [briefs, proposals] = await Promise.all([
    api.brief.counts({ studio: studio.slug }),
    api.proposal.list({ studio: studio.slug, limit: 1 }),
  ]);
  return (
    <StudioShell
      studio={studio}
      studios={me.studios}
      user={me}
      banner={
        me.impersonation ? (
          <ImpersonationBanner
            person={me.impersonation.person.name}
            mayWrite={me.impersonation.mayWrite}
            expiresAt={me.impersonation.expiresAt}
          />
        ) : me.deleteAfter ? (
          <AccountGoes deleteAfter={me.deleteAfter} />
        ) : null
      }
      theme={readTheme((await cookies()).get(THEME_COOKIE)?.value)}
      counts={{ briefs: briefs.submitted, proposals: proposals.counts.open }}
    >
      {children}
    </StudioShell>
  );
}
