'use client';

import { memo, type ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { type Discipline, EDITIONS } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { Plan } from '@/server/plan/domain/plan';
import {
  disciplinesInUse,
  likelyHoursByEdition,
  servesNoAnswer,
  unservedSections,
} from '@/server/plan/domain/totals';
import type { View } from './use-view';
import { hours, plural } from './words';

/** What the features add up to, and what about them deserves a look. */
export const Totals = memo(function Totals({
  plan,
  answers,
  staffed,
  onView,
}: {
  plan: Plan;
  /** Of the brief that the plan answers; null where it was made without one. */
  answers: BriefAnswers | null;
  /** What the team can do. */
  staffed: readonly Discipline[];
  onView: (next: Partial<View>) => void;
}) {
  const totals = likelyHoursByEdition(plan.features);
  const unserved = answers ? plan.features.filter(servesNoAnswer).length : 0;
  const unestimated = plan.features.filter(one => !Object.keys(one.effortHours).length).length;
  const nobody = staffed.length
    ? disciplinesInUse(plan.features).filter(discipline => !staffed.includes(discipline))
    : [];
  const ignored = answers ? unservedSections(answers, plan.features) : [];
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-1.5 pt-3 text-soft text-sm">
      {EDITIONS.map(edition => (
        // The grid has them at its foot.
        <span key={edition} className="md:hidden">
          {EDITION_NAMES[edition]} <b className="text-ink">{hours(totals[edition])} h</b>
          {edition === 'mvp' ? ' likely' : ''}
        </span>
      ))}
      {unserved ? (
        <Flag onPress={() => onView({ only: 'unserved' })}>
          {plural(unserved, 'feature serves no answer', 'features serve no answer')}
        </Flag>
      ) : null}
      {unestimated ? (
        <Flag onPress={() => onView({ only: 'unestimated' })}>
          {plural(unestimated, 'feature has no hours', 'features have no hours')}
        </Flag>
      ) : null}
      {ignored.length ? (
        <span className="text-warn">
          {plural(ignored.length, 'section of the brief is', 'sections of the brief are')} served by nothing:{' '}
          {ignored.map(section => SECTION_NAMES[section].toLowerCase()).join(', ')}
        </span>
      ) : null}
      {nobody.length ? (
        <span className="text-warn">
          Nobody in the team does {nobody.map(one => DISCIPLINE_NAMES[one]).join(' or ')}
        </span>
      ) : null}
    </div>
  );
});

function Flag({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="min-h-6 rounded-sm text-left text-warn underline decoration-warn/40 underline-offset-[0.2em] hover:decoration-current"
    >
      {children}
    </button>
  );
}
