import { bigint, foreignKey, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { idColumn, instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { plans } from './plan';

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
