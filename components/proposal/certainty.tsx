import type { ReactNode } from 'react';
import { FinishDistribution, sharedFinishDomain } from '@/components/charts/finish-distribution';
import { LOCALE } from '@/components/format/locale';
import { timesIn100 } from '@/components/format/percent';
import type { ProposalContent, ProposedEdition } from '@/server/proposal/domain/content';
import { day, price } from './words';

/** How sure the date is, first in words, then as a picture; and what the price does about it: nothing, it is fixed. */
export function Certainty({
  content,
  offer,
  today,
}: {
  content: ProposalContent;
  offer: ProposedEdition;
  today: string;
}) {
  const { finish, onTime } = offer;
  const { deadline, startsOn, budgetMinor } = content;
  return (
    <section aria-labelledby="how-sure">
      <h2 id="how-sure" className="scroll-mt-4 font-medium text-2xl">
        How sure we are
      </h2>
      <p className="mt-2 max-w-prose text-soft">
        We ran this project {content.trials.toLocaleString(LOCALE)} times on our real calendar, each time with
        other luck. It was ready by <b className="text-ink">{day(finish.p80, today)}</b> in 8 of 10 runs, by{' '}
        <b className="text-ink">{day(finish.p95, today)}</b> in 19 of 20, and in half of them by{' '}
        {day(finish.p50, today)}.
      </p>
      <FinishDistribution
        className="mt-5"
        forecast={{
          edition: offer.edition,
          finish,
          probability: { budget: null, deadline: onTime, joint: null },
        }}
        start={startsOn}
        locale={LOCALE}
        today={today}
        deadline={deadline}
        domain={sharedFinishDomain(content.editions, startsOn, deadline)}
      />
      <dl className="mt-4 border-line border-t">
        <Fact label="Price">{price(content, offer.priceMinor)}, fixed</Fact>
        {budgetMinor === null ? null : (
          <Fact label={`Your budget of ${price(content, budgetMinor)}`}>
            {offer.priceMinor <= budgetMinor
              ? 'kept'
              : `exceeded by ${price(content, offer.priceMinor - budgetMinor)}`}
          </Fact>
        )}
        {deadline === null || onTime === null ? null : (
          <Fact label={`Ready by ${day(deadline, today)}, your deadline`}>{timesIn100(onTime)}</Fact>
        )}
        <Fact label="Work can begin">{day(startsOn, today)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6 border-line border-b py-2">
      <dt className="text-soft">{label}</dt>
      <dd className="text-right font-medium">{children}</dd>
    </div>
  );
}
