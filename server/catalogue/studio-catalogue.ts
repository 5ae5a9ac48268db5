import { asc } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { catalogueFeatures } from '@/db/schema/catalogue';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { merged, type OwnedFeature, offered } from './domain/merge';

/** What plans are suggested from: the studio's catalogue without what it leaves out. */
export const offeredCatalogue = query({
  name: 'catalogue.offered',
  input: z.object({}),
  allow: [members(), system],
  run: async ({ tx }) => offered(await readCatalogue(tx)),
});

/** The studio's whole catalogue, with what is left out. */
export async function readCatalogue(tx: Tx): Promise<OwnedFeature[]> {
  const { key, state, content, updatedAt } = catalogueFeatures;
  return merged(
    await tx
      .select({ key, state, content, updatedAt })
      .from(catalogueFeatures)
      .orderBy(asc(updatedAt), asc(key)),
  );
}
