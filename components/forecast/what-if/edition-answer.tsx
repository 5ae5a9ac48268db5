import { daysBetween, EDITION_NAMES, formatDay, formatMoney, formatPercent } from '@/components/format';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { FigureWithCertainty } from '@/components/ui/figure-with-certainty';
import type { Edition } from '@/server/forecast/engine/types';
import { ChangeArrow } from './change-arrow';
import type { EditionFigures } from './figures';

interface EditionAnswerProps {
  edition: Edition;
  before: EditionFigures;
  after: EditionFigures;
  /** Whether anything was changed; else there is no difference to tell of. */
  isChanged: boolean;
  money: 'Price' | 'Cost';
  currency: string;
  locale: string;
  today: string;
}

/** One edition as the scenario would have it, and what that changes. */
export function EditionAnswer(props: EditionAnswerProps) {
  const { edition, before, after, isChanged, money, currency, locale, today } = props;
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const day = (iso: string) => formatDay(iso, locale, { today });
  const cost = after.moneyP50 - before.moneyP50;
  const days = daysBetween(before.finishP50, after.finishP50);
  const chance = (after.chance ?? 0) - (before.chance ?? 0);
  const features = after.featureCount - before.featureCount;
  return (
    <section aria-labelledby={`what-if-${edition}`} className="min-w-0 py-4">
      <header className="flex items-baseline gap-2.5">
        <EditionSwatch edition={edition} bare className="self-center" />
        <h3 id={`what-if-${edition}`} className="font-medium font-serif text-lg">
          {EDITION_NAMES[edition]}
        </h3>
        <span className="ml-auto text-muted text-sm">
          {after.featureCount} {after.featureCount === 1 ? 'feature' : 'features'}
          {features ? ` (${features > 0 ? '+' : '−'}${Math.abs(features)})` : ''}
        </span>
      </header>
      <FigureWithCertainty
        className="mt-2"
        size="md"
        label={money}
        figure={short(after.moneyP50)}
        certainty="80% sure under"
        bound={short(after.moneyP80)}
      />
      <p hidden={!isChanged}>
        <ChangeArrow
          change={short(after.moneyP50) === short(before.moneyP50) && Math.abs(cost) < 100 ? 0 : cost}
          amount={short(Math.abs(cost))}
          up="more"
          down="less"
        />
      </p>
      <FigureWithCertainty
        className="mt-3"
        size="sm"
        label="Finish"
        figure={day(after.finishP50)}
        certainty="80% sure by"
        bound={day(after.finishP80)}
      />
      <p hidden={!isChanged}>
        <ChangeArrow
          change={days}
          amount={Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`}
          up="later"
          down="earlier"
        />
      </p>
      {after.chance === null ? null : (
        <p className="mt-3 flex flex-wrap justify-between gap-x-3 border-line border-t pt-2">
          <span className="text-soft">Meets what was asked</span>
          <span className="flex items-baseline gap-2.5 font-medium">
            {formatPercent(after.chance, locale, { estimated: true })}
            {isChanged ? (
              <ChangeArrow
                change={Math.round(100 * chance)}
                amount={`${Math.abs(Math.round(100 * chance))} in 100`}
                up="more"
                down="fewer"
                moreIsGood
              />
            ) : null}
          </span>
        </p>
      )}
    </section>
  );
}
