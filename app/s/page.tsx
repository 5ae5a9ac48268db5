import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { ROLE_NAMES } from '@/components/studio/members/roles';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Your studios' };

/** To one's studio, to choosing one of several, or to opening the first. */
export default async function Studios() {
  const me = await (await caller()).identity.me();
  if (!me) return <SignInFirst />;
  const [first, ...others] = me.studios;
  if (!first) redirect('/welcome');
  if (!others.length) redirect(`/s/${first.slug}` as Route);
  return (
    <AuthShell title="Your studios">
      <ul className="border-ink border-t">
        {me.studios.map(one => (
          <li key={one.id} className="border-line border-b">
            <Link
              href={`/s/${one.slug}` as Route}
              className="flex items-baseline justify-between gap-4 rounded-sm py-3 hover:underline"
            >
              <span className="min-w-0 break-words font-medium text-lg">{one.name}</span>
              <span className="shrink-0 text-muted text-sm">
                {one.gate === 'closed' ? 'Closed' : ROLE_NAMES[one.role]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Link
        href="/welcome"
        className="justify-self-start text-soft underline underline-offset-2 hover:text-ink"
      >
        Open another studio
      </Link>
    </AuthShell>
  );
}
