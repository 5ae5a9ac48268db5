import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { Edition, ForecastInput } from '@/server/forecast/engine/types';
import type { ProposalContent, ProposalStatus } from '@/server/proposal/domain/content';
import { idColumn, instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { forecasts } from './forecast';
import { plans } from './plan';

/**
 * One immutable version of an offer. The application's role may change only its status and the
 * dates of its transitions; what was offered is fixed by column grants (db/rights.sql).
 */
export const proposals = pgTable(
  'proposals',
  {
    id: primaryId('proposal'),
    studioId: studioColumn(),
    planId: idColumn<'plan'>('plan_id').notNull(),
    forecastId: idColumn<'forecast'>('forecast_id').notNull(),
    /** 1, 2, 3 … within its plan. */
    version: integer('version').notNull(),
    status: text('status').$type<ProposalStatus>().notNull(),
    clientName: text('client_name').notNull(),
    clientEmail: text('client_email').notNull(),
    /** What the client reads. Holds no cost, rate or margin. */
    content: jsonb('content').$type<ProposalContent>().notNull(),
    contentHash: text('content_hash').notNull(),
    /** What the figures were made from; with seed and engine version they can be made again. */
    forecastInput: jsonb('forecast_input').$type<ForecastInput>().notNull(),
    engineVersion: text('engine_version').notNull(),
    marginRate: doublePrecision('margin_rate').notNull(),
    priceConfidence: integer('price_confidence').notNull(),
    validUntil: date('valid_until').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at').notNull(),
    firstOpenedAt: instant('first_opened_at'),
    decidedAt: instant('decided_at'),
    declineReason: text('decline_reason'),
    withdrawnAt: instant('withdrawn_at'),
  },
  t => [
    unique('proposals_studio_id').on(t.studioId, t.id),
    unique('proposals_version').on(t.planId, t.version),
    foreignKey({
      name: 'proposals_plan',
      columns: [t.studioId, t.planId],
      foreignColumns: [plans.studioId, plans.id],
    }),
    foreignKey({
      name: 'proposals_forecast',
      columns: [t.studioId, t.forecastId],
      foreignColumns: [forecasts.studioId, forecasts.id],
    }),
    index('proposals_recent').on(t.studioId, t.createdAt),
    check('proposals_status', sql`${t.status} in ('sent', 'accepted', 'declined', 'withdrawn')`),
    ...tenantPolicies('proposals'),
  ],
);

/** The client's yes: what, who, when, and the hash of what they saw. Never changed. */
export const acceptances = pgTable(
  'acceptances',
  {
    id: primaryId('acceptance'),
    studioId: studioColumn(),
    proposalId: idColumn<'proposal'>('proposal_id').notNull(),
    edition: text('edition').$type<Edition>().notNull(),
    signedName: text('signed_name').notNull(),
    contentHash: text('content_hash').notNull(),
    address: text('address'),
    userAgent: text('user_agent'),
    acceptedAt: instant('accepted_at').notNull(),
  },
  t => [
    unique('acceptances_proposal').on(t.proposalId),
    foreignKey({
      name: 'acceptances_of_proposal',
      columns: [t.studioId, t.proposalId],
      foreignColumns: [proposals.studioId, proposals.id],
    }),
    check('acceptances_edition', sql`${t.edition} in ('mvp', 'scalable', 'enterprise')`),
    ...tenantPolicies('acceptances'),
  ],
);
