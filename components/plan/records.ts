import type { PlanFeature } from '@/server/plan/domain/plan';

/** Plain work with the records of a plan. */

export const without = <T extends { id: string }>(list: readonly T[], id: string) =>
  list.filter(one => one.id !== id);

export const inOrder = (features: PlanFeature[]) =>
  features.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export function changed<T extends { id: string }>(
  list: T[],
  id: string,
  fields: { [K in keyof T]?: T[K] | undefined },
): T[] {
  return list.some(one => one.id === id)
    ? list.map(one => (one.id === id ? { ...one, ...given(fields) } : one))
    : list;
}

export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

export function picked<T extends object>(record: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name))) as Partial<T>;
}
