import { and, eq, inArray, sql } from 'drizzle-orm';
import { dependencies, estimates, features } from '@/db/schema/plan';
import type { CommandScope } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { type CellChange, type CellConflict, type CellKey, disciplineOf, settle } from './domain/cells';
import { wrongNeeds } from './domain/needs';
import type { PlanFeature } from './domain/plan';
import { planById } from './queries';
import { holdPlan, laterThan, touchPlan } from './touch';

interface Save {
  featureId: Id<'feature'>;
  changes: readonly CellChange[];
}

export interface SavedCells {
  featureId: Id<'feature'>;
  updatedAt: string;
  /** What somebody else has changed meanwhile, and was left as it is. */
  conflicts: CellConflict[];
}

/** Saves cells of features of one plan. What changes nothing raises no revision. Throws `invalid`. */
export async function saveCells(
  scope: CommandScope,
  planId: Id<'plan'>,
  saves: readonly Save[],
): Promise<{ revision: number; saved: SavedCells[] }> {
  const held = await holdPlan(scope, planId);
  const plan = await planById.within(scope, { planId });
  const byId = new Map(plan.features.map(feature => [feature.id, feature]));
  const settled = saves.flatMap(({ featureId, changes }) => {
    const before = byId.get(featureId);
    if (!before) return [];
    const outcome = settle(before, changes);
    byId.set(featureId, outcome.feature);
    return [{ before, ...outcome }];
  });
  const changed = settled.filter(one => one.changed.length);
  assertRight([...byId.values()], changed);
  const { revision } = changed.length ? await touchPlan(scope, planId) : held;
  const updatedAt = new Map<Id<'feature'>, string>();
  for (const { before, feature, changed: cells } of changed) {
    const later = laterThan(scope.now, updatedAt.get(feature.id) ?? before.updatedAt);
    updatedAt.set(feature.id, later);
    await write(scope, feature, cells, later);
  }
  await writeHours(scope, changed);
  return {
    revision,
    saved: settled.map(({ feature, conflicts }) => ({
      featureId: feature.id,
      updatedAt: updatedAt.get(feature.id) ?? feature.updatedAt,
      conflicts,
    })),
  };

  async function write(
    { tx, actor }: CommandScope,
    feature: PlanFeature,
    cells: readonly CellKey[],
    later: string,
  ) {
    const { title, area, note, edition, serves, because } = feature;
    await tx
      .update(features)
      .set({ title, area, note, edition, serves, because, updatedAt: later })
      .where(and(eq(features.id, feature.id), eq(features.planId, planId)));
    if (!cells.includes('needs')) return;
    await tx
      .delete(dependencies)
      .where(and(eq(dependencies.planId, planId), eq(dependencies.featureId, feature.id)));
    const rows = feature.needs.map(needsId => ({
      studioId: actor.studioId!,
      planId,
      featureId: feature.id,
      needsId,
    }));
    if (rows.length) await tx.insert(dependencies).values(rows);
  }
}

/** Needs and editions are looked at once all is changed: what one cell alone would break, two may mend. */
function assertRight(
  after: readonly PlanFeature[],
  changed: readonly { feature: PlanFeature; changed: readonly CellKey[] }[],
): void {
  for (const { feature, changed: cells } of changed) {
    if (!cells.includes('needs') && !cells.includes('edition')) continue;
    const wrong = wrongNeeds(after, feature.id);
    if (wrong) throw invalid(wrong, { [cells.includes('needs') ? 'needs' : 'edition']: wrong });
  }
}

async function writeHours(
  { tx, actor }: CommandScope,
  changed: readonly { feature: PlanFeature; changed: readonly CellKey[] }[],
): Promise<void> {
  const cells = changed.flatMap(one =>
    one.changed.flatMap(cell => {
      const discipline = disciplineOf(cell);
      return discipline
        ? [{ featureId: one.feature.id, discipline, range: one.feature.effortHours[discipline] }]
        : [];
    }),
  );
  // The last word on a cell that was changed twice.
  const rows = [...new Map(cells.map(cell => [`${cell.featureId} ${cell.discipline}`, cell])).values()];
  const empty = rows.filter(row => !row.range);
  if (empty.length)
    await tx.delete(estimates).where(
      and(
        inArray(
          estimates.featureId,
          empty.map(row => row.featureId),
        ),
        inArray(
          sql`${estimates.featureId} || ' ' || ${estimates.discipline}`,
          empty.map(row => `${row.featureId} ${row.discipline}`),
        ),
      ),
    );
  const full = rows.flatMap(({ featureId, discipline, range }) =>
    range ? [{ studioId: actor.studioId!, featureId, discipline, ...range }] : [],
  );
  if (full.length)
    await tx
      .insert(estimates)
      .values(full)
      .onConflictDoUpdate({
        target: [estimates.featureId, estimates.discipline],
        set: { low: sql`excluded.low`, likely: sql`excluded.likely`, high: sql`excluded.high` },
      });
}
