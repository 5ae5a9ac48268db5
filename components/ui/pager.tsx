import type { Route } from 'next';
import Link from 'next/link';
import { Button } from './button';

/** Through a list that comes page by page: on to the older, and back to its beginning. */
export function Pager({ newest, older }: { newest: Route | null; older: Route | null }) {
  if (!newest && !older) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex gap-3">
      {newest ? (
        <Button asChild>
          <Link href={newest}>Newest</Link>
        </Button>
      ) : null}
      {older ? (
        <Button asChild>
          <Link href={older}>Older</Link>
        </Button>
      ) : null}
    </nav>
  );
}
