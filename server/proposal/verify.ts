import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { proposals } from '@/db/schema/proposal';
import { ENGINE_VERSION } from '@/server/forecast/engine/forecast';
import { forecastInThreads } from '@/server/forecast/engine-threads';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { contentHash } from './content-hash';
import { withFigures } from './domain/compose';
import type { PriceConfidence } from './domain/price';

/** Makes the figures again from the stored inputs, and says whether the offer still is what was sent. */
export const verifyProposal = query({
  name: 'proposal.verify',
  input: z.object({ proposalId: id('proposal') }),
  allow: [members()],
  async run({ tx, input }) {
    const [stored] = await tx
      .select({
        content: proposals.content,
        contentHash: proposals.contentHash,
        forecastInput: proposals.forecastInput,
        engineVersion: proposals.engineVersion,
        marginRate: proposals.marginRate,
        priceConfidence: proposals.priceConfidence,
      })
      .from(proposals)
      .where(eq(proposals.id, input.proposalId));
    if (!stored) throw notFound('That proposal');
    const again = withFigures(
      stored.content,
      await forecastInThreads(stored.forecastInput, { detail: false }),
      stored.priceConfidence as PriceConfidence,
      stored.marginRate,
    );
    const editions = stored.content.editions.map((one, place) => {
      const { edition, priceMinor } = one;
      const repriced = again.editions[place]!;
      return {
        edition,
        priceMinor,
        againMinor: repriced.priceMinor,
        datesSame: JSON.stringify(dates(one)) === JSON.stringify(dates(repriced)),
      };
    });
    return {
      /** The content in the database is what was hashed at sending. */
      contentIntact: contentHash(stored.content) === stored.contentHash,
      /** The rerun gives every figure of the content again, so the hash too. */
      figuresSame: contentHash(again) === stored.contentHash,
      engine: {
        sentWith: stored.engineVersion,
        now: ENGINE_VERSION,
        same: stored.engineVersion === ENGINE_VERSION,
      },
      contentHash: stored.contentHash,
      editions,
    };
  },
});

const dates = ({ finish }: { finish: { p10: string; p50: string; p80: string; p95: string } }) => [
  finish.p10,
  finish.p50,
  finish.p80,
  finish.p95,
];
