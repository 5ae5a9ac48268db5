import type { Metadata } from 'next';
import { NotFoundView } from '@/components/shell/not-found-view';
import { SiteShell } from '@/components/shell/site-shell';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <SiteShell>
      <NotFoundView signInHref="/sign-in" />
    </SiteShell>
  );
}
