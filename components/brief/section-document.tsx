import type { ReactNode } from 'react';
import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { isBlank } from '@/server/brief/domain/readiness';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { minorDigits } from '@/server/kernel/money';
import { isList, LISTS, type ListGuide } from './guide';

/** The answer to one section, to be read. */
export function SectionDocument({
  section,
  answers,
  currency,
  empty = 'Nothing yet.',
}: {
  section: Section;
  answers: BriefAnswers;
  currency: string;
  empty?: ReactNode;
}) {
  if (section === 'integrations' && answers.integrations.none && isBlank(answers.integrations.items))
    return <p>There is nothing to connect.</p>;
  if (isBlank(answers[section])) return <p className="text-muted">{empty}</p>;
  if (isList(section))
    return (
      <Rows guide={LISTS[section] as ListGuide} items={answers[section].items as Record<string, string>[]} />
    );
  return <Facts facts={factsOf(section, answers, currency)} />;
}

function Rows({ guide, items }: { guide: ListGuide; items: readonly Record<string, string>[] }) {
  const [head, body] = guide.columns;
  return (
    <ol className="grid gap-3">
      {items.map((item, place) =>
        isBlank(item) ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are read only and hold no state.
          <li key={place} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
            <span className="font-serif text-muted">{place + 1}</span>
            <div className="min-w-0">
              <p className="wrap-anywhere font-medium">
                {item[head.key] || `No ${head.label.toLowerCase()}`}
              </p>
              {item[body.key] ? (
                <p className="wrap-anywhere whitespace-pre-line text-soft">{item[body.key]}</p>
              ) : (
                <p className="text-muted">{body.label.replace('?', '')}: not said</p>
              )}
            </div>
          </li>
        ),
      )}
    </ol>
  );
}

type Fact = [label: string, value: string];

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted max-sm:-mb-2">{label}</dt>
          <dd className="wrap-anywhere max-w-prose whitespace-pre-line">
            {value || <span className="text-muted">Not said</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(section: Section, { budget, timeline, vision }: BriefAnswers, currency: string): Fact[] {
  if (section === 'budget') {
    const amount = (minor: number | null) => (minor === null ? '' : wholeMoney(minor, currency));
    const range =
      budget.lowMinor !== null && budget.highMinor !== null
        ? `${amount(budget.lowMinor)} to ${amount(budget.highMinor)}`
        : budget.highMinor !== null
          ? `At most ${amount(budget.highMinor)}`
          : budget.lowMinor !== null
            ? `From ${amount(budget.lowMinor)}`
            : '';
    return [['Range', range], ...optional('To know', budget.note)];
  }
  if (section === 'timeline') {
    const day = (iso: string | null) =>
      iso ? formatDay(iso, LOCALE, { year: 'always', month: 'long' }) : '';
    return [
      ['Could start', day(timeline.start)],
      ['Must be there', timeline.anyDay ? 'No fixed date' : day(timeline.deadline)],
      ...optional('Why', timeline.reason),
    ];
  }
  return [
    ['In six months', vision.inSixMonths],
    ['In two years', vision.inTwoYears],
  ];
}

/** A range in a brief is round: €50,000 and not €50,000.00. */
const wholeMoney = (amountMinor: number, currency: string): string =>
  new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** minorDigits(currency));

const optional = (label: string, value: string): Fact[] => (value.trim() ? [[label, value]] : []);
