import type { Route } from 'next';
import Link from 'next/link';
import type { PlanName } from '@/server/catalogue/domain/learning';

const SHOWN = 3;

/** The plans that something was found in. */
export function PlanLinks({ studio, plans }: { studio: string; plans: readonly PlanName[] }) {
  const shown = plans.slice(0, SHOWN);
  return (
    <span className="block text-muted text-sm">
      In{' '}
      {shown.map((plan, at) => (
        <span key={plan.id}>
          {at > 0 ? ', ' : ''}
          <Link
            href={`/s/${studio}/plans/${plan.id}` as Route}
            className="rounded-sm underline decoration-line underline-offset-[0.2em] hover:text-ink"
          >
            {plan.title}
          </Link>
        </span>
      ))}
      {plans.length > SHOWN ? ` and ${plans.length - SHOWN} more` : ''}
    </span>
  );
}
