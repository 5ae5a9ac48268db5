import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BriefEditor } from '@/components/brief/brief-editor';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { caller, orNotFound } from '@/server/trpc/server';

/** The address is a secret: it goes to no search engine and to no other site. */
export const metadata: Metadata = {
  title: 'Your brief',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function BriefPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  // Cut off or grown while copying: no link of ours, so not even looked up.
  if (token.length < 20 || token.length > 100) notFound();
  const { brief, studio, news } = await orNotFound((await caller()).brief.forClient.open({ token }));
  const now = currentInstant();
  return (
    <BriefEditor
      token={token}
      brief={brief}
      studio={studio}
      news={news}
      now={now}
      today={dayIn(now, studio.timeZone)}
    />
  );
}
