import { and, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { briefAnswers, briefs } from '@/db/schema/brief';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { clientLink } from './client-link';
import { answersFrom, revisionsFrom } from './domain/answers';
import { readinessOf } from './domain/readiness';
import { orderFrom } from './domain/section-order';
import type { TemplateContent } from './domain/template';

/** A whole brief: what was answered, at which revision, and how ready it is to be planned from. */
export const briefById = query({
  name: 'brief.byId',
  input: z.object({ briefId: id('brief') }),
  allow: [members(), clientLink, system],
  async run({ input, tx }) {
    const [brief] = await tx.select().from(briefs).where(eq(briefs.id, input.briefId));
    if (!brief) throw notFound('That brief');
    const rows = (await answerRows(tx, [brief.id]))(brief.id);
    const { studioId: _scope, ...rest } = brief;
    const answers = answersFrom(rows);
    return {
      ...rest,
      sectionOrder: orderFrom(brief.sectionOrder),
      answers,
      revisions: revisionsFrom(rows),
      readiness: readinessOf(answers, brief.template),
    };
  },
});

/** What briefs are called, of those that are there. */
export const briefTitles = query({
  name: 'brief.titles',
  input: z.object({ briefIds: z.array(id('brief')).max(2000) }),
  allow: [members(), system],
  run: ({ tx, input: { briefIds } }) =>
    tx.select({ id: briefs.id, title: briefs.title }).from(briefs).where(inArray(briefs.id, briefIds)),
});

const PAGE = 30;
const cursorSchema = z.object({ updatedAt: z.iso.datetime(), id: id('brief') });

/** The studio's briefs, the last changed first, a page at a time. */
export const briefInbox = query({
  name: 'brief.inbox',
  input: z.object({
    status: z.enum(['draft', 'submitted']).optional(),
    /** Found in the title, or in the client's name or e-mail address. */
    search: z.string().trim().max(200).default(''),
    /** `next` of the page before. */
    after: cursorSchema.nullish(),
  }),
  allow: [members(), system],
  async run({ input, tx }) {
    const matching = and(
      input.status && eq(briefs.status, input.status),
      input.search ? saysSomewhere(input.search) : undefined,
    );
    const found = await tx
      .select(inList)
      .from(briefs)
      .where(and(matching, input.after ? isAfter(input.after) : undefined))
      .orderBy(desc(briefs.updatedAt), desc(briefs.id))
      .limit(PAGE + 1);
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: await withScores(tx, page),
      next: found.length > PAGE && last ? { updatedAt: last.updatedAt, id: last.id } : null,
    };
  },
});

/** The submitted briefs but those named, however many: their number, and the last changed of them. */
export const submittedBut = query({
  name: 'brief.submittedBut',
  input: z.object({ briefIds: z.array(id('brief')), limit: z.number().int().min(1).max(PAGE) }),
  allow: [members(), system],
  async run({ input, tx }) {
    // One parameter for all of them: a list of parameters has an end.
    const other = and(
      eq(briefs.status, 'submitted'),
      sql`${briefs.id} <> all(${sql.param(input.briefIds)}::text[])`,
    );
    const found = await tx
      .select(inList)
      .from(briefs)
      .where(other)
      .orderBy(desc(briefs.updatedAt), desc(briefs.id))
      .limit(input.limit);
    return { count: await tx.$count(briefs, other), items: await withScores(tx, found) };
  },
});

/** How many briefs there are in each state, whatever is searched for. */
export const briefCounts = query({
  name: 'brief.counts',
  input: z.object({}),
  allow: [members(), system],
  async run({ tx }) {
    const rows = await tx
      .select({ status: briefs.status, count: sql<number>`count(*)::int` })
      .from(briefs)
      .groupBy(briefs.status);
    const of = (status: 'draft' | 'submitted') => rows.find(row => row.status === status)?.count ?? 0;
    return { draft: of('draft'), submitted: of('submitted') };
  },
});

const inList = {
  id: briefs.id,
  status: briefs.status,
  title: briefs.title,
  clientName: briefs.clientName,
  clientEmail: briefs.clientEmail,
  createdAt: briefs.createdAt,
  updatedAt: briefs.updatedAt,
  submittedAt: briefs.submittedAt,
  template: briefs.template,
};

async function withScores<B extends { id: Id<'brief'>; template: TemplateContent | null }>(
  tx: QueryScope['tx'],
  found: B[],
) {
  const answersOf = await answerRows(
    tx,
    found.map(brief => brief.id),
  );
  return found.map(({ template, ...brief }) => ({
    ...brief,
    score: readinessOf(answersFrom(answersOf(brief.id)), template).score,
  }));
}

const saysSomewhere = (text: string): SQL | undefined => {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    ilike(briefs.title, pattern),
    ilike(briefs.clientName, pattern),
    ilike(briefs.clientEmail, pattern),
  );
};

const isAfter = (cursor: z.infer<typeof cursorSchema>): SQL =>
  sql`(${briefs.updatedAt}, ${briefs.id}) < (${cursor.updatedAt}::timestamptz, ${cursor.id})`;

async function answerRows(tx: QueryScope['tx'], briefIds: Id<'brief'>[]) {
  const rows = briefIds.length
    ? await tx.select().from(briefAnswers).where(inArray(briefAnswers.briefId, briefIds))
    : [];
  return (briefId: Id<'brief'>) => rows.filter(row => row.briefId === briefId);
}
