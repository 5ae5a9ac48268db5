import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { chapterOf, controlsFor } from '../../architecture/controls';
import type { Condition } from '../../architecture/controls/control';
import { alternativeSentence, chooseFor } from '../../architecture/decisions';
import type { Demands } from '../../architecture/demands';
import type { DemandReason } from '../../architecture/demands-from';
import { targetsFor } from '../../architecture/targets';
import { timeLimitsIn } from '../../architecture/time-limits';
import type { Said } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { fitting, quoted } from '../words';

/** Which demands each decision rests on first, so that it can cite the answers behind them. */
const RESTS_ON: Record<string, readonly (keyof Demands)[]> = {
  hosting: ['people', 'awayHoursPerMonth'],
  processes: ['people', 'integrations'],
  database: ['people', 'recordsPerPersonYear'],
  'database-copies': ['awayHoursPerMonth', 'people'],
  'background-work': ['integrations', 'people'],
  cache: ['people'],
  files: ['filesMegabytesPerPersonYear'],
  search: ['people', 'recordsPerPersonYear'],
  'real-time': ['realTime'],
  regions: ['awayHoursPerMonth', 'compliance'],
  tenancy: ['tenancy'],
  'sign-in': ['people', 'compliance'],
  backups: ['compliance', 'people', 'recordsPerPersonYear'],
  edge: ['people', 'compliance'],
  observation: ['awayHoursPerMonth', 'integrations'],
  delivery: ['awayHoursPerMonth'],
};

const TARGETS_ON: Record<string, readonly (keyof Demands)[]> = {
  availability: ['awayHoursPerMonth'],
  'recovery-point': ['awayHoursPerMonth'],
  'recovery-time': ['awayHoursPerMonth'],
  growth: ['people', 'recordsPerPersonYear', 'filesMegabytesPerPersonYear'],
};

/** The architecture of each edition, one part for each decision. */
export const suggestComponents = (
  demands: Demands,
  reasons: readonly DemandReason[],
): SuggestedPartOf<'component'>[] =>
  EDITIONS.flatMap(edition =>
    chooseFor(edition, demands).map(({ decision, option, because, alternatives }) => ({
      key: `component:${edition}:${decision.key}`,
      kind: 'component' as const,
      content: {
        edition,
        decision: decision.key,
        option: option.key,
        monthlyUsd: option.monthlyUsd && { ...option.monthlyUsd },
        note: fitting(alternatives.map(alternativeSentence).join('\n'), 2_000),
      },
      because,
      serves: servesOf(RESTS_ON[decision.key] ?? [], reasons),
    })),
  );

/** OWASP ASVS 5.0.0: level 1 for the MVP, 2 for Scalable, 3 for Enterprise. */
export const suggestControls = (
  demands: Demands,
  reasons: readonly DemandReason[],
): SuggestedPartOf<'control'>[] =>
  EDITIONS.flatMap(edition =>
    controlsFor(edition, demands).map(control => ({
      key: `control:${control.asvs}`,
      kind: 'control' as const,
      content: {
        edition,
        chapter: chapterOf(control),
        requirement: `${control.asvs} ${control.requirement}`,
        how: control.how,
      },
      because: control.because,
      serves: control.when
        ? servesOf(
            ['compliance', 'filesMegabytesPerPersonYear', 'integrations', 'tenancy', 'realTime'].filter(
              field => isReason(field, control.when!, demands, edition),
            ) as (keyof Demands)[],
            reasons,
          )
        : [],
    })),
  );

export const suggestTargets = (
  demands: Demands,
  reasons: readonly DemandReason[],
): SuggestedPartOf<'target'>[] =>
  EDITIONS.flatMap(edition =>
    targetsFor(edition, demands).map(({ key, measure, value, how }) => ({
      key: `target:${edition}:${key}`,
      kind: 'target' as const,
      content: { edition, measure, value, how },
      because: how,
      serves: servesOf(TARGETS_ON[key] ?? ['people'], reasons),
    })),
  );

/** What the brief itself sets, as a target of the first edition that it is for. */
export const suggestTimeLimits = (said: readonly Said[]): SuggestedPartOf<'target'>[] =>
  timeLimitsIn(said).map(({ said: { ref }, line, wording, edition }) => {
    const because = `The brief sets it: ${quoted(line)}.`;
    return {
      key: `target:${edition}:told-within:${ref}`,
      kind: 'target',
      content: {
        edition,
        measure: fitting(`Told in time: ${line}`, 120),
        value: wording,
        how: `${because} Measured from what happens until it is on the screen, for 95 of 100 at twice the busiest hour.`,
      },
      because,
      serves: [ref],
    };
  });

const servesOf = (fields: readonly (keyof Demands)[], reasons: readonly DemandReason[]): string[] => [
  ...new Set(fields.flatMap(field => reasons.find(one => one.field === field)?.serves ?? [])),
];

/** Whether a control would fall away if this demand were not there. */
function isReason(field: string, when: Condition, demands: Demands, edition: Edition): boolean {
  const without: Partial<Record<string, Partial<Demands>>> = {
    compliance: { compliance: [] },
    filesMegabytesPerPersonYear: { filesMegabytesPerPersonYear: 0 },
    integrations: { integrations: 0 },
    tenancy: { tenancy: { mvp: 'one', scalable: 'one', enterprise: 'one' } },
    realTime: { realTime: { mvp: false, scalable: false, enterprise: false } },
  };
  return !when({ ...demands, ...without[field] }, edition);
}
