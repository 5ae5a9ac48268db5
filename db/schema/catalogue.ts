import { sql } from 'drizzle-orm';
import { check, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { instant, studioColumn, tenantPolicies } from './columns';
import { studios } from './studio';

/** Where a studio's catalogue differs from the one that ships: features changed, added or left out. */
export const catalogueFeatures = pgTable(
  'catalogue_features',
  {
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    state: text('state').$type<'changed' | 'own' | 'hidden'>().notNull(),
    /** The whole feature as the studio has it, also while hidden; null where hidden as it ships, or removed. */
    content: jsonb('content').$type<CatalogueFeature>(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.studioId, t.key] }),
    check('catalogue_features_state', sql`${t.state} in ('changed', 'own', 'hidden')`),
    check('catalogue_features_content', sql`${t.state} = 'hidden' or ${t.content} is not null`),
    ...tenantPolicies('catalogue_features'),
  ],
);
