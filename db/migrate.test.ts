import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromEarlier } from '@/components/brief/earlier-text';
import { answersFrom } from '@/server/brief/domain/answers';
import {
  EMPTY_ANSWERS,
  MOST_ROWS,
  SECTION_SCHEMAS,
  type Section,
  type SectionContent,
} from '@/server/brief/domain/sections';
import { isId, newId } from '@/server/kernel/ids';
import { migrateDatabase, pendingMigrations } from './migrate';

/** A database as the first release left it, with a studio's work in it, brought up to date. */

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const FIRST_RELEASE = ['0000_house', '0001_indexes-and-accounts'];
const AT = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-09T09:00:00.000Z';

const prose = (name: string, length: number) => {
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += `${name}${at} `;
  return text.slice(0, length).trim();
};
const manyLines = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name} ${at} is done`).join('\n');

/** Answers as they were saved then. */
const EARLIER: Record<Section, Record<string, unknown>> = {
  goals: {
    items: [
      { goal: 'Fewer calls', measure: 'Half by June' },
      { goal: '', measure: '' },
    ],
  },
  features: { items: [{ what: 'Booking online', why: 'Nobody answers at night' }] },
  roles: { items: [{ name: 'Owner', may: 'Everything\nInvite others' }] },
  workflows: {
    items: [
      { name: 'Told as prose', steps: prose('prose', 2_400) },
      { name: 'Typed on Windows', steps: 'Call\r\n\r\n  Book \r\n\t\r\nPay\r\n' },
      { name: 'Spaced out', steps: `${'\n'.repeat(80)}After eighty blank lines` },
      { name: 'Many steps', steps: manyLines('Step', 75) },
      { name: 'Sixty and blanks', steps: manyLines('Move', 60).replaceAll('\n', '\n\n') },
      { name: 'Without a space', steps: `x${'😀'.repeat(400)}` },
      { name: 'Not told yet', steps: '' },
    ],
  },
  budget: { lowMinor: 100_00, highMinor: null, note: 'Less is better' },
  timeline: { start: '2026-05-01', deadline: null, anyDay: false, reason: 'A fair' },
  references: { items: [{ address: 'https://example.com', liked: 'Calm' }] },
  integrations: { items: [{ name: 'Ledger', purpose: 'Invoices' }], none: false },
  vision: { inSixMonths: prose('soon', 2_000), inTwoYears: 'Seven clinics\r\n\r\nNo paper' },
};
/** The most that could be saved, in the shapes that are hardest to keep in sixty rows. */
const FULL_VISIONS: Record<string, Record<string, string>> = {
  'prose throughout': { inSixMonths: prose('near', 8_000), inTwoYears: prose('far', 8_000) },
  'short lines': { inSixMonths: manyLines('Near', 300), inTwoYears: manyLines('Far', 300) },
  'lines of half a row': {
    inSixMonths: prose('a', 7_900).replaceAll(/(.{151,160}) /g, '$1\n'),
    inTwoYears: prose('b', 7_900).replaceAll(/(.{151,160}) /g, '$1\n'),
  },
  'endless words': {
    inSixMonths: `${'y'.repeat(151)} `.repeat(52),
    inTwoYears: `${'z'.repeat(151)} `.repeat(52),
  },
};

const studioId = newId('studio');
const briefId = newId('brief');
const untouchedId = newId('brief');
const fullIds = Object.keys(FULL_VISIONS).map(() => newId('brief'));
const links = {
  first: newId('link'),
  newest: newId('link'),
  revoked: newId('link'),
  unopened: newId('link'),
};
const plans = { asked: newId('plan'), untouched: newId('plan'), own: newId('plan') };
const features = { asked: newId('feature'), own: newId('feature') };

let url: string;
let folder: string;
let client: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-migrate-'));
  url = await freshDatabase();
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: await firstRelease() });
  await writeEarlierWork();
  await migrateDatabase(url);
});
afterAll(async () => {
  await client.end();
  await rm(folder, { recursive: true, force: true });
});

describe('answers of the first release', () => {
  it.each(Object.keys(EARLIER) as Section[])(
    'are read by today’s schema as they stand: %s',
    async section => {
      const content = await answer(section);
      expect(SECTION_SCHEMAS[section].parse(content)).toEqual(content);
      expect(await versions(briefId, section)).toEqual([
        { revision: 4, content, author_name: 'Ada', saved_at: new Date(LATER) },
      ]);
    },
  );

  it('keep what they said', async () => {
    expect(await answer('goals')).toEqual({
      items: [
        { id: '1', goal: 'Fewer calls', measure: 'Half by June' },
        { id: '2', goal: '', measure: '' },
      ],
    });
    const feature = { what: 'Booking online', why: 'Nobody answers at night' };
    expect(await answer('features')).toEqual({ items: [{ id: '1', ...feature, priority: null }] });
    const role = { name: 'Owner', may: 'Everything\nInvite others' };
    expect(await answer('roles')).toEqual({ items: [{ id: '1', ...role, people: null }] });
    expect(await answer('budget')).toEqual({ ...EARLIER.budget, currency: null });
    expect(await answer('timeline')).toEqual({ ...EARLIER.timeline, dates: [] });
    const reference = { address: 'https://example.com', liked: 'Calm' };
    expect(await answer('references')).toEqual({ items: [{ id: '1', ...reference }] });
    const integration = { name: 'Ledger', purpose: 'Invoices', direction: null };
    expect(await answer('integrations')).toEqual({ items: [{ id: '1', ...integration }], none: false });
  });

  it('have their steps in a list, without losing a word', async () => {
    const { items } = (await answer('workflows')) as SectionContent<'workflows'>;
    const earlier = EARLIER.workflows['items'] as { name: string; steps: string }[];
    expect(items.map(({ id, name }) => [id, name])).toEqual(
      earlier.map(({ name }, at) => [String(at + 1), name]),
    );
    const stepsOf = (name: string) => items.find(item => item.name === name)!.steps;
    expect(stepsOf('Told as prose').length).toBeGreaterThan(7);
    expect(stepsOf('Typed on Windows')).toEqual(['Call', 'Book', 'Pay']);
    expect(stepsOf('Spaced out')).toEqual(['After eighty blank lines']);
    expect(stepsOf('Sixty and blanks')).toHaveLength(60);
    expect(stepsOf('Without a space').join('')).toBe(`x${'😀'.repeat(400)}`);
    expect(stepsOf('Not told yet')).toEqual([]);
    expect(stepsOf('Many steps')).toHaveLength(38);
    expect(stepsOf('Many steps')[0]).toBe('Step 0 is done; Step 1 is done');
    expect(stepsOf('Many steps').join('; ')).toBe(manyLines('Step', 75).replaceAll('\n', '; '));
    expect(words(stepsOf('Told as prose'))).toEqual(words([prose('prose', 2_400)]));
  });

  it('have their vision by horizon, without losing a word', async () => {
    const { items } = (await answer('vision')) as SectionContent<'vision'>;
    expect(items.map(item => item.id)).toEqual(items.map((_, at) => String(at + 1)));
    const of = (horizon: string) => items.filter(item => item.horizon === horizon).map(item => item.what);
    expect(words(of('six-months'))).toEqual(words([prose('soon', 2_000)]));
    expect(of('two-years')).toEqual(['Seven clinics', 'No paper']);
  });

  it('become what kept text on a device becomes', async () => {
    const onDevice = SECTION_SCHEMAS.vision.parse(fromEarlier('vision', EARLIER.vision));
    expect(await answer('vision')).toEqual(onDevice);
    const { items } = fromEarlier('workflows', EARLIER.workflows) as SectionContent<'workflows'>;
    const saved = (await answer('workflows')) as SectionContent<'workflows'>;
    const fits = items.map(item => item.steps.length <= MOST_ROWS);
    expect(fits.filter(does => !does)).toHaveLength(1);
    const fitting = (rows: typeof items) => rows.map(item => item.steps).filter((_, at) => fits[at]);
    expect(fitting(saved.items)).toEqual(fitting(items));
  });

  it.each(Object.entries(FULL_VISIONS))('fit into the rows that there are: %s', async (kind, earlier) => {
    const full = fullIds[Object.keys(FULL_VISIONS).indexOf(kind)]!;
    const content = (await answer('vision', full)) as SectionContent<'vision'>;
    expect(SECTION_SCHEMAS.vision.parse(content)).toEqual(content);
    expect(content.items.length).toBeLessThanOrEqual(MOST_ROWS);
    const letters = (horizon: string) =>
      content.items.flatMap(item => (item.horizon === horizon ? item.what : [])).join('');
    const bare = (text: string) => text.replaceAll(/[\s;]+/g, '');
    expect(bare(letters('six-months'))).toBe(bare(earlier['inSixMonths']!));
    expect(bare(letters('two-years'))).toBe(bare(earlier['inTwoYears']!));
  });
});

describe('the rest of the first release', () => {
  it('has the client as each brief’s first writer, by the newest link that still opens it', async () => {
    const { rows } = await client.query(
      `select id, brief_id, link_id, name, email, created_at, last_seen_at from brief_people order by link_id`,
    );
    const ada = { name: 'Ada', email: 'ada@example.com', created_at: new Date(AT), last_seen_at: null };
    expect(rows.map(({ id: _, ...row }) => row)).toEqual(
      [
        { brief_id: briefId, link_id: links.newest, ...ada },
        { brief_id: untouchedId, link_id: links.unopened, ...ada },
      ].toSorted((a, b) => (a.link_id < b.link_id ? -1 : 1)),
    );
    expect(rows.every(row => isId('briefPerson', row.id))).toBe(true);
  });

  it('has plans that know which answers the studio has seen', async () => {
    const seen = async (planId: string) =>
      (await client.query('select answers_seen from plans where id = $1', [planId])).rows[0].answers_seen;
    const { rows } = await client.query('select * from brief_answers where brief_id = $1', [briefId]);
    expect(await seen(plans.asked)).toEqual(answersFrom(rows));
    expect(await seen(plans.untouched)).toEqual(EMPTY_ANSWERS);
    expect(await seen(plans.own)).toBeNull();
  });

  it('has features that cite the section that asked for them', async () => {
    const { rows } = await client.query('select id, serves, origin from features order by title');
    expect(rows).toEqual([
      { id: features.asked, serves: ['workflows'], origin: null },
      { id: features.own, serves: [], origin: null },
    ]);
  });

  it('stays as it is when it is migrated again', async () => {
    const before = await everything();
    await migrateDatabase(url);
    expect(await everything()).toEqual(before);
    expect(await pendingMigrations(url)).toBe(0);
  });

  it('keeps none of the migration’s own functions', async () => {
    const { rows } = await client.query(`select proname from pg_proc where proname like 'earlier%'`);
    expect(rows).toEqual([]);
  });
});

async function freshDatabase(): Promise<string> {
  const server = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await server.connect();
  const name = `earlier_${Date.now()}`;
  await server.query(`create database ${name}`);
  await server.end();
  const address = new URL(process.env['DATABASE_URL']!);
  address.pathname = `/${name}`;
  return address.href;
}

/** The migrations folder as it was then. */
async function firstRelease(): Promise<string> {
  await mkdir(join(folder, 'meta'));
  const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta/_journal.json'), 'utf8'));
  const entries = journal.entries.filter(({ tag }: { tag: string }) => FIRST_RELEASE.includes(tag));
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const tag of FIRST_RELEASE) await cp(join(MIGRATIONS, `${tag}.sql`), join(folder, `${tag}.sql`));
  return folder;
}

async function writeEarlierWork(): Promise<void> {
  await insert('studios', {
    ...{ id: studioId, slug: 'earlier', name: 'Earlier', currency: 'EUR', time_zone: 'Europe/Rome' },
    ...{ hours_per_day: 8, focus_factor: 0.7, margin_rate: 0.2, created_at: AT },
  });
  for (const id of [briefId, untouchedId, ...fullIds]) {
    const whose = { client_name: 'Ada', client_email: 'ada@example.com', status: 'draft' };
    await insert('briefs', {
      id,
      studio_id: studioId,
      title: 'A brief',
      ...whose,
      created_at: AT,
      updated_at: LATER,
    });
  }
  for (const [section, content] of Object.entries(EARLIER)) await insertAnswer(briefId, section, content);
  for (const [at, vision] of Object.values(FULL_VISIONS).entries())
    await insertAnswer(fullIds[at]!, 'vision', vision);
  await insertLink(links.first, briefId, AT);
  await insertLink(links.newest, briefId, LATER);
  await insertLink(links.revoked, briefId, '2026-03-10T09:00:00.000Z', LATER);
  await insertLink(links.unopened, untouchedId, AT);
  await insertPlan(plans.asked, briefId);
  await insertPlan(plans.untouched, untouchedId);
  await insertPlan(plans.own, null);
  await insertFeature(features.asked, 'A booking', 'workflows');
  await insertFeature(features.own, 'Backups', null);
}

const insertAnswer = (brief: string, section: string, content: unknown) =>
  insert('brief_answers', {
    ...{ studio_id: studioId, brief_id: brief, section, content: JSON.stringify(content) },
    ...{ revision: 4, updated_at: LATER },
  });
const insertLink = (id: string, subject: string, createdAt: string, revokedAt: string | null = null) =>
  insert('links', {
    ...{ id, studio_id: studioId, purpose: 'brief', subject_id: subject, token_hash: id },
    ...{ created_at: createdAt, expires_at: '2027-03-01T00:00:00Z', revoked_at: revokedAt },
  });
const insertPlan = (id: string, brief: string | null) =>
  insert('plans', {
    ...{ id, studio_id: studioId, brief_id: brief, title: 'A plan', client_name: 'Ada' },
    ...{ client_email: '', starts_on: '2026-05-01', created_at: AT, updated_at: AT },
  });
const insertFeature = (id: string, title: string, section: string | null) =>
  insert('features', {
    ...{ id, studio_id: studioId, plan_id: plans.asked, position: 1, area: 'Booking', title },
    ...{ edition: 'mvp', brief_section: section, updated_at: AT },
  });

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const keys = Object.keys(row);
  const places = keys.map((_, at) => `$${at + 1}`);
  await client.query(`insert into ${table} (${keys}) values (${places})`, Object.values(row));
}

async function answer(section: Section, brief: string = briefId): Promise<unknown> {
  const { rows } = await client.query(
    'select content from brief_answers where brief_id = $1 and section = $2',
    [brief, section],
  );
  return rows[0].content;
}

const versions = async (brief: string, section: Section) =>
  (
    await client.query(
      `select revision, content, author_name, saved_at from brief_answer_versions
       where brief_id = $1 and section = $2`,
      [brief, section],
    )
  ).rows;

/** Every row of every table, and what the migrator remembers. */
async function everything(): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await client.query(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'drizzle') and table_type = 'BASE TABLE'`,
  );
  const content: Record<string, unknown[]> = {};
  for (const { name } of tables)
    content[name] = (await client.query(`select * from ${name} as t order by t::text`)).rows;
  return content;
}

const words = (texts: readonly string[]) => texts.join(' ').split(/\s+/).filter(Boolean);
