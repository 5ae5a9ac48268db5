'use client';

import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useShortcut } from '@/components/shell/use-shortcut';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { CitedAnswer } from '@/server/brief/domain/cited-answers';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { disciplinesInUse } from '@/server/plan/domain/totals';
import { AddArea } from './add-area';
import { FeatureList } from './feature-list';
import { FeatureSheet } from './feature-sheet';
import { focusAdd } from './grid/cell-elements';
import { PlanningGrid } from './grid/planning-grid';
import { type Group, groupsOf, isShown, steadied } from './groups';
import { NoFeatures } from './no-features';
import { Totals } from './totals';
import { newFeature } from './use-feature-verbs';
import { useIsWide } from './use-is-wide';
import type { PlanWork } from './use-plan';
import type { View } from './use-view';

/** Columns of a plan in which nothing is estimated yet. */
const USUAL: readonly Discipline[] = ['frontend', 'backend', 'qa'];

export function FeaturesTab({
  work,
  view,
  onView,
  answers,
  cited,
  staffed,
  waiting,
}: {
  work: PlanWork;
  view: View;
  onView: (next: Partial<View>, how?: 'push' | 'replace') => void;
  answers: BriefAnswers | null;
  /** What of them a feature can cite. */
  cited: readonly CitedAnswer[];
  staffed: readonly Discipline[];
  /** How many suggestions nobody has decided about. */
  waiting: number;
}) {
  const { plan } = work;
  const counted = useDeferredValue(plan);
  const root = useRef<HTMLDivElement>(null);
  // Both are drawn until it is known which one is seen; hundreds of rows are not drawn twice for long.
  const isWide = useIsWide();
  const kept = useRef<readonly Group[]>([]);
  const groups = useMemo(() => {
    kept.current = steadied(kept.current, groupsOf(plan.features.filter(one => isShown(one, view))));
    return kept.current;
  }, [plan.features, view]);
  // As text: the same columns stay the same value, and no row is drawn again for them.
  const shown = useMemo(() => {
    const inUse = disciplinesInUse(plan.features);
    const wanted = new Set([...(inUse.length ? inUse : USUAL), ...view.columns]);
    return DISCIPLINES.filter(discipline => wanted.has(discipline) && !view.hidden.includes(discipline)).join(
      ' ',
    );
  }, [plan.features, view.columns, view.hidden]);
  const closed = useMemo(() => (view.search ? [] : view.closed), [view.search, view.closed]);
  const toggleArea = useCallback(
    (area: string) =>
      onView({
        closed: view.closed.includes(area) ? view.closed.filter(one => one !== area) : [...view.closed, area],
      }),
    [onView, view.closed],
  );
  // A new feature would be hidden by the filter at once.
  const canAdd = !view.search && !view.edition && !view.only;
  const open = (feature: string) => onView({ feature }, 'push');
  const add = (title: string, area: string) =>
    work.change({ kind: 'add-feature', feature: newFeature(plan.features, { title, area }) });
  useShortcut('n', 'Add a feature', () => {
    const area = groups[0]?.area;
    if (area) focusAdd(root.current, area);
  });
  if (!plan.features.length)
    return <NoFeatures work={work} waiting={waiting} disciplines={USUAL} onAdd={add} />;
  return (
    <div ref={root}>
      {groups.length ? (
        <>
          {isWide === false ? null : (
            <div className="max-md:hidden">
              <PlanningGrid
                work={work}
                groups={groups}
                shown={shown}
                hidden={view.hidden.join(' ')}
                closed={closed}
                answers={cited}
                canAdd={canAdd}
                onOpen={open}
                onToggleArea={toggleArea}
              />
            </div>
          )}
          {isWide ? null : (
            <div className="md:hidden">
              <FeatureList
                groups={groups}
                isAsked={cited.length > 0}
                onOpen={open}
                onAdd={canAdd ? add : null}
              />
            </div>
          )}
        </>
      ) : (
        <EmptyState
          title="No feature matches"
          action={
            <Button onClick={() => onView({ search: '', edition: null, only: null })}>
              Show all features
            </Button>
          }
        >
          {plan.features.length} features are hidden by the filter.
        </EmptyState>
      )}
      {view.only ? (
        <p className="flex items-baseline gap-2 pt-3 text-sm text-warn">
          Only features that {view.only === 'unserved' ? 'serve no answer' : 'have no hours'} are shown.
          <Button variant="link" size="sm" onClick={() => onView({ only: null })}>
            Show all
          </Button>
        </p>
      ) : null}
      <Totals plan={counted} answers={answers} staffed={staffed} onView={onView} />
      {canAdd ? <NewArea onAdd={add} /> : null}
      <FeatureSheet
        work={work}
        feature={plan.features.find(one => one.id === view.feature)}
        onClose={() => onView({ feature: null })}
      />
    </div>
  );
}

function NewArea({ onAdd }: { onAdd: (title: string, area: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="pt-6" data-print="hide">
      {open ? (
        <AddArea
          label="Add"
          autoFocus
          onAdd={(title, area) => {
            onAdd(title, area);
            setOpen(false);
          }}
        />
      ) : (
        <Button variant="quiet" size="sm" className="-ml-2.5" onClick={() => setOpen(true)}>
          Add an area
        </Button>
      )}
    </div>
  );
}
