import { sql } from 'drizzle-orm';
import {
  bigint,
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
} from 'drizzle-orm/pg-core';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { Discipline, Edition } from '@/server/forecast/engine/types';
import type { Demands } from '@/server/plan/domain/architecture/demands';
import type { PartContent, PartKind } from '@/server/plan/domain/parts';
import type { CostPeriod, PlanSnapshot } from '@/server/plan/domain/plan';
import { briefs } from './brief';
import { idColumn, instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { studios } from './studio';

const editionList = sql.raw(`('mvp', 'scalable', 'enterprise')`);

export const plans = pgTable(
  'plans',
  {
    id: primaryId('plan'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    briefId: idColumn<'brief'>('brief_id'),
    title: text('title').notNull(),
    clientName: text('client_name').notNull(),
    clientEmail: text('client_email').notNull(),
    startsOn: date('starts_on').notNull(),
    /** What the client can spend, and the last day that suits them; null when they did not say. */
    budgetMinor: bigint('budget_minor', { mode: 'number' }),
    deadline: date('deadline'),
    /** ρ of the forecast: the share of the spread that all work has in common. */
    systemicShare: doublePrecision('systemic_share').notNull().default(0.25),
    /** What the architecture is chosen from, as the studio set it; null: as the brief has it. */
    demands: jsonb('demands').$type<Demands>(),
    /** The brief's answers as the studio last looked at what they ask for. */
    answersSeen: jsonb('answers_seen').$type<BriefAnswers>(),
    /** Rises with each change to the plan or anything in it. */
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('plans_studio_id').on(t.studioId, t.id),
    foreignKey({
      name: 'plans_brief',
      columns: [t.studioId, t.briefId],
      foreignColumns: [briefs.studioId, briefs.id],
    }),
    index('plans_recent').on(t.studioId, t.updatedAt),
    index('plans_by_brief').on(t.studioId, t.briefId),
    check('plans_budget', sql`${t.budgetMinor} >= 0`),
    check('plans_systemic_share', sql`${t.systemicShare} between 0 and 0.6`),
    ...tenantPolicies('plans'),
  ],
);

export const features = pgTable(
  'features',
  {
    id: primaryId('feature'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    position: doublePrecision('position').notNull(),
    /** The part of the product it belongs to: "Booking", "Money". */
    area: text('area').notNull(),
    title: text('title').notNull(),
    note: text('note').notNull().default(''),
    edition: text('edition').$type<Edition>().notNull(),
    /** The brief's answers that it serves (server/brief/domain/cited-answers.ts), and why in a sentence. */
    serves: text('serves').array().notNull().default(sql`'{}'`),
    because: text('because').notNull().default(''),
    /** The suggestion that it was made from; null: the studio's own. */
    origin: text('origin'),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('features_studio_id').on(t.studioId, t.id),
    unique('features_plan_id').on(t.planId, t.id),
    foreignKey({
      name: 'features_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    index('features_by_plan').on(t.studioId, t.planId, t.position),
    check('features_edition', sql`${t.edition} in ${editionList}`),
    ...tenantPolicies('features'),
  ],
);

/** Hours of one discipline on one feature, at P10, P50 and P90. */
export const estimates = pgTable(
  'estimates',
  {
    studioId: studioColumn(),
    featureId: idColumn<'feature'>('feature_id').notNull(),
    discipline: text('discipline').$type<Discipline>().notNull(),
    low: doublePrecision('low').notNull(),
    likely: doublePrecision('likely').notNull(),
    high: doublePrecision('high').notNull(),
  },
  t => [
    primaryKey({ columns: [t.featureId, t.discipline] }),
    foreignKey({
      name: 'estimates_feature',
      columns: [t.studioId, t.featureId],
      foreignColumns: [features.studioId, features.id],
    }).onDelete('cascade'),
    check('estimates_order', sql`0 < ${t.low} and ${t.low} <= ${t.likely} and ${t.likely} <= ${t.high}`),
    ...tenantPolicies('estimates'),
  ],
);

/** `featureId` cannot begin before `needsId` is finished. Both are of the same plan. */
export const dependencies = pgTable(
  'dependencies',
  {
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    featureId: idColumn<'feature'>('feature_id').notNull(),
    needsId: idColumn<'feature'>('needs_id').notNull(),
  },
  t => [
    primaryKey({ columns: [t.featureId, t.needsId] }),
    foreignKey({
      name: 'dependencies_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'dependencies_feature',
      columns: [t.planId, t.featureId],
      foreignColumns: [features.planId, features.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'dependencies_needs',
      columns: [t.planId, t.needsId],
      foreignColumns: [features.planId, features.id],
    }).onDelete('cascade'),
    index('dependencies_by_plan').on(t.studioId, t.planId),
    index('dependencies_by_need').on(t.planId, t.needsId),
    check('dependencies_not_itself', sql`${t.featureId} <> ${t.needsId}`),
    ...tenantPolicies('dependencies'),
  ],
);

export const risks = pgTable(
  'risks',
  {
    id: primaryId('risk'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    position: doublePrecision('position').notNull(),
    title: text('title').notNull(),
    /** What the studio will do about it. */
    response: text('response').notNull().default(''),
    because: text('because').notNull().default(''),
    origin: text('origin'),
    probability: doublePrecision('probability').notNull(),
    edition: text('edition').$type<Edition>().notNull(),
    /** What the three figures count: hours on `risk_features`, working days of delay, or minor units. */
    impact: text('impact').$type<'hours' | 'days' | 'money'>().notNull(),
    low: doublePrecision('low').notNull(),
    likely: doublePrecision('likely').notNull(),
    high: doublePrecision('high').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('risks_studio_id').on(t.studioId, t.id),
    unique('risks_plan_id').on(t.planId, t.id),
    foreignKey({
      name: 'risks_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    check('risks_probability', sql`${t.probability} between 0 and 1`),
    check('risks_edition', sql`${t.edition} in ${editionList}`),
    check('risks_impact', sql`${t.impact} in ('hours', 'days', 'money')`),
    check('risks_order', sql`0 < ${t.low} and ${t.low} <= ${t.likely} and ${t.likely} <= ${t.high}`),
    ...tenantPolicies('risks'),
  ],
);

/** The features that a risk of kind `hours` would make longer. */
export const riskFeatures = pgTable(
  'risk_features',
  {
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    riskId: idColumn<'risk'>('risk_id').notNull(),
    featureId: idColumn<'feature'>('feature_id').notNull(),
  },
  t => [
    primaryKey({ columns: [t.riskId, t.featureId] }),
    index('risk_features_by_feature').on(t.planId, t.featureId),
    foreignKey({
      name: 'risk_features_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'risk_features_risk',
      columns: [t.planId, t.riskId],
      foreignColumns: [risks.planId, risks.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'risk_features_feature',
      columns: [t.planId, t.featureId],
      foreignColumns: [features.planId, features.id],
    }).onDelete('cascade'),
    ...tenantPolicies('risk_features'),
  ],
);

/** Money that does not depend on hours: licences, hardware, travel. */
export const fixedCosts = pgTable(
  'fixed_costs',
  {
    id: primaryId('fixedCost'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    title: text('title').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    edition: text('edition').$type<Edition>().notNull(),
    per: text('per').$type<CostPeriod>().notNull().default('project'),
  },
  t => [
    foreignKey({
      name: 'fixed_costs_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    index('fixed_costs_by_plan').on(t.studioId, t.planId),
    check('fixed_costs_amount', sql`${t.amountMinor} >= 0`),
    check('fixed_costs_edition', sql`${t.edition} in ${editionList}`),
    check('fixed_costs_per', sql`${t.per} in ('project', 'month')`),
    ...tenantPolicies('fixed_costs'),
  ],
);

/**
 * What was decided about one part of the plan that is not a feature, a risk or a cost: a role, an entity,
 * a relation, a right, a choice of architecture, a control, a target. Suggestions that nobody decided
 * about have no row: they follow the rules. A refused feature or risk has a row that says so.
 */
export const planParts = pgTable(
  'plan_parts',
  {
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    /** The suggestion's key, or `own:` and an id of the studio's own. */
    key: text('key').notNull(),
    kind: text('kind').$type<PartKind>().notNull(),
    state: text('state').$type<'accepted' | 'refused'>().notNull(),
    /** Its shape is the kind's schema in server/plan/domain/parts.ts; null where refused. */
    content: jsonb('content').$type<PartContent>(),
    /** What was suggested when it was decided; differs from today's suggestion where the brief changed since. */
    suggested: jsonb('suggested').$type<PartContent>(),
    because: text('because').notNull().default(''),
    serves: text('serves').array().notNull().default(sql`'{}'`),
    position: doublePrecision('position').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.planId, t.key] }),
    foreignKey({
      name: 'plan_parts_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    index('plan_parts_by_plan').on(t.studioId, t.planId),
    check('plan_parts_state', sql`${t.state} in ('accepted', 'refused')`),
    ...tenantPolicies('plan_parts'),
  ],
);

/** A plan as it stood at a moment that somebody wants to come back to. Never changed. */
export const planVersions = pgTable(
  'plan_versions',
  {
    id: primaryId('planVersion'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    /** The plan's revision that it holds. */
    revision: integer('revision').notNull(),
    title: text('title').notNull(),
    /** What made it: somebody's wish, a forecast, a proposal, or an import that was about to change much. */
    reason: text('reason').$type<'kept' | 'forecast' | 'proposal' | 'import'>().notNull(),
    content: jsonb('content').$type<PlanSnapshot>().notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    foreignKey({
      name: 'plan_versions_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }).onDelete('cascade'),
    index('plan_versions_by_plan').on(t.studioId, t.planId, t.createdAt),
    check('plan_versions_reason', sql`${t.reason} in ('kept', 'forecast', 'proposal', 'import')`),
    ...tenantPolicies('plan_versions'),
  ],
);
