import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { membership } from '@/app/s/[studio]/membership';
import { EDITION_NAMES } from '@/components/format/edition';
import { changedAnswers } from '@/components/plan/trace/changes';
import { SendForm } from '@/components/proposal/send-form';
import type { Version } from '@/components/proposal/version';
import { Versions } from '@/components/proposal/versions';
import { day } from '@/components/proposal/words';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { isId } from '@/server/kernel/ids';
import { offeredEditions } from '@/server/proposal/domain/compose';
import { caller, orNotFound } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Proposal' };

export default async function PlanProposalPage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio: slug, planId } = await params;
  const { studio } = await membership(slug);
  if (!studio) return null;
  if (!isId('plan', planId)) notFound();
  const api = await caller();
  const input = { studio: slug, planId };
  const plan = await orNotFound(api.plan.byId(input));
  const [forecast, versions, settings, brief] = await Promise.all([
    api.forecast.ofPlan(input),
    api.proposal.ofPlan(input),
    api.studio.settings({ studio: slug }),
    api.plan.answers(input),
  ]);
  const changed = brief ? changedAnswers(brief.seen, brief.answers).length : 0;
  const today = dayIn(currentInstant(), settings.timeZone);
  const decides = studio.role === 'owner' || studio.role === 'manager';
  const forecastHref = `/s/${slug}/plans/${planId}/forecast`;
  return (
    <>
      <h2 className="display mt-9">{headline(versions, plan.clientName, today)}</h2>
      <div className="mt-9 grid gap-14">
        {changed ? (
          <Callout
            tone="warn"
            title={`The client has changed ${changed === 1 ? 'an answer' : `${changed} answers`} of the brief since you last looked`}
            action={
              <Button asChild>
                <Link href={`/s/${slug}/plans/${planId}/brief?show=changed` as Route}>
                  See what it affects
                </Link>
              </Button>
            }
          >
            The plan and its forecast are as they were before.
          </Callout>
        ) : null}
        {!forecast ? (
          <EmptyState
            title="Forecast the plan first"
            action={
              <Button asChild variant="solid">
                <Link href={forecastHref as Route}>Go to the forecast</Link>
              </Button>
            }
          >
            A proposal takes its prices and dates from a forecast. Once there is one, you choose how sure the
            price is to be, and send a link.
          </EmptyState>
        ) : !forecast.current ? (
          <Callout
            tone="warn"
            title={
              forecast.planRevision === plan.revision
                ? 'What the forecast was made from has changed'
                : 'The plan changed after it was forecast'
            }
            action={
              <Button asChild>
                <Link href={forecastHref as Route}>Forecast it again</Link>
              </Button>
            }
          >
            A new version can be sent once the forecast is up to date. Versions sent before stay as they were.
          </Callout>
        ) : decides ? (
          <SendForm
            studio={slug}
            plan={{
              id: plan.id,
              title: plan.title,
              clientName: plan.clientName,
              clientEmail: plan.clientEmail,
            }}
            forecastId={forecast.id}
            editions={offeredEditions(plan.features).map(edition => ({
              edition,
              cost: levelsOf(forecast.result.editions[edition].cost),
              readyBy: forecast.result.editions[edition].finish.p80,
            }))}
            currency={forecast.basis.currency}
            marginRate={settings.marginRate}
            budgetMinor={plan.budgetMinor}
            today={today}
            nextVersion={(versions[0]?.version ?? 0) + 1}
            acceptedVersion={versions.find(one => one.state === 'accepted')?.version ?? null}
            openVersion={versions.find(one => one.state === 'open')?.version ?? null}
          />
        ) : (
          <Callout title="Owners and managers send proposals">
            The forecast is up to date. Ask one of them to send the next version.
          </Callout>
        )}
        {versions.length ? <Versions studio={slug} versions={versions} decides={decides} /> : null}
      </div>
    </>
  );
}

const levelsOf = ({ p50, p80, p95 }: { p50: number; p80: number; p95: number }) => ({ p50, p80, p95 });

/** The answer first: where the offer stands. */
function headline(versions: readonly Version[], clientName: string, today: string): string {
  const client = clientName || 'The client';
  const accepted = versions.find(one => one.acceptance);
  const [newest] = versions;
  if (accepted?.acceptance) {
    return `${client} accepted ${EDITION_NAMES[accepted.acceptance.edition]}, version ${accepted.version}`;
  }
  if (!newest) return 'Nothing sent yet';
  const name = `Version ${newest.version}`;
  switch (newest.state) {
    case 'open':
      return `${name} is with ${clientName || 'the client'}, ${newest.firstOpenedAt ? 'opened' : 'not opened yet'}, valid until ${day(newest.validUntil, today)}`;
    case 'declined':
      return `${client} declined version ${newest.version}`;
    case 'expired':
      return `${name} ended on ${day(newest.validUntil, today)} without an answer`;
    default:
      return `${name} is withdrawn; nothing is with the client`;
  }
}
