import { memo } from 'react';
import { EditionHeading } from '@/components/forecast/edition-heading';
import { formatDay, formatMoney, formatPercent } from '@/components/format';
import { FigureWithCertainty } from '@/components/ui/figure-with-certainty';
import { NO_HOURS } from '@/server/forecast/domain/empty-edition';
import type { Edition } from '@/server/forecast/engine/types';
import { ChangeArrow } from './change-arrow';
import { ChangedCost } from './changed-cost';
import { changesOf } from './changes';
import type { EditionFigures } from './figures';

interface EditionAnswerProps {
  edition: Edition;
  before: EditionFigures;
  after: EditionFigures;
  /** Whether anything was changed; else there is no difference to tell of. */
  isChanged: boolean;
  money: 'Price' | 'Cost';
  /** The axis of what it costs, one for the three editions. */
  domain: readonly [number, number];
  /** In the same money. */
  budgetMinor: number | null;
  currency: string;
  locale: string;
  today: string;
}

/** One edition as the scenario would have it, and what that changes. Drawn only where that is another. */
export const EditionAnswer = memo(function EditionAnswer(props: EditionAnswerProps) {
  const { edition, before, after } = props;
  return (
    <section aria-labelledby={`what-if-${edition}`} className="min-w-0 py-4">
      <EditionHeading
        edition={edition}
        featureCount={after.featureCount}
        more={after.featureCount - before.featureCount}
        id={`what-if-${edition}`}
        as="h3"
      />
      {after.isEmpty ? <p className="mt-2 text-soft">{NO_HOURS}.</p> : <Figures {...props} />}
    </section>
  );
});

/** What it costs, when it is done and whether it meets what was asked, each with what was changed about it. */
function Figures(props: EditionAnswerProps) {
  const { edition, before, after, money, domain, budgetMinor, currency, locale, today } = props;
  // Where there was no work before there is nothing to be more or less than.
  const isChanged = props.isChanged && !before.isEmpty;
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const day = (iso: string) => formatDay(iso, locale, { today });
  const changed = changesOf(before, after, currency, locale);
  const inDays = (days: number) => (Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`);
  return (
    <>
      <FigureWithCertainty
        className="mt-2 sm:flex-col"
        size="md"
        label={money}
        figure={short(after.moneyP50)}
        certainty="80% sure under"
        bound={short(after.moneyP80)}
      />
      <div hidden={!isChanged}>
        <ChangeArrow {...changed.money} up="more" down="less" />
        <BoundMoved change={changed.moneyP80.change} amount={changed.moneyP80.amount} up="more" down="less" />
      </div>
      <ChangedCost
        edition={edition}
        before={before}
        after={after}
        isChanged={isChanged}
        money={money}
        domain={domain}
        budgetMinor={budgetMinor}
        currency={currency}
        locale={locale}
      />
      <FigureWithCertainty
        className="mt-3 sm:flex-col"
        size="sm"
        label="Finish"
        figure={day(after.finishP50)}
        certainty="80% sure by"
        bound={day(after.finishP80)}
      />
      <div hidden={!isChanged}>
        <ChangeArrow change={changed.days} amount={inDays(changed.days)} up="later" down="earlier" />
        <BoundMoved change={changed.daysP80} amount={inDays(changed.daysP80)} up="later" down="earlier" />
      </div>
      {after.chance === null ? null : (
        <p className="mt-3 flex flex-wrap justify-between gap-x-3 border-line border-t pt-2">
          <span className="text-soft">Meets what was asked</span>
          <span className="flex items-baseline gap-2.5 font-medium">
            {formatPercent(after.chance, locale, { estimated: true })}
            {isChanged ? (
              <ChangeArrow
                change={changed.chancePercent}
                amount={`${Math.abs(changed.chancePercent)} in 100`}
                up="more"
                down="fewer"
                moreIsGood
              />
            ) : null}
          </span>
        </p>
      )}
    </>
  );
}

interface BoundMovedProps {
  change: number;
  amount: string;
  up: string;
  down: string;
}

/** How the bound that is 80% sure moved: a spread that grows may raise it while the middle falls. */
function BoundMoved({ change, amount, up, down }: BoundMovedProps) {
  return (
    <p className="text-muted text-sm">
      80% sure: {change === 0 ? 'no change' : `${amount} ${change > 0 ? up : down}`}
    </p>
  );
}
