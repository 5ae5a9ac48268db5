import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { briefTitles } from '@/server/brief/queries';
import type { Instant } from '@/server/kernel/clock';
import { type Id, isId } from '@/server/kernel/ids';
import { members, staff, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { planTitles } from '@/server/plan/queries';
import { studioSettings } from '@/server/studio/queries';
import { type AuditFilter, auditFilterSchema } from './domain/filter';
import { ACTOR_KINDS } from './domain/words';

const readers = [members('owner'), staff('support', 'operator', 'superuser'), system];

export interface AuditEntry {
  id: Id<'audit'>;
  position: number;
  hash: string;
  at: Instant;
  actorKind: string;
  actor: string;
  /** As they are called now; null where it is nobody with an account, or the account is gone. */
  actorName: string | null;
  /** Who of the staff acted as them. */
  impersonator: Id<'user'> | null;
  impersonatorName: string | null;
  command: string;
  subject: string;
  /** What it is about, where that has a title and is still there. */
  about: { planId?: Id<'plan'>; briefId?: Id<'brief'>; title: string } | null;
  detail: Record<string, unknown>;
  requestId: string;
}

/** What was done in the studio, the last first, page by page. */
export const auditTrail = query({
  name: 'audit.trail',
  input: auditFilterSchema.extend({
    /** The position of the last entry of the page before. */
    before: z.number().int().positive().nullish(),
    limit: z.number().int().min(1).max(1000).default(50),
  }),
  allow: readers,
  async run(scope): Promise<{ items: AuditEntry[]; next: number | null }> {
    const { tx, actor, input } = scope;
    const { before, limit } = input;
    const found = await tx
      .select()
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.studioId, actor.studioId!),
          await matching(scope, input),
          before ? lt(auditEntries.position, before) : undefined,
        ),
      )
      .orderBy(desc(auditEntries.position))
      .limit(limit + 1);
    const page = found.slice(0, limit);
    const nameOf = namesIn(await peopleOf(tx));
    const aboutOf = await titlesOf(scope, page);
    return {
      items: page.map(({ studioId: _, ...one }) => ({
        ...one,
        actorName: nameOf(one.actor),
        impersonatorName: one.impersonator && nameOf(one.impersonator),
        about: aboutOf(one),
      })),
      next: found.length > limit ? page.at(-1)!.position : null,
    };
  },
});

/** Everybody who ever did something in the studio and has an account, by name. */
export const auditPeople = query({
  name: 'audit.people',
  input: z.object({}),
  allow: readers,
  run: ({ tx }) => peopleOf(tx),
});

async function peopleOf(tx: Tx): Promise<{ userId: Id<'user'>; name: string }[]> {
  const { rows } = await tx.execute(
    sql`select user_id as "userId", name from people_of_audit() order by name, user_id`,
  );
  return rows as { userId: Id<'user'>; name: string }[];
}

const namesIn = (people: readonly { userId: Id<'user'>; name: string }[]) => {
  const names = new Map<string, string>(people.map(one => [one.userId, one.name]));
  return (key: string) => names.get(key) ?? null;
};

async function matching(
  scope: QueryScope,
  { text, by, area, from, until }: AuditFilter,
): Promise<SQL | undefined> {
  const { timeZone } = await studioSettings.within({ ...scope, actor: READER(scope) }, {});
  const day = sql`(${auditEntries.at} at time zone ${timeZone})::date`;
  return and(
    by ? (by in ACTOR_KINDS ? eq(auditEntries.actorKind, by) : eq(auditEntries.actor, by)) : undefined,
    area ? sql`starts_with(${auditEntries.command}, ${`${area}.`})` : undefined,
    from ? sql`${day} >= ${from}` : undefined,
    until ? sql`${day} <= ${until}` : undefined,
    text ? says(text) : undefined,
  );
}

/** The settings are the studio's own; who may read its trail may know its time zone. */
const READER = ({ actor }: QueryScope) =>
  ({ kind: 'system', name: 'audit', studioId: actor.studioId }) as const;

const says = (text: string) => {
  const words = `%${text.replace(/[\\%_]/g, character => `\\${character}`)}%`;
  return sql`(${auditEntries.subject} ilike ${words} or ${auditEntries.command} ilike ${words}
              or ${auditEntries.detail}::text ilike ${words})`;
};

/** The plan or brief that an entry is about: its subject, or named in its detail. */
async function titlesOf(scope: QueryScope, entries: readonly Pick<AuditEntry, 'subject' | 'detail'>[]) {
  const asReader = { ...scope, actor: READER(scope) };
  const keysOf = (one: Pick<AuditEntry, 'subject' | 'detail'>) => [
    one.subject,
    one.detail['planId'],
    one.detail['briefId'],
  ];
  const keys = [...new Set(entries.flatMap(keysOf))];
  const planIds = keys.filter(key => isId('plan', key));
  const briefIds = keys.filter(key => isId('brief', key));
  const [plans, briefs] = await Promise.all([
    planIds.length ? planTitles.within(asReader, { planIds }) : [],
    briefIds.length ? briefTitles.within(asReader, { briefIds }) : [],
  ]);
  const titles = new Map<unknown, NonNullable<AuditEntry['about']>>([
    ...plans.map(({ id, title }) => [id, { planId: id, title }] as const),
    ...briefs.map(({ id, title }) => [id, { briefId: id, title }] as const),
  ]);
  return (one: Pick<AuditEntry, 'subject' | 'detail'>) =>
    keysOf(one)
      .map(key => titles.get(key))
      .find(Boolean) ?? null;
}
