import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { readTheme, THEME_COOKIE } from '@/components/shell/theme';
import { StudioShell } from '@/components/studio/studio-shell';
import { caller } from '@/server/trpc/server';

interface StudioLayoutProps {
  params: Promise<{ studio: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: StudioLayoutProps): Promise<Metadata> {
  const { studio } = await params;
  const me = await (await caller()).identity.me();
  const name = me?.studios.find(one => one.slug === studio)?.name ?? 'Studio';
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function StudioLayout({ params, children }: StudioLayoutProps) {
  const { studio: slug } = await params;
  const me = await (await caller()).identity.me();
  if (!me) return <SignInFirst />;
  const studio = me.studios.find(one => one.slug === slug);
  if (!studio) notFound();
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <StudioShell studio={studio} studios={me.studios} user={me} theme={theme}>
      {children}
    </StudioShell>
  );
}
