import { Check } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CopyBriefAddress } from './copy-brief-address';

interface Done {
  team: boolean;
  brief: boolean;
  plan: boolean;
}

/** Shown until the first proposal is sent. */
export function FirstSteps({ studio, done }: { studio: string; done: Done }) {
  return (
    <section aria-labelledby="first-steps" className="mt-9 max-w-3xl">
      <h2 id="first-steps" className="font-medium text-2xl">
        Three steps to the first proposal
      </h2>
      <ol className="mt-3 border-ink border-t">
        <Step
          number={1}
          done={done.team}
          title="Say who is on the team"
          action={
            <Button asChild>
              <Link href={`/s/${studio}/team` as Route}>{done.team ? 'See the team' : 'Set the team'}</Link>
            </Button>
          }
        >
          Forecasts schedule work on real people: what they can do, how much of their time there is, when they
          are away.
        </Step>
        <Step
          number={2}
          done={done.brief}
          title="Share the brief address with a client"
          action={<CopyBriefAddress studio={studio} />}
        >
          They answer nine guided sections, without an account. You see what they wrote as they go.
        </Step>
        <Step
          number={3}
          done={done.plan}
          title="Make a plan"
          action={
            <Button asChild>
              <Link href={`/s/${studio}/plans${done.plan ? '' : '/new'}` as Route}>
                {done.plan ? 'See the plans' : 'Make a plan'}
              </Link>
            </Button>
          }
        >
          From a brief, or from nothing. Estimate its features, forecast it, and send the proposal from there.
        </Step>
      </ol>
    </section>
  );
}

function Step({
  number,
  done,
  title,
  action,
  children,
}: {
  number: number;
  done: boolean;
  title: string;
  action: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[2.25rem_1fr] items-start gap-x-2 gap-y-3 border-line border-b py-4 sm:grid-cols-[2.25rem_1fr_auto] sm:gap-x-6">
      <span aria-hidden className="font-serif text-2xl text-muted">
        {done ? <Check className="mt-1 size-5 text-good" /> : number}
      </span>
      <div>
        <h3 className="font-medium font-sans">
          {title}
          {done ? <span className="font-normal text-good text-sm"> · done</span> : null}
        </h3>
        <p className="mt-0.5 max-w-prose text-soft text-sm">{children}</p>
      </div>
      <div className="max-sm:col-start-2">{action}</div>
    </li>
  );
}
