import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ScenarioChanges } from '@/server/forecast/domain/scenario';
import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import type { AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import type { Discipline, Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { idColumn, instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { plans } from './plan';
import { studios } from './studio';

/** A finished simulation: exactly what went in and what came out. Never changed. */
export const forecasts = pgTable(
  'forecasts',
  {
    id: primaryId('forecast'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    /** The plan's revision that was forecast. */
    planRevision: integer('plan_revision').notNull(),
    input: jsonb('input').$type<ForecastInput>().notNull(),
    /** SHA-256 of the canonical JSON of `input`: equal inputs are not simulated twice. */
    inputHash: text('input_hash').notNull(),
    result: jsonb('result').$type<Forecast>().notNull(),
    engineVersion: text('engine_version').notNull(),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    trials: integer('trials').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    unique('forecasts_studio_id').on(t.studioId, t.id),
    foreignKey({
      name: 'forecasts_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    index('forecasts_by_plan').on(t.studioId, t.planId, t.createdAt),
    ...tenantPolicies('forecasts'),
  ],
);

/** Three points of what is assumed of the time after launch, and where the studio has them from. */
const assumption = () => ({
  key: text('key').$type<AssumptionKey>().notNull(),
  low: doublePrecision('low').notNull(),
  likely: doublePrecision('likely').notNull(),
  high: doublePrecision('high').notNull(),
  source: text('source').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** What a plan assumes of the time after launch in place of what the studio, or we, propose. */
export const planAssumptions = pgTable(
  'plan_assumptions',
  { studioId: studioColumn(), planId: idColumn<'plan'>('plan_id').notNull(), ...assumption() },
  t => [
    primaryKey({ columns: [t.planId, t.key] }),
    foreignKey({
      name: 'plan_assumptions_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    check(
      'plan_assumptions_order',
      sql`0 <= ${t.low} and ${t.low} <= ${t.likely} and ${t.likely} <= ${t.high}`,
    ),
    ...tenantPolicies('plan_assumptions'),
  ],
);

/** What the studio assumes in every plan that says nothing of its own. */
export const studioAssumptions = pgTable(
  'studio_assumptions',
  { studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }), ...assumption() },
  t => [
    primaryKey({ columns: [t.studioId, t.key] }),
    check(
      'studio_assumptions_order',
      sql`0 <= ${t.low} and ${t.low} <= ${t.likely} and ${t.likely} <= ${t.high}`,
    ),
    ...tenantPolicies('studio_assumptions'),
  ],
);

/** What somebody asked "what if" of a plan, and gave a name. */
export const scenarios = pgTable(
  'forecast_scenarios',
  {
    id: primaryId('scenario'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    name: text('name').notNull(),
    changes: jsonb('changes').$type<ScenarioChanges>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('forecast_scenarios_name').on(t.studioId, t.planId, t.name),
    foreignKey({
      name: 'forecast_scenarios_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    ...tenantPolicies('forecast_scenarios'),
  ],
);

/** Work that is done: what it was estimated at and what it took. The studio's history, which calibration learns from. */
export const finishedWork = pgTable(
  'finished_work',
  {
    id: primaryId('finishedWork'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<WorkKind>().notNull(),
    /** What it is called where it comes from: a file that has it again with other figures brings it up to date. */
    reference: text('reference'),
    /** The kind of its line in the file; a person may say that it was another. An id is known among lines of one kind. */
    cameAs: text('came_as').$type<WorkKind>().notNull(),
    name: text('name'),
    group: text('group_name'),
    discipline: text('discipline').$type<Discipline>(),
    estimator: text('estimator'),
    estimate: doublePrecision('estimate').notNull(),
    actual: doublePrecision('actual').notNull(),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    unit: text('unit'),
    startedOn: date('started_on'),
    finishedOn: date('finished_on'),
    /** Who had the last word on its figures: a file, or a person, whom no file overrules. */
    source: text('source').$type<'import' | 'manual'>().notNull(),
    /** Tells the same row when it is imported again. */
    fingerprint: text('fingerprint').notNull(),
    /** Work without days is taken in this order. */
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    unique('finished_work_once').on(t.studioId, t.fingerprint),
    uniqueIndex('finished_work_known_once')
      .on(t.studioId, t.cameAs, t.reference)
      .where(sql`${t.reference} is not null`),
    index('finished_work_in_order').on(t.studioId, t.kind, t.position),
    check('finished_work_kind', sql`${t.kind} in ('project', 'task')`),
    check('finished_work_came_as', sql`${t.cameAs} in ('project', 'task')`),
    check('finished_work_figures', sql`${t.estimate} > 0 and ${t.actual} > 0`),
    check(
      'finished_work_range',
      sql`(${t.low} is null) = (${t.high} is null) and ${t.low} <= ${t.estimate} and ${t.estimate} <= ${t.high} and ${t.low} > 0`,
    ),
    check(
      'finished_work_days',
      sql`(${t.startedOn} is null or ${t.finishedOn} is not null) and ${t.startedOn} <= ${t.finishedOn}`,
    ),
    ...tenantPolicies('finished_work'),
  ],
);

/** Whether the studio's forecasts are corrected by its history. */
export const calibrationSettings = pgTable(
  'calibration_settings',
  {
    studioId: studioColumn()
      .primaryKey()
      .references(() => studios.id, { onDelete: 'cascade' }),
    applied: boolean('applied').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  () => tenantPolicies('calibration_settings'),
);
