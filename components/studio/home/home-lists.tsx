import type { inferRouterOutputs } from '@trpc/server';
import type { Route } from 'next';
import Link from 'next/link';
import { type ReactNode, useId } from 'react';
import { Time } from '@/components/format/time';
import { planHref, planSize } from '@/components/plan/listed-plan';
import { ListKeys } from '@/components/shell/list-keys';
import type { AppRouter } from '@/server/trpc/root';

type Outputs = inferRouterOutputs<AppRouter>;

export interface Attention {
  /** Submitted, and not planned from yet. */
  briefs: Outputs['brief']['inbox']['items'];
  /** Sent, and not answered yet. */
  proposals: Outputs['proposal']['list']['items'];
  plans: Outputs['plan']['list']['items'];
}

/** What waits, and what was worked on last. */
export function HomeLists({ studio, attention }: { studio: string; attention: Attention }) {
  const { briefs, proposals, plans } = attention;
  const at = (path: string) => `/s/${studio}/${path}`;
  return (
    <ListKeys className="mt-10 grid items-start gap-x-14 gap-y-10 xl:grid-cols-2">
      {briefs.length > 0 ? (
        <HomeList title="Briefs without a plan" all={at('briefs')}>
          {briefs.map(brief => (
            <Row key={brief.id} href={at(`briefs/${brief.id}`)} title={brief.title} by={brief.clientName}>
              {brief.score}% ready, submitted <Time value={brief.submittedAt ?? brief.updatedAt} />
            </Row>
          ))}
        </HomeList>
      ) : null}
      {proposals.length > 0 ? (
        <HomeList title="Proposals that wait for an answer" all={at('proposals')}>
          {proposals.map(proposal => (
            <Row
              key={proposal.id}
              href={at(`plans/${proposal.planId}/proposal`)}
              title={proposal.title}
              by={proposal.clientName}
            >
              {proposal.firstOpenedAt ? 'Opened' : 'Not opened yet'}, valid until{' '}
              <Time value={proposal.validUntil} />
            </Row>
          ))}
        </HomeList>
      ) : null}
      {plans.length > 0 ? (
        <HomeList title="Plans worked on last" all={at('plans')}>
          {plans.map(plan => (
            <Row key={plan.id} href={planHref(studio, plan)} title={plan.title} by={plan.clientName}>
              {planSize(plan)}, <Time value={plan.updatedAt} />
            </Row>
          ))}
        </HomeList>
      ) : null}
    </ListKeys>
  );
}

function HomeList({ title, all, children }: { title: string; all: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex items-baseline justify-between gap-4 border-ink border-b pb-2">
        <h2 id={id} className="font-medium text-2xl">
          {title}
        </h2>
        <Link className="link shrink-0 text-sm" href={all as Route}>
          See all
        </Link>
      </div>
      <ul>{children}</ul>
    </section>
  );
}

function Row({
  href,
  title,
  by,
  children,
}: {
  href: string;
  title: string;
  by: string;
  children: ReactNode;
}) {
  return (
    <li data-key-row="" className="border-line border-b data-[current=true]:bg-wash">
      <Link
        href={href as Route}
        className="grid gap-x-6 gap-y-0.5 py-2.5 hover:bg-wash sm:grid-cols-[1fr_auto]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium">{title}</span>
          <span className="block truncate text-soft text-sm">{by}</span>
        </span>
        <span className="text-muted text-sm sm:text-right">{children}</span>
      </Link>
    </li>
  );
}
