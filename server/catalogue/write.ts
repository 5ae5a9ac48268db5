import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { catalogueFeatures } from '@/db/schema/catalogue';
import { canonicalJson } from '@/server/kernel/canonical-json';
import type { CommandScope } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { members, system } from '@/server/kernel/policy';
import { plansByOrigin } from '@/server/plan/catalogue-use';
import { laterThan } from '@/server/plan/touch';
import type { CatalogueFeature } from './domain/catalogue-feature';
import { problemsOf } from './domain/check';
import { originOf } from './domain/learning';
import type { OwnedFeature } from './domain/merge';
import { readCatalogue } from './studio-catalogue';

/** Who may change the studio's catalogue. */
export const keepers = [members('owner', 'manager'), system];

/** Reads the catalogue to change it: two changes in one studio come one after the other. */
export async function holdCatalogue({ tx, actor }: CommandScope): Promise<OwnedFeature[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue:${actor.studioId}`}, 0))`);
  return readCatalogue(tx);
}

/** Every key that names a feature or ever did: of one left out, and of those that plans were made from. */
export async function usedKeys(
  scope: CommandScope,
  catalogue: readonly OwnedFeature[],
): Promise<ReadonlySet<string>> {
  const rows = await scope.tx.select({ key: catalogueFeatures.key }).from(catalogueFeatures);
  const origins = Object.keys(await plansByOrigin.within(scope, {}));
  return new Set([
    ...catalogue.map(one => one.feature.key),
    ...rows.map(row => row.key),
    ...origins.map(origin => origin.slice(originOf('').length)),
  ]);
}

/** Refuses a change that was begun before somebody else's. */
export function assertUnchanged(found: OwnedFeature | undefined, basedOn: string | null | undefined): void {
  if (basedOn === undefined || (found?.updatedAt ?? null) === basedOn) return;
  throw conflict(
    `Somebody changed ${found ? `“${found.feature.title}”` : 'this feature'} after you opened it. Close it, look at what changed, then make your change again.`,
  );
}

/** Keeps a feature as the studio wants it. What equals the one that ships is not kept twice. */
export async function keepFeature(
  scope: CommandScope,
  catalogue: readonly OwnedFeature[],
  feature: CatalogueFeature,
): Promise<void> {
  const problems = problemsOf(
    feature,
    catalogue.map(one => one.feature),
  );
  if (Object.keys(problems).length > 0) throw invalid(Object.values(problems).join(' '), problems);
  const found = catalogue.find(one => one.feature.key === feature.key);
  const base = found && found.state !== 'own' ? (found.base ?? found.feature) : null;
  if (base && canonicalJson(base) === canonicalJson(feature)) return dropDifference(scope.tx, feature.key);
  await writeDifference(scope, found, base ? 'changed' : 'own', feature.key, feature);
}

export async function writeDifference(
  { tx, actor, now }: CommandScope,
  found: OwnedFeature | undefined,
  state: 'changed' | 'own' | 'hidden',
  key: string,
  content: CatalogueFeature | null,
): Promise<void> {
  const updatedAt = found?.updatedAt ? laterThan(now, found.updatedAt) : now;
  await tx
    .insert(catalogueFeatures)
    .values({ studioId: actor.studioId!, key, state, content, updatedAt })
    .onConflictDoUpdate({
      target: [catalogueFeatures.studioId, catalogueFeatures.key],
      set: { state, content, updatedAt },
    });
}

/** Back to the one that ships. */
export async function dropDifference(tx: Tx, key: string): Promise<void> {
  await tx.delete(catalogueFeatures).where(eq(catalogueFeatures.key, key));
}
