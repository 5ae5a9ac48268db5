import { createHash } from 'node:crypto';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { auditChains, auditEntries } from '@/db/schema/audit';
import type { Id } from '@/server/kernel/ids';
import { staff, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';

/** Where a chain ended once: to be kept elsewhere, where whoever may write to the database cannot reach it. */
export const chainHeadSchema = z.object({
  /** A studio's id, or `platform` for what happens in none. */
  chain: z.string().max(60),
  length: z.number().int().nonnegative(),
  /** SHA-256 in hex. */
  hash: z.string().max(64),
});
export type ChainHead = z.output<typeof chainHeadSchema>;

export interface VerifiedChain extends ChainHead {
  /** What does not fit, in sentences; the first few of them. */
  faults: string[];
}

const PAGE = 5000;
const MOST_FAULTS = 10;

/**
 * Reckons every chain of the audit trail again from its entries, and says where one does not fit: an entry that was
 * changed, removed, put in or moved. `kept` are heads of before, which each chain must still lead through: without
 * them, somebody who owns the database could write a whole chain anew.
 */
export const verifyAudit = query({
  name: 'audit.verify',
  input: z.object({ kept: z.array(chainHeadSchema).max(1_000_000).default([]) }),
  allow: [staff('operator', 'superuser'), system],
  async run(scope): Promise<VerifiedChain[]> {
    const heads = await scope.tx.select().from(auditChains).orderBy(asc(auditChains.chain));
    const { rows } = await scope.tx.execute(
      sql`select distinct coalesce(studio_id, 'platform') as chain from audit_entries order by 1`,
    );
    const kept = scope.input.kept;
    const chains = new Set([
      ...heads.map(one => one.chain),
      ...rows.map(row => String(row['chain'])),
      ...kept.map(one => one.chain),
    ]);
    const verified: VerifiedChain[] = [];
    for (const chain of chains)
      verified.push(
        await verifyChain(scope, {
          chain,
          head: heads.find(one => one.chain === chain) ?? null,
          kept: kept.filter(one => one.chain === chain),
        }),
      );
    return verified;
  },
});

async function verifyChain(
  { tx }: QueryScope,
  { chain, head, kept }: { chain: string; head: ChainHead | null; kept: readonly ChainHead[] },
): Promise<VerifiedChain> {
  const faults: string[] = [];
  const say = (fault: string) => void (faults.length < MOST_FAULTS && faults.push(fault));
  const own =
    chain === 'platform' ? isNull(auditEntries.studioId) : eq(auditEntries.studioId, chain as Id<'studio'>);
  const hashes = new Map<number, string>(kept.map(one => [one.length, '']));
  let [position, hash] = [0, ''];
  for (;;) {
    const page = await tx
      .select({ position: auditEntries.position, id: auditEntries.id, hash: auditEntries.hash, text })
      .from(auditEntries)
      .where(and(own, gt(auditEntries.position, position)))
      .orderBy(asc(auditEntries.position))
      .limit(PAGE);
    for (const entry of page) {
      if (entry.position !== position + 1)
        say(
          entry.position === position + 2
            ? `Entry ${position + 1} is missing.`
            : `Entries ${position + 1} to ${entry.position - 1} are missing.`,
        );
      else if (entry.hash !== createHash('sha256').update(`${hash}${entry.text}`).digest('hex'))
        say(`Entry ${entry.position} (${entry.id}) is not what was written, or what came before it is not.`);
      [position, hash] = [entry.position, entry.hash];
      if (hashes.has(position)) hashes.set(position, hash);
    }
    if (page.length < PAGE) break;
  }
  if (!head) say('Where it ends is not kept any more.');
  else if (head.length !== position || head.hash !== hash)
    say(
      head.length > position
        ? `It ended with entry ${head.length}; the last that is there is ${position}.`
        : 'It does not end where it is said to end.',
    );
  for (const one of kept)
    if (one.length > 0 && hashes.get(one.length) !== one.hash)
      say(`It was written anew: entry ${one.length} is not the one that was kept.`);
  return { chain, length: position, hash, faults };
}

/**
 * Everything that an entry says, as the trigger of db/migrations/0019_audit-chain.sql writes it. Spelt here once more,
 * so that a changed function of the database does not tell us that all is well.
 */
const text = sql<string>`jsonb_build_array(${auditEntries.position}, ${auditEntries.id}, ${auditEntries.studioId},
  to_char(${auditEntries.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${auditEntries.actorKind},
  ${auditEntries.actor}, ${auditEntries.impersonator}, ${auditEntries.command}, ${auditEntries.subject},
  ${auditEntries.detail}, ${auditEntries.requestId})::text`;
