import { and, asc, count, desc, eq, lt, max } from 'drizzle-orm';
import { z } from 'zod';
import { briefAnswers, briefAnswerVersions, briefPeople, briefRemarks, briefs } from '@/db/schema/brief';
import { smallestEdition } from '@/server/forecast/smallest-edition';
import { livingLinks } from '@/server/identity/links';
import { dayIn } from '@/server/kernel/clock';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { studioFace } from '@/server/studio/queries';
import { clientLink } from './client-link';
import { answersFrom, revisionsFrom } from './domain/answers';
import { coarsePrice } from './domain/coarse-price';
import { contradictionsIn } from './domain/contradictions';
import { orderFrom } from './domain/section-order';
import { type BriefAnswers, SECTIONS, type Section } from './domain/sections';

const ofBrief = z.object({ briefId: id('brief') });
const readers = [members(), clientLink, system];

/** What changes while several people have a brief open: asked for again and again, so kept small. */
export const briefNews = query({
  name: 'brief.news',
  input: ofBrief,
  allow: readers,
  async run({ input, tx }) {
    const { briefId } = input;
    const brief = await headOf(tx, briefId);
    const { sectionOrder, submittedAt, ...details } = brief;
    const remarks = await remarksOf(tx, briefId);
    return {
      details,
      submittedAt,
      sectionOrder: orderFrom(sectionOrder),
      revisions: await revisionsOf(tx, briefId),
      remarks,
      writers: await writersOf(tx, briefId),
      mark: markOf(brief, {
        said: remarks.length,
        settled: remarks.filter(one => one.settledAt).length,
        settledAt:
          remarks
            .flatMap(one => one.settledAt ?? [])
            .sort()
            .at(-1) ?? null,
      }),
    };
  },
});

/**
 * Whether there is news: a mark that is another once there is some, and the revisions, which one's own
 * saves raise too. Asked for every second or two by each page that is looked at, so it reads next to nothing.
 */
export const briefPulse = query({
  name: 'brief.pulse',
  input: ofBrief,
  allow: readers,
  async run({ input: { briefId }, tx }) {
    const brief = await headOf(tx, briefId);
    const [remarks] = await tx
      .select({
        said: count(),
        settled: count(briefRemarks.settledAt),
        settledAt: max(briefRemarks.settledAt),
      })
      .from(briefRemarks)
      .where(eq(briefRemarks.briefId, briefId));
    return {
      revisions: await revisionsOf(tx, briefId),
      mark: markOf(brief, remarks!),
    };
  },
});

const VERSIONS_AT_ONCE = 50;

/** The versions of one section's answer, the newest first, fifty at a time; `cursor` is `next` of the page before. */
export const answerHistory = query({
  name: 'brief.history',
  input: ofBrief.extend({ section: z.enum(SECTIONS), cursor: z.number().int().min(1).nullish() }),
  allow: readers,
  async run({ input: { briefId, section, cursor }, tx }) {
    const rows = await tx
      .select()
      .from(briefAnswerVersions)
      .where(
        and(
          eq(briefAnswerVersions.briefId, briefId),
          eq(briefAnswerVersions.section, section),
          cursor ? lt(briefAnswerVersions.revision, cursor) : undefined,
        ),
      )
      .orderBy(desc(briefAnswerVersions.revision))
      .limit(VERSIONS_AT_ONCE + 1);
    const page = rows.slice(0, VERSIONS_AT_ONCE);
    return {
      versions: page.map(({ revision, content, authorName, startedAt, savedAt }) => ({
        revision,
        answers: answersFrom([{ section, content, revision }]),
        authorName,
        startedAt,
        savedAt,
      })),
      /** Null where these are the oldest. */
      next: rows.length > page.length ? page.at(-1)!.revision : null,
    };
  },
});

/** Who of the client writes in a brief, whoever began it first, and whether their links still work. */
export const briefWriters = query({
  name: 'brief.people',
  input: ofBrief,
  allow: readers,
  async run({ input, tx, now, actor }) {
    const people = await tx
      .select()
      .from(briefPeople)
      .where(eq(briefPeople.briefId, input.briefId))
      .orderBy(asc(briefPeople.createdAt), asc(briefPeople.id));
    const alive = await livingLinks({ tx, now }, input.briefId);
    return people.map(({ id: personId, name, email, lastSeenAt, linkId }, at) => ({
      id: personId,
      name,
      email,
      lastSeenAt,
      isAlive: alive.includes(linkId),
      beganIt: at === 0,
      isReader: actor.kind === 'link' && actor.linkId === linkId,
    }));
  },
});

/** What does not fit together in a brief: with figures for the studio, in words for the client. */
export const contradictions = query({
  name: 'brief.contradictions',
  input: ofBrief,
  allow: readers,
  async run(scope) {
    const { input, tx, now, actor } = scope;
    const rows = await tx.select().from(briefAnswers).where(eq(briefAnswers.briefId, input.briefId));
    const answers = answersFrom(rows);
    const asSystem = {
      ...scope,
      actor: { kind: 'system', name: 'brief', studioId: actor.studioId },
    } as const;
    const { timeZone, currency } = await studioFace.within(asSystem, {});
    const smallest = saysALimit(answers) ? await smallestEdition(asSystem, answers) : null;
    const forReader = smallest &&
      actor.kind === 'link' && { ...smallest, p50PriceMinor: coarsePrice(smallest.p50PriceMinor) };
    const found = contradictionsIn(answers, {
      today: dayIn(now, timeZone),
      currency,
      smallest: forReader || smallest,
    });
    return found.map(({ rule, section, answer, text, plain }) => ({
      rule,
      section,
      answer,
      text: actor.kind === 'link' ? plain : text,
    }));
  },
});

async function headOf(tx: QueryScope['tx'], briefId: Id<'brief'>) {
  const [brief] = await tx
    .select({
      title: briefs.title,
      clientName: briefs.clientName,
      clientEmail: briefs.clientEmail,
      sectionOrder: briefs.sectionOrder,
      submittedAt: briefs.submittedAt,
    })
    .from(briefs)
    .where(eq(briefs.id, briefId));
  if (!brief) throw notFound('That brief');
  return brief;
}

/** Remarks are only added, settled and opened again, so this much tells whether there are others. */
const markOf = (
  head: Awaited<ReturnType<typeof headOf>>,
  { said, settled, settledAt }: { said: number; settled: number; settledAt: string | null },
): string => JSON.stringify([...Object.values(head), said, settled, settledAt]);

async function revisionsOf(tx: QueryScope['tx'], briefId: Id<'brief'>): Promise<Record<Section, number>> {
  const rows = await tx
    .select({ section: briefAnswers.section, revision: briefAnswers.revision })
    .from(briefAnswers)
    .where(eq(briefAnswers.briefId, briefId));
  return revisionsFrom(rows);
}

/** Only a budget or a deadline is held against the smallest edition. */
const saysALimit = ({ budget, timeline }: BriefAnswers): boolean =>
  budget.lowMinor !== null || budget.highMinor !== null || timeline.deadline !== null;

async function remarksOf(tx: QueryScope['tx'], briefId: Id<'brief'>) {
  const rows = await tx
    .select({
      id: briefRemarks.id,
      answer: briefRemarks.answer,
      side: briefRemarks.side,
      authorName: briefRemarks.authorName,
      body: briefRemarks.body,
      createdAt: briefRemarks.createdAt,
      settledAt: briefRemarks.settledAt,
    })
    .from(briefRemarks)
    .where(eq(briefRemarks.briefId, briefId))
    .orderBy(asc(briefRemarks.createdAt), asc(briefRemarks.id));
  return rows;
}

/** Who wrote in each section, the last one first. */
async function writersOf(tx: QueryScope['tx'], briefId: Id<'brief'>) {
  const rows = await tx
    .select({
      section: briefAnswerVersions.section,
      name: briefAnswerVersions.authorName,
      savedAt: max(briefAnswerVersions.savedAt),
    })
    .from(briefAnswerVersions)
    .where(eq(briefAnswerVersions.briefId, briefId))
    .groupBy(briefAnswerVersions.section, briefAnswerVersions.authorName)
    .orderBy(desc(max(briefAnswerVersions.revision)));
  const writers: Partial<Record<Section, { names: string[]; savedAt: string }>> = {};
  for (const { section, name, savedAt } of rows) {
    const known = writers[section as Section] ?? { names: [], savedAt: savedAt! };
    if (!known.names.includes(name)) known.names.push(name);
    writers[section as Section] = known;
  }
  return writers;
}
