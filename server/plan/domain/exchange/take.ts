import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { Instant } from '@/server/kernel/clock';
import type { Id } from '@/server/kernel/ids';
import { addableNeeds } from '../addable-needs';
import { fallen, namedIn } from '../part-references';
import type { PlanPart } from '../parts';
import { lastInArea, positionFor, STEP } from '../place';
import type { EffortHours, Plan, PlanFeature, PlanFixedCost, PlanRisk } from '../plan';
import { nameKey, type Read, type ReadFeature } from './reading';

/** `add` keeps what the file does not name; `replace` takes it out. */
export type TakeMode = 'add' | 'replace';

/** New ids, one of each kind at a call. */
export interface NewIds {
  feature: () => Id<'feature'>;
  risk: () => Id<'risk'>;
  fixedCost: () => Id<'fixedCost'>;
}

export interface Taken {
  /** The plan as it becomes. */
  after: Plan;
  /** What could not be taken as the file has it, in sentences. */
  notes: string[];
}

const NO_AREA = 'Imported';

/**
 * The plan with a file's features in it. A feature of the same id or title is updated where the file says
 * something, and keeps its id; others are added. Needs that would close a circle, or are on a feature
 * that comes later, are left out and told.
 */
export function takeIn(
  plan: Plan,
  read: Omit<Read, 'unread'>,
  mode: TakeMode,
  ids: NewIds,
  now: Instant,
): Taken {
  const notes: string[] = [];
  const pairs = matched(plan, read.features, ids);
  const merged = pairs.map(({ one, was, id }) => mergedFeature(one, was, id, now));
  const untouched =
    mode === 'add' ? plan.features.filter(feature => !pairs.some(pair => pair.id === feature.id)) : [];
  const isNew = new Set(pairs.filter(pair => !pair.was).map(pair => pair.id));
  const placed = mode === 'add' ? placedAmong(plan.features, merged, isNew) : inFileOrder(merged);
  const features = [...untouched, ...placed].sort(
    (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
  );
  const wired = withNeeds(features, pairs, notes);
  const there = new Set(wired.map(feature => feature.id));
  const names = namesOf(pairs, wired);
  const risks = takeRisks(plan.risks, read.risks, mode, ids, names, now).map(risk => ({
    ...risk,
    featureIds: risk.featureIds.filter(id => there.has(id)),
  }));
  return {
    after: {
      ...plan,
      features: wired,
      risks,
      fixedCosts: takeCosts(plan.fixedCosts, read.fixedCosts, mode, ids),
      parts: takeParts(plan.parts, read.parts, mode, now, notes),
    },
    notes,
  };
}

interface Pair {
  one: ReadFeature;
  was: PlanFeature | null;
  id: Id<'feature'>;
}

function matched(plan: Plan, features: readonly ReadFeature[], ids: NewIds): Pair[] {
  const byId = new Map<string, PlanFeature>(plan.features.map(feature => [feature.id, feature]));
  const free = new Set<string>(plan.features.map(feature => feature.id));
  const claim = (found: PlanFeature | undefined) => (found && free.delete(found.id) ? found : null);
  // Ids first, so that a title that moved to another row does not take another's place.
  const byName = features.map(one => claim(one.names.map(name => byId.get(name)).find(Boolean)));
  return features.map((one, at) => {
    const same = plan.features.filter(
      feature => free.has(feature.id) && nameKey(feature.title) === nameKey(one.title),
    );
    const inArea = same.find(feature => one.area && nameKey(feature.area) === nameKey(one.area));
    const was = byName[at] ?? claim(inArea ?? same[0]);
    return { one, was, id: was?.id ?? ids.feature() };
  });
}

function mergedFeature(
  one: ReadFeature,
  was: PlanFeature | null,
  id: Id<'feature'>,
  now: Instant,
): PlanFeature {
  const base: PlanFeature = was ?? {
    id,
    area: NO_AREA,
    title: one.title,
    note: '',
    edition: 'mvp',
    serves: [],
    because: '',
    origin: null,
    position: 0,
    updatedAt: now,
    effortHours: {},
    needs: [],
  };
  return {
    ...base,
    title: one.title,
    area: one.area ?? base.area,
    note: one.note ?? base.note,
    edition: one.edition ?? base.edition,
    because: one.because ?? base.because,
    serves: one.serves ?? base.serves,
    effortHours: mergedEffort(one.effortHours ?? {}, base.effortHours),
  };
}

function mergedEffort(said: NonNullable<ReadFeature['effortHours']>, was: EffortHours): EffortHours {
  const effort: EffortHours = {};
  for (const discipline of DISCIPLINES) {
    const range = said[discipline] === undefined ? was[discipline] : said[discipline];
    if (range) effort[discipline] = range;
  }
  return effort;
}

/** Those that are in the plan stay where they are; new ones come last in their area. */
function placedAmong(
  before: readonly PlanFeature[],
  merged: readonly PlanFeature[],
  isNew: ReadonlySet<string>,
): PlanFeature[] {
  const placed = before.map(({ id, area, position }) => ({ id, area, position }));
  return merged.map(feature => {
    if (!isNew.has(feature.id)) return feature;
    const position =
      positionFor(placed, feature.area, lastInArea(placed, feature.area)) ??
      (placed.at(-1)?.position ?? 0) + STEP;
    placed.push({ id: feature.id, area: feature.area, position });
    placed.sort((a, b) => a.position - b.position);
    return { ...feature, position };
  });
}

const inFileOrder = (merged: readonly PlanFeature[]): PlanFeature[] =>
  merged.map((feature, at) => ({ ...feature, position: (at + 1) * STEP }));

type Names = ReadonlyMap<string, Id<'feature'>>;

/** What the file's needs may mean: its own names first, then titles of the file, then those of the plan. */
function namesOf(pairs: readonly Pair[], features: readonly PlanFeature[]): Names {
  const names = new Map<string, Id<'feature'>>();
  const add = (name: string, id: Id<'feature'>) => {
    if (!names.has(nameKey(name))) names.set(nameKey(name), id);
  };
  for (const { one, id } of pairs) for (const name of one.names) add(name, id);
  for (const { one, id } of pairs) add(one.title, id);
  for (const { id, title } of features) add(title, id);
  for (const { id } of features) add(id, id);
  return names;
}

function withNeeds(features: readonly PlanFeature[], pairs: readonly Pair[], notes: string[]): PlanFeature[] {
  const names = namesOf(pairs, features);
  const title = new Map(features.map(feature => [feature.id, feature.title]));
  const said = new Map(pairs.map(({ one, id }) => [id, one.needs]));
  const wanted = features.flatMap(feature => {
    const refs = said.get(feature.id);
    const needs = refs
      ? refs.flatMap(ref =>
          resolved(ref, names, unknown => {
            notes.push(
              `“${feature.title}” needs “${unknown}”, which is neither in the file nor in the plan.`,
            );
          }),
        )
      : feature.needs.filter(id => title.has(id));
    return [...new Set(needs)]
      .filter(id => id !== feature.id)
      .map(needsId => ({ featureId: feature.id, needsId }));
  });
  const alone = features.map(feature => ({ ...feature, needs: [] as PlanFeature['needs'] }));
  const standing = addableNeeds(alone, wanted);
  const byId = new Map(alone.map(feature => [feature.id, feature]));
  for (const { featureId, needsId } of standing) byId.get(featureId)!.needs.push(needsId);
  for (const need of wanted)
    if (!standing.includes(need))
      notes.push(
        `“${title.get(need.featureId)}” cannot need “${title.get(need.needsId)}”: that would close a circle, or it comes only with a larger edition.`,
      );
  for (const feature of alone) feature.needs.sort();
  return alone;
}

/** One name, or several parted by commas or semicolons where the whole is no name. */
function resolved(ref: string, names: Names, unknown: (name: string) => void): Id<'feature'>[] {
  const whole = names.get(nameKey(ref));
  if (whole) return [whole];
  const parts = ref
    .split(/[;,]/)
    .map(part => part.trim())
    .filter(Boolean);
  return parts.flatMap(part => {
    const id = names.get(nameKey(part));
    if (!id) unknown(part.slice(0, 80));
    return id ? [id] : [];
  });
}

function takeRisks(
  before: readonly PlanRisk[],
  read: Read['risks'],
  mode: TakeMode,
  ids: NewIds,
  names: Names,
  now: Instant,
): PlanRisk[] {
  if (!read) return [...before];
  const free = [...before];
  let last = before.at(-1)?.position ?? 0;
  const taken = read.map(({ on, ...risk }): PlanRisk => {
    const at = free.findIndex(one => nameKey(one.title) === nameKey(risk.title));
    const [was] = at === -1 ? [] : free.splice(at, 1);
    const featureIds = risk.impact === 'hours' ? on.flatMap(name => names.get(nameKey(name)) ?? []) : [];
    if (was) return { ...was, ...risk, featureIds };
    last += STEP;
    return { ...risk, featureIds, id: ids.risk(), origin: null, position: last, updatedAt: now };
  });
  return [...(mode === 'add' ? free : []), ...taken].sort(
    (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
  );
}

function takeCosts(
  before: readonly PlanFixedCost[],
  read: Read['fixedCosts'],
  mode: TakeMode,
  ids: NewIds,
): PlanFixedCost[] {
  if (!read) return [...before];
  const free = [...before];
  const taken = read.map((cost): PlanFixedCost => {
    const at = free.findIndex(one => nameKey(one.title) === nameKey(cost.title));
    const [was] = at === -1 ? [] : free.splice(at, 1);
    return { ...cost, id: was?.id ?? ids.fixedCost() };
  });
  return [...(mode === 'add' ? free : []), ...taken].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function takeParts(
  before: readonly PlanPart[],
  read: Read['parts'],
  mode: TakeMode,
  now: Instant,
  notes: string[],
): PlanPart[] {
  if (!read) return [...before];
  const old = new Map(before.map(part => [part.key, part]));
  let last = Math.max(0, ...before.map(part => part.position));
  const taken = [...new Map(read.map(part => [part.key, part])).values()]
    // A key means one kind of thing for good.
    .filter(part => !old.has(part.key) || old.get(part.key)!.kind === part.kind)
    .map((part): PlanPart => {
      const was = old.get(part.key);
      if (!was) last += STEP;
      const position = was?.position ?? last;
      return {
        ...part,
        state: 'accepted',
        suggested: was?.suggested ?? null,
        position,
        updatedAt: was?.updatedAt ?? now,
      };
    });
  const gone = withoutName(before, taken);
  if (gone.size)
    notes.push(
      `${gone.size === 1 ? 'A right or relation is' : `${gone.size} rights and relations are`} left out, because the role or entity named there was refused or is not in the plan.`,
    );
  const keys = new Set(taken.map(part => part.key));
  // What was refused, and what features and risks were decided on, is no part of a file.
  const kept = before.filter(
    part => !keys.has(part.key) && (mode === 'add' || part.state === 'refused' || part.content === null),
  );
  const named = taken.filter(part => !gone.has(part.key));
  return [...kept, ...named].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those that name what stands nowhere. What the rules suggest has no row before it is decided on, and stands. */
function withoutName(before: readonly PlanPart[], taken: readonly PlanPart[]): Set<string> {
  const decided = [...new Map([...before, ...taken].map(part => [part.key, part])).values()];
  const known = new Set(decided.map(part => part.key));
  const suggested = taken
    .flatMap(part => namedIn(part.content))
    .filter(key => !known.has(key) && !key.startsWith('own:'))
    .map(key => ({ key, kind: 'entity', content: null, decision: 'suggested' }));
  const gone = fallen([...decided.map(part => ({ ...part, decision: part.state })), ...suggested]);
  return new Set(taken.map(part => part.key).filter(key => gone.has(key)));
}
