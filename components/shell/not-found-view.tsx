import type { Route } from 'next';
import Link from 'next/link';
import { Button } from '@/components/ui/button';

/** The address leads nowhere: why that may be, and where to go instead. */
export function NotFoundView({
  what = 'page',
  homeHref = '/',
  homeLabel = 'Go to the start page',
  signInHref,
}: {
  /** What was looked for: "plan", "proposal". */
  what?: string;
  homeHref?: string;
  homeLabel?: string;
  /** Offered where signing in might show it. */
  signInHref?: string;
}) {
  return (
    <section className="mx-auto grid max-w-2xl justify-items-start gap-3 px-5 py-24">
      <p className="text-muted text-sm">Not found</p>
      <h1 className="display">There is no {what} at this address</h1>
      <p className="max-w-prose text-soft">
        The link may be old or mistyped, or the {what} was moved or deleted. It may also be one that your
        account does not show you.
      </p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button asChild variant="solid">
          <Link href={homeHref as Route}>{homeLabel}</Link>
        </Button>
        {signInHref ? (
          <Button asChild>
            <Link href={signInHref as Route}>Sign in with another account</Link>
          </Button>
        ) : null}
      </div>
    </section>
  );
}
