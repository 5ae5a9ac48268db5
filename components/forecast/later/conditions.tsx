import { editionInSentence } from '@/components/format/edition';
import { formatMoney } from '@/components/format/money';
import { formatPercent } from '@/components/format/percent';
import type { BuildLater } from '@/server/forecast/engine/later/types';
import type { Edition, Range } from '@/server/forecast/engine/types';
import { isCarriedByFew } from './carried-by-few';

interface ConditionsProps {
  cheap: BuildLater;
  /** The smallest edition that it is held against. */
  edition: Edition;
  other: BuildLater;
  scope: Edition;
  scopeMonths: Range;
  months: number;
  figures: 'price' | 'cost';
  marginRate: number;
  currency: string;
  locale: string;
}

/** What the answer rests on: where the product is going, what the debt costs by then, and what the figures are. */
export function Conditions(props: ConditionsProps) {
  const { cheap, edition, other, scope, scopeMonths, months, figures, marginRate, currency, locale } = props;
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const inTheMiddle = (build: BuildLater) => build.cumulativeMinor.p50[months]!;
  const more = inTheMiddle(cheap) - inTheMiddle(other);
  return (
    <p className="max-w-[46em] text-soft">
      The cheap build is the MVP’s scope for less money and less care.{' '}
      {scope === 'mvp'
        ? 'Here the product stays at that scope, and every build gets the same wishes.'
        : `Here every build grows to the scope of ${editionInSentence(scope)} within about ${scopeMonths.likely} months, and gets the same wishes.`}{' '}
      After {months} months it has cost {short(Math.abs(more))} {more >= 0 ? 'more' : 'less'} than{' '}
      {editionInSentence(edition)}, in the middle of the trials
      {isCarriedByFew(cheap)
        ? '. '
        : `; on average ${short(cheap.atHorizon.interest)} went into time lost to debt. `}
      {figures === 'price'
        ? `Figures are what the client pays: your margin of ${formatPercent(marginRate, locale)} is on the build and on all later work; running it is paid to others, without it.`
        : 'Figures are what it costs, without your margin.'}
    </p>
  );
}
