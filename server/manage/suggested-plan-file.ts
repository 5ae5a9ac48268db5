import type { BriefFile } from '@/server/brief/brief-file';
import { type CitedAnswer, citedAnswers } from '@/server/brief/domain/cited-answers';
import type { PlanFileInput } from '@/server/forecast/plan-file';
import type { Day } from '@/server/kernel/clock';
import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import { usualStart } from '@/server/plan/domain/start-day';
import type { SuggestedPart, SuggestedPlan, SuggestedRisk } from '@/server/plan/domain/suggest/suggested';

/** A suggested plan in the plan file's form (docs/plan-file.md), with its reasons. */
export function suggestedPlanFile(brief: BriefFile, plan: SuggestedPlan, start: Day): PlanFileInput {
  const words = new Map(citedAnswers(brief.answers).map(answer => [answer.ref, answer]));
  const reason = (one: { serves: readonly string[]; because: string }) => ({
    because: one.serves.map(ref => cited(ref, words)),
    why: one.because,
  });
  const parts = <K extends ContentKind>(kind: K) =>
    plan.parts
      .filter((part): part is SuggestedPart & { kind: K } => part.kind === kind)
      .map(part => ({ id: part.key, ...(part.content as PartContent<K>), ...reason(part) }));
  const { budget, timeline } = brief.answers;
  return {
    title: brief.title,
    client: brief.client,
    currency: brief.currency,
    start,
    // Nobody has nothing to spend: a zero was a placeholder.
    budgetMinor: budget.highMinor || budget.lowMinor || null,
    deadline: timeline.deadline,
    hoursPerDay: brief.hoursPerDay,
    focusFactor: brief.focusFactor,
    holidays: brief.holidays,
    team: brief.team.map(({ disciplines, weekdays, timeOff, ...person }) => ({
      ...person,
      disciplines: [...disciplines],
      weekdays: [...weekdays],
      timeOff: [...timeOff],
    })),
    features: plan.features.map(({ key, title, area, note, edition, effortHours, needs, ...one }) => ({
      id: idOf(key),
      title,
      area,
      note,
      edition,
      effortHours,
      needs: needs.map(idOf),
      ...reason(one),
    })),
    risks: plan.risks.map(risk => ({
      id: risk.key.slice('risk:'.length),
      title: risk.title,
      response: risk.response,
      probability: risk.probability,
      edition: risk.edition,
      impact: impactOf(risk),
      ...reason(risk),
    })),
    fixedCosts: brief.fixedCosts,
    demands: plan.demands,
    roles: parts('role'),
    entities: parts('entity'),
    relations: parts('relation'),
    permissions: parts('permission'),
    architecture: parts('component'),
    controls: parts('control'),
    targets: parts('target'),
  };
}

/** The day that the client wishes; where there is none or it has passed by the day of the brief, as for any new plan. */
export function startOf({ answers, writtenOn }: BriefFile): Day {
  const { start } = answers.timeline;
  return start && start >= writtenOn ? start : usualStart(`${writtenOn}T00:00:00.000Z`, 'UTC');
}

const idOf = (key: string): string => key.slice('feature:'.length);

const cited = (ref: string, words: ReadonlyMap<string, CitedAnswer>) => ({
  answer: ref,
  words: words.get(ref)?.words ?? '',
});

function impactOf({ impact, low, likely, high, threatens }: SuggestedRisk) {
  const range = { low, likely, high };
  return impact === 'hours'
    ? { kind: impact, range, featureIds: threatens.map(idOf) }
    : { kind: impact, range };
}
