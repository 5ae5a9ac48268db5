'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { cn } from '@/components/ui/cn';
import type { Plan } from '@/server/plan/domain/plan';
import { likelyHours, likelyHoursByEdition } from '@/server/plan/domain/totals';
import type { Weighed, WeighedFeature } from '@/server/plan/domain/weigh';
import { hours, plural } from '../words';
import type { DecidedStack } from './decided';
import { type Edit, useDeciding } from './deciding';
import { FeatureRow } from './feature-row';
import { Filters } from './filters';
import { Group } from './group';
import { useChangeFormAtHand } from './lazy-change-form';
import { NothingShown } from './nothing';
import { PartGroup } from './part-group';
import { Refused } from './refused';
import { RiskRow } from './risk-row';
import { byArea, countsOf, hoursWithAll, listOf, PART_GROUPS, waitingKeys } from './suggestions';
import { acceptAllWords, Summary } from './summary';
import { useDecideKeys } from './use-decide-keys';
import { useDrafts } from './use-drafts';
import { useStaying } from './use-staying';
import { hrefOf, isShown, useSuggestedView } from './view';
import { partNames, partWords } from './words';

export function SuggestedList({
  plan,
  suggested,
  unmet,
  changed,
  isSaving,
  isAway,
  onRetry,
  decided,
  live,
}: {
  plan: Plan;
  suggested: Weighed;
  /** How many answers nothing serves. */
  unmet: number;
  /** Whether answers have changed since the studio last looked at them. */
  changed: boolean;
  /** Whether a decision is on its way to the server. */
  isSaving: boolean;
  /** Whether it waits until the server can be reached; `onRetry` tries at once. */
  isAway: boolean;
  onRetry: () => void;
  decided: DecidedStack;
  /** Who else is here, and whether they are heard. */
  live: ReactNode;
}) {
  const { decide, home } = useDeciding();
  const view = useSuggestedView();
  const nameOf = useMemo(() => partNames(suggested.parts), [suggested.parts]);
  const listed = useMemo(
    () => listOf(suggested, part => partWords(part, nameOf).title, nameOf),
    [suggested, nameOf],
  );
  const decisions = useMemo(() => new Map(listed.map(one => [one.key, one])), [listed]);
  // Whatever is accepted all at once needs no second look: a new round leaves it out.
  const [round, setRound] = useState(0);
  const shown = useStaying(
    `${round} ${hrefOf(view)}`,
    listed.filter(one => isShown(view, one)).map(one => one.key),
  );
  const refusedWith = (key: string) => decisions.get(key)?.refusedWith ?? null;
  const [editing, setEditing] = useState<string | null>(null);
  const drafts = useDrafts(plan.id, key => decisions.get(key)?.decision === 'suggested');
  const edit = useMemo<Edit>(
    () => ({ open: setEditing, close: key => setEditing(now => (now === key ? null : now)), drafts }),
    [drafts],
  );
  const list = useRef<HTMLDivElement>(null);
  useChangeFormAtHand();
  useDecideKeys({ list, decisions, decide, onEdit: edit.open, enabled: editing === null });

  const counts = countsOf(listed);
  const waiting = waitingKeys(listed);
  const acceptAll = () => {
    setRound(round + 1);
    setEditing(null);
    decide.accept(waiting);
  };
  const isHere = (one: { key: string }) => shown.has(one.key);
  const risks = suggested.risks.filter(isHere);
  const inFold = listed.filter(
    one => one.decision === 'refused' && (!view.edition || one.edition === view.edition),
  );
  return (
    <div className="mt-9 grid grid-cols-[minmax(0,1fr)] gap-9">
      {/* There before it has anything to say: only then is what it says read out. */}
      <div
        role="status"
        className={cn('sticky top-0 z-20', isAway ? 'bg-paper py-2 max-lg:top-14' : 'contents')}
      >
        {isAway ? (
          <Callout
            tone="bad"
            title="Not saved: the server cannot be reached"
            action={
              <Button size="sm" onClick={onRetry}>
                Retry
              </Button>
            }
          >
            What you decided is sent as soon as it can be. Keep this tab open until then.
          </Callout>
        ) : null}
      </div>
      <Summary
        suggested={suggested}
        counts={counts}
        unmet={unmet}
        hours={{
          planned: likelyHoursByEdition(plan.features),
          all: hoursWithAll(plan.features, suggested.features),
        }}
        onAcceptAll={acceptAll}
      />
      {changed ? (
        <p className="border-l-2 border-l-accent pl-4 text-soft">
          The client has changed answers since you last looked.{' '}
          <Link className="link" href={`${home}/brief?show=changed` as Route}>
            What they say now, and which features they affect
          </Link>
        </p>
      ) : null}
      <Filters view={view} counts={counts} isSaving={isSaving} decided={decided} live={live} />
      <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-9">
        {shown.size ? null : <NothingShown view={view} />}
        {byArea(suggested.features.filter(isHere)).map(({ area, features }) => (
          <Group key={area} title={area} aside={areaWords(features)} waiting={waitingKeys(features)}>
            <ul>
              {features.map(feature => (
                <FeatureRow
                  key={feature.key}
                  feature={feature}
                  editing={editing === feature.key}
                  edit={edit}
                />
              ))}
            </ul>
          </Group>
        ))}
        {risks.length ? (
          <Group title="Risks" aside={plural(risks.length, 'risk')} waiting={waitingKeys(risks)}>
            <ul>
              {risks.map(risk => (
                <RiskRow key={risk.key} risk={risk} editing={editing === risk.key} edit={edit} />
              ))}
            </ul>
          </Group>
        ) : null}
        {PART_GROUPS.map(group => {
          const parts = suggested.parts.filter(
            part => isHere(part) && (group.kinds as readonly string[]).includes(part.kind),
          );
          return parts.length ? (
            <PartGroup
              key={group.title}
              group={group}
              parts={parts}
              nameOf={nameOf}
              refusedWith={refusedWith}
              editing={editing}
              edit={edit}
            />
          ) : null;
        })}
      </div>
      {waiting.length > 1 && listed.length > 20 ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-print="hide">
          <Button variant="solid" onClick={acceptAll}>
            {acceptAllWords(waiting.length, counts.accepted + counts.refused === 0)}
          </Button>
        </div>
      ) : null}
      {view.show === 'refused' ? null : <Refused items={inFold} />}
    </div>
  );
}

const areaWords = (features: readonly WeighedFeature[]): string =>
  `${plural(features.length, 'feature')}, ${hours(features.reduce((sum, one) => sum + likelyHours(one.effortHours), 0))} h`;
