import { and, eq, inArray, sql } from 'drizzle-orm';
import { excluded } from '@/db/excluded';
import { dependencies, estimates } from '@/db/schema/plan';
import type { Instant } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { inBatches } from './batches';
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
  const after = lastOf(changed, scope.now);
  await writeFeatures(scope, planId, after);
  await writeNeeds(scope, planId, after);
  await writeHours(scope, after);
  const now = new Map(after.map(one => [one.feature.id, one.updatedAt]));
  return {
    revision,
    saved: settled.map(({ feature, conflicts }) => ({
      featureId: feature.id,
      updatedAt: now.get(feature.id) ?? feature.updatedAt,
      conflicts,
    })),
  };
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

interface Written {
  feature: PlanFeature;
  cells: ReadonlySet<CellKey>;
  updatedAt: string;
}

/** Each feature once, as its last save leaves it, with all cells that were changed on the way. */
function lastOf(
  changed: readonly { before: PlanFeature; feature: PlanFeature; changed: readonly CellKey[] }[],
  now: Instant,
): Written[] {
  const byId = new Map<Id<'feature'>, Written>();
  for (const { before, feature, changed: cells } of changed) {
    const earlier = byId.get(feature.id);
    byId.set(feature.id, {
      feature,
      cells: new Set([...(earlier?.cells ?? []), ...cells]),
      updatedAt: laterThan(now, earlier?.updatedAt ?? before.updatedAt),
    });
  }
  return [...byId.values()];
}

/** In one statement, however many. */
async function writeFeatures(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  written: readonly Written[],
): Promise<void> {
  if (!written.length) return;
  const rows = written.map(({ feature: { id, title, area, note, edition, serves, because }, updatedAt }) => ({
    id,
    title,
    area,
    note,
    edition,
    serves,
    because,
    at: updatedAt,
  }));
  await tx.execute(sql`
    update features set title = next.title, area = next.area, note = next.note, edition = next.edition,
      serves = next.serves, because = next.because, updated_at = next.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as next (id text, title text, area text, note text, edition text, serves text[], because text, at timestamptz)
    where features.id = next.id and features.plan_id = ${planId}`);
}

async function writeNeeds(
  { tx, actor }: CommandScope,
  planId: Id<'plan'>,
  written: readonly Written[],
): Promise<void> {
  const changed = written.filter(one => one.cells.has('needs')).map(one => one.feature);
  if (!changed.length) return;
  const ids = changed.map(feature => feature.id);
  await tx
    .delete(dependencies)
    .where(and(eq(dependencies.planId, planId), inArray(dependencies.featureId, ids)));
  const rows = changed.flatMap(({ id, needs }) =>
    needs.map(needsId => ({ studioId: actor.studioId!, planId, featureId: id, needsId })),
  );
  for (const some of inBatches(rows)) await tx.insert(dependencies).values(some);
}

async function writeHours({ tx, actor }: CommandScope, written: readonly Written[]): Promise<void> {
  const rows = written.flatMap(({ feature, cells }) =>
    [...cells].flatMap(cell => {
      const discipline = disciplineOf(cell);
      return discipline
        ? [{ featureId: feature.id, discipline, range: feature.effortHours[discipline] }]
        : [];
    }),
  );
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
        set: excluded(estimates, ['low', 'likely', 'high']),
      });
}
