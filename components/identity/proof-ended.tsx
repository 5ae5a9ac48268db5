import type { Route } from 'next';
import Link from 'next/link';
import { buttonVariants } from '@/components/ui/button';
import { AuthShell } from './auth-shell';

/** A mailed link that opens nothing: why, and where to ask for another. */
export function ProofEnded({ message, askAgain }: { message: string; askAgain: Route }) {
  return (
    <AuthShell title="This link opens nothing any more" lead={message}>
      <p>
        <Link href={askAgain} className={buttonVariants({ variant: 'solid', size: 'lg' })}>
          Ask for a new one
        </Link>
      </p>
    </AuthShell>
  );
}
