import { z } from 'zod';
import {
  DISCIPLINES,
  EDITIONS,
  type Edition,
  type Feature,
  type ForecastInput,
  type Person,
  type Risk,
} from '@/server/forecast/engine/types';
import { isDay } from '@/server/kernel/clock';

export const MOST_ADDED = 20;

const placement = z.enum([...EDITIONS, 'out']);
const rateMinorPerHour = z.number().int().min(0).max(1e9);
const personChange = z.object({
  share: z.number().min(0).max(1).optional(),
  rateMinorPerHour: rateMinorPerHour.optional(),
});
const addedPerson = z.object({
  name: z.string().trim().min(1, { error: 'Give the person a name.' }).max(80),
  disciplines: z.array(z.enum(DISCIPLINES)).min(1, { error: 'Choose what they do.' }),
  share: z.number().gt(0).max(1),
  rateMinorPerHour,
});

/** What a scenario changes of a plan and its team. Nothing of it is kept in the plan. */
export const scenarioChangesSchema = z.object({
  /** Features that come with another edition, or are left out. */
  features: z.record(z.string(), placement).default({}),
  /** What changes of people in the team; a share of 0 leaves them out. */
  people: z.record(z.string(), personChange).default({}),
  added: z
    .array(addedPerson)
    .max(MOST_ADDED, { error: `Add at most ${MOST_ADDED} people.` })
    .default([]),
  startsOn: z.string().refine(isDay, { error: 'Give a real day.' }).nullable().default(null),
  systemicShare: z.number().min(0).max(0.6).nullable().default(null),
});

export type ScenarioChanges = z.output<typeof scenarioChangesSchema>;

export const NO_CHANGES: ScenarioChanges = {
  features: {},
  people: {},
  added: [],
  startsOn: null,
  systemicShare: null,
};

export const isUnchanged = (changes: ScenarioChanges): boolean =>
  Object.keys(changes.features).length === 0 &&
  Object.keys(changes.people).length === 0 &&
  changes.added.length === 0 &&
  changes.startsOn === null &&
  changes.systemicShare === null;

/** What somebody in addition is called until they get a name. */
export const newcomerName = (index: number): string => `Somebody ${index + 1}`;

/** What can be read of changes that lay somewhere: a part that is not right does not lose the others. */
export function readChanges(kept: unknown): ScenarioChanges {
  const { features, people, added, startsOn, systemicShare } = Object(kept) as Record<string, unknown>;
  const { shape } = scenarioChangesSchema;
  return {
    features: readEach(features, placement),
    people: readEach(people, personChange),
    added: (Array.isArray(added) ? added : [])
      .flatMap((one, index) => {
        const name = String(Object(one).name ?? '').trim() || newcomerName(index);
        return addedPerson.safeParse({ ...one, name }).data ?? [];
      })
      .slice(0, MOST_ADDED),
    startsOn: shape.startsOn.safeParse(startsOn).data ?? null,
    systemicShare: shape.systemicShare.safeParse(systemicShare).data ?? null,
  };
}

export const sameChanges = (a: ScenarioChanges, b: ScenarioChanges): boolean => sorted(a) === sorted(b);

/** As text that does not depend on the order in which things were changed. */
const sorted = (changes: ScenarioChanges) =>
  JSON.stringify(changes, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const readEach = <T>(kept: unknown, schema: z.ZodType<T>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(Object(kept)).flatMap(([id, value]) => {
      const read = schema.safeParse(value);
      return read.success ? [[id, read.data]] : [];
    }),
  );

export type Placement = Edition | 'out';

/**
 * Where each feature ends up. Whoever needs something comes no earlier than that: leaving a feature out leaves out what
 * needs it, and moving it to a larger edition takes that along. What is moved to a smaller edition brings what it needs.
 */
export function placements(
  features: readonly Pick<Feature, 'id' | 'edition' | 'needs'>[],
  chosen: ScenarioChanges['features'],
): Map<string, Placement> {
  const byId = new Map(features.map(feature => [feature.id, feature]));
  const rank = new Map(features.map(({ id, edition }) => [id, rankOf(chosen[id] ?? edition)] as const));
  const bring = (id: string) => {
    for (const need of byId.get(id)?.needs ?? []) {
      if (chosen[need] !== undefined || (rank.get(need) ?? 0) <= rank.get(id)!) continue;
      rank.set(need, rank.get(id)!);
      bring(need);
    }
  };
  for (const { id, edition } of features) if (rank.get(id)! < rankOf(edition)) bring(id);
  // Needs have no circle, so this ends: each pass settles at least one more feature for good.
  for (let settled = false; !settled; ) {
    settled = true;
    for (const { id, needs } of features) {
      const least = needs.reduce((most, need) => Math.max(most, rank.get(need) ?? 0), 0);
      if (least <= rank.get(id)!) continue;
      rank.set(id, least);
      settled = false;
    }
  }
  return new Map([...rank].map(([id, at]) => [id, PLACEMENTS[at]!]));
}

const PLACEMENTS: readonly Placement[] = [...EDITIONS, 'out'];
const rankOf = (placement: Placement) => PLACEMENTS.indexOf(placement);

/** The input as the scenario would have it. What names things that are no longer in the plan is passed over. */
export function applyScenario(input: ForecastInput, changes: ScenarioChanges): ForecastInput {
  const placed = placements(input.features, changes.features);
  const features = input.features.flatMap(feature => {
    const edition = placed.get(feature.id)!;
    return edition === 'out' ? [] : [{ ...feature, edition }];
  });
  return {
    ...input,
    start: changes.startsOn ?? input.start,
    systemicShare: changes.systemicShare ?? input.systemicShare,
    features,
    team: [...input.team.flatMap(person => changedPerson(person, changes)), ...addedPeople(changes, input)],
    risks: input.risks.flatMap(risk => remainingRisk(risk, input.features, features)),
  };
}

function changedPerson(person: Person, { people }: ScenarioChanges): Person[] {
  const { share = person.share, rateMinorPerHour = person.rateMinorPerHour } = people[person.id] ?? {};
  return share === 0 ? [] : [{ ...person, share, rateMinorPerHour }];
}

function addedPeople({ added }: ScenarioChanges, input: ForecastInput): Person[] {
  const weekdays = input.team[0]?.weekdays ?? [1, 2, 3, 4, 5];
  return added.map((person, index) => ({ ...person, id: `added-${index + 1}`, weekdays, timeOff: [] }));
}

/** What of a risk of hours falls on features that are left out is gone with them; on the others it weighs as before. */
function remainingRisk(risk: Risk, before: readonly Feature[], after: readonly Feature[]): Risk[] {
  const { impact } = risk;
  if (impact.kind !== 'hours') return [risk];
  const named = (features: readonly Feature[]) =>
    features.filter(feature => impact.featureIds.includes(feature.id) && likelyHours(feature) > 0);
  const hoursOf = (features: readonly Feature[]) =>
    features.reduce((sum, feature) => sum + likelyHours(feature), 0);
  const [whole, left] = [named(before), named(after)];
  if (!left.length) return [];
  if (left.length === whole.length) return [risk];
  const share = hoursOf(left) / hoursOf(whole);
  const { low, likely, high } = impact.range;
  const range = { low: low * share, likely: likely * share, high: high * share };
  return [{ ...risk, impact: { ...impact, range, featureIds: left.map(one => one.id) } }];
}

const likelyHours = ({ effortHours }: Feature): number =>
  Object.values(effortHours).reduce((sum, range) => sum + (range?.likely ?? 0), 0);
