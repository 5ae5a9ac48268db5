import type { ReactNode } from 'react';
import { hours } from '@/components/plan/words';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { Demands } from '@/server/plan/domain/architecture/demands';
import type { Differences, NamedPart, PlanComparison } from '@/server/plan/domain/compare/compare';
import { PART_KINDS } from '@/server/plan/domain/parts';
import type { PlanFeature, PlanRisk } from '@/server/plan/domain/plan';
import { likelyHours } from '@/server/plan/domain/totals';
import { demandChanges, type Unset } from './demand-changes';
import { ChangedLine, FieldChanges } from './field-changes';
import { OtherChanges } from './other-changes';
import { Reestimated } from './reestimated';
import { Section } from './section';
import { costWords, impactWords, PART_KIND_NAMES } from './words';

/** What changed in a plan, as a document: features first, then what hangs on them, then the head. */
export function Comparison({
  found,
  currency,
  unset,
}: {
  found: PlanComparison;
  currency: string;
  /** What the plan goes by where the studio set no demands; left out where these cannot differ. */
  unset?: Unset;
}) {
  const { features, risks, fixedCosts, parts, details } = found;
  const otherwise = features.changed.filter(({ changes }) =>
    changes.some(change => change.what !== 'estimate'),
  );
  const others = details.filter(({ field }) => field !== 'demands');
  const carried = details
    .filter(({ field }) => unset && field === 'demands')
    .flatMap(({ before, after }) => demandChanges(before as Demands | null, after as Demands | null, unset!));
  return (
    <>
      <Section title="Added" count={features.added.length} noun="feature">
        <FeatureList features={features.added} />
      </Section>
      <Section title="Removed" count={features.removed.length} noun="feature">
        <FeatureList features={features.removed} />
      </Section>
      <Reestimated changed={features.changed} />
      <Section title="Otherwise changed" count={otherwise.length} noun="feature">
        <OtherChanges changed={otherwise} />
      </Section>
      <Section title="Risks" count={countOf(risks)} noun="change">
        <Lines
          list={risks}
          line={risk => (
            <>
              <b className="font-medium">{risk.title}</b>{' '}
              <span className="text-soft">{riskWords(risk, currency)}</span>
            </>
          )}
          title={risk => risk.title}
          currency={currency}
          impactOf={risk => risk.impact}
        />
      </Section>
      <Section title="Fixed costs" count={countOf(fixedCosts)} noun="change">
        <Lines
          list={fixedCosts}
          line={cost => (
            <>
              <b className="font-medium">{cost.title}</b>{' '}
              <span className="text-soft">{costWords(cost, currency)}</span>
            </>
          )}
          title={cost => cost.title}
          currency={currency}
        />
      </Section>
      {PART_KINDS.map(kind => {
        const own = ofKind(parts, kind);
        return (
          <Section key={kind} title={PART_KIND_NAMES[kind]} count={countOf(own)} noun="change">
            <Lines
              list={own}
              line={part => (
                <>
                  <b className="font-medium">{part.name}</b> <span className="text-soft">{part.because}</span>
                </>
              )}
              title={part => part.name}
              currency={currency}
            />
          </Section>
        );
      })}
      <Section title="What it has to carry" count={carried.length} noun="change">
        <dl>
          {carried.map(({ label, before, after }) => (
            <ChangedLine key={label} label={label} before={before} after={after} />
          ))}
        </dl>
      </Section>
      <Section title="Details" count={others.length} noun="change">
        <FieldChanges changes={others} currency={currency} />
      </Section>
    </>
  );
}

const countOf = (list: Differences<unknown, unknown>) =>
  list.added.length + list.removed.length + list.changed.length;

const ofKind = (parts: Differences<NamedPart>, kind: NamedPart['kind']): Differences<NamedPart> => ({
  added: parts.added.filter(part => part.kind === kind),
  removed: parts.removed.filter(part => part.kind === kind),
  changed: parts.changed.filter(({ one }) => one.kind === kind),
});

const riskWords = ({ probability, impact, low, high }: PlanRisk, currency: string) =>
  `${Math.round(probability * 100)}%, ${impactWords(low, impact, currency)} to ${impactWords(high, impact, currency)}`;

function FeatureList({ features }: { features: readonly PlanFeature[] }) {
  return (
    <ul>
      {features.map(feature => (
        <li
          key={feature.id}
          className="grid gap-x-6 border-line border-b py-2.5 sm:grid-cols-[minmax(0,1fr)_auto_4rem] sm:items-baseline"
        >
          <div className="min-w-0">
            <b className="font-medium">{feature.title}</b>{' '}
            <span className="text-muted">in {feature.area}</span>
            {feature.because ? <p className="text-soft text-sm">{feature.because}</p> : null}
          </div>
          <EditionSwatch edition={feature.edition} className="text-soft text-sm" />
          <span className="tabular-nums sm:text-right">{hours(likelyHours(feature.effortHours))} h</span>
        </li>
      ))}
    </ul>
  );
}

function Lines<T extends { id: string } | { key: string }>(props: {
  list: Differences<T>;
  line: (one: T) => ReactNode;
  title: (one: T) => string;
  currency: string;
  impactOf?: (one: T) => PlanRisk['impact'];
}) {
  const { list, line, title, currency, impactOf } = props;
  const keyOf = (one: T) => ('id' in one ? one.id : one.key);
  return (
    <ul>
      {list.added.map(one => (
        <Line key={keyOf(one)} verb="Added">
          {line(one)}
        </Line>
      ))}
      {list.removed.map(one => (
        <Line key={keyOf(one)} verb="Removed">
          {line(one)}
        </Line>
      ))}
      {list.changed.map(({ one, was, changes }) => (
        <Line key={keyOf(one)} verb="Changed">
          <b className="font-medium">{title(was)}</b>
          <FieldChanges
            changes={changes}
            currency={currency}
            {...(impactOf ? { impacts: [impactOf(was), impactOf(one)] as const } : {})}
          />
        </Line>
      ))}
    </ul>
  );
}

function Line({ verb, children }: { verb: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-4 border-line border-b py-2.5 sm:grid-cols-[5rem_minmax(0,1fr)]">
      <span className="text-muted text-sm">{verb}</span>
      <div className="min-w-0">{children}</div>
    </li>
  );
}
