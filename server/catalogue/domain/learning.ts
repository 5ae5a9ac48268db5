import type { Discipline, Edition, Range } from '@/server/forecast/engine/types';
import { DISCIPLINES, EDITIONS } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import type { CatalogueFeature } from './catalogue-feature';

/** A feature of a plan whose proposal was accepted, within the edition that was. */
export interface AgreedFeature {
  featureId: Id<'feature'>;
  planId: Id<'plan'>;
  planTitle: string;
  area: string;
  title: string;
  note: string;
  edition: Edition;
  origin: string | null;
  effortHours: Partial<Record<Discipline, Range>>;
}

/** A feature that agreed plans have and the catalogue has not. */
export interface ToAdd {
  /** The newest of them, which it would be taken from. */
  featureId: Id<'feature'>;
  area: string;
  title: string;
  note: string;
  edition: Edition;
  /** The middle of what was estimated. */
  effortHours: Partial<Record<Discipline, Range>>;
  plans: PlanName[];
}

/** A feature of the catalogue that agreed plans estimate otherwise. */
export interface OtherHours {
  key: string;
  now: Partial<Record<Discipline, Range>>;
  agreed: Partial<Record<Discipline, Range>>;
  plans: PlanName[];
}

export interface PlanName {
  id: Id<'plan'>;
  title: string;
}

/** What a feature of a plan says of where it is from: `feature:sign-in` is the catalogue's `sign-in`. */
export const originOf = (key: string): string => `feature:${key}`;

/** Made anew by the rules for each brief: in the catalogue they would be there twice. */
const OF_EVERY_PLAN = new Set(['roles', 'own-records'].map(originOf));

/** Estimates that lie closer than this to the catalogue's are the same. */
const SAME_WITHIN = 0.1;

/** Features that agreed plans have and the catalogue has not, those in most plans first. `agreed` is newest first. */
export function featuresToAdd(
  agreed: readonly AgreedFeature[],
  catalogue: readonly CatalogueFeature[],
): ToAdd[] {
  const origins = new Set(catalogue.map(feature => originOf(feature.key)));
  const titles = new Set(catalogue.map(feature => sameTitle(feature.title)));
  const own = agreed.filter(
    one =>
      !(one.origin !== null && (origins.has(one.origin) || OF_EVERY_PLAN.has(one.origin))) &&
      !titles.has(sameTitle(one.title)) &&
      Object.keys(one.effortHours).length > 0,
  );
  const groups = groupedBy(own, one => sameTitle(one.title));
  return [...groups.values()]
    .map((group): ToAdd => {
      const { featureId, area, title, note } = group[0]!;
      const edition = EDITIONS.find(one => group.some(other => other.edition === one))!;
      const effortHours = middleHours(group.map(one => one.effortHours));
      return { featureId, area, title, note, edition, effortHours, plans: plansOf(group) };
    })
    .sort((a, b) => b.plans.length - a.plans.length);
}

/** Features of the catalogue that agreed plans estimate otherwise, with the middle of what those say. */
export function otherHours(
  agreed: readonly AgreedFeature[],
  catalogue: readonly CatalogueFeature[],
): OtherHours[] {
  const byOrigin = groupedBy(
    agreed.filter(one => Object.keys(one.effortHours).length > 0),
    one => one.origin,
  );
  return catalogue.flatMap(({ key, effortHours: now }) => {
    const group = byOrigin.get(originOf(key));
    if (!group) return [];
    const hours = middleHours(group.map(one => one.effortHours));
    return isSame(now, hours) ? [] : [{ key, now, agreed: hours, plans: plansOf(group) }];
  });
}

type Hours = Partial<Record<Discipline, Range>>;

/** Point by point, so that the order of the three points holds. Disciplines that fewer than half estimate are left out. */
function middleHours(all: readonly Hours[]): Hours {
  const middle: Hours = {};
  for (const discipline of DISCIPLINES) {
    const ranges = all.flatMap(hours => hours[discipline] ?? []);
    if (ranges.length * 2 < all.length) continue;
    if (ranges.length === 0) continue;
    middle[discipline] = {
      low: median(ranges.map(range => range.low)),
      likely: median(ranges.map(range => range.likely)),
      high: median(ranges.map(range => range.high)),
    };
  }
  return middle;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const value = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return Math.round(value * 4) / 4 || value;
}

const isSame = (a: Hours, b: Hours): boolean =>
  DISCIPLINES.every(discipline => {
    const [one, other] = [a[discipline], b[discipline]];
    if (!one || !other) return !one && !other;
    return (['low', 'likely', 'high'] as const).every(
      point => Math.abs(one[point] - other[point]) <= SAME_WITHIN * one[point],
    );
  });

function plansOf(group: readonly AgreedFeature[]): PlanName[] {
  const plans = new Map(group.map(one => [one.planId, one.planTitle]));
  return [...plans].map(([id, title]) => ({ id, title }));
}

function groupedBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const sameTitle = (title: string) => title.trim().toLowerCase().replace(/\s+/g, ' ');
