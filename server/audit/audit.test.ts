import Papa from 'papaparse';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Actor } from '@/server/kernel/actor';
import { allOperations } from '@/server/manage/permissions-table';
import { createPlan } from '@/server/plan/create';
import { saveDetails } from '@/server/plan/save-details';
import { saveSettings } from '@/server/studio/save-settings';
import { wordsOf } from './domain/words';
import { exportAuditPage } from './export-page';
import { auditPeople, auditTrail } from './queries';
import { type ChainHead, verifyAudit } from './verify';

const system: Actor = { kind: 'system', name: 'test', studioId: null };
let database: pg.Client;
let studio: TestStudio;
beforeAll(async () => {
  database = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await database.connect();
});
afterAll(() => database.end());
beforeEach(async () => {
  studio = await studioForTest();
});

const rename = (name: string, as = studio.owner) => saveSettings(as, { name });
const trail = async (input: Parameters<typeof auditTrail>[1] = {}) =>
  (await auditTrail(studio.owner, input)).items;
const ofStudio = async (kept: ChainHead[] = []) =>
  (await verifyAudit(system, { kept })).find(one => one.chain === studio.studioId)!;
/** As somebody who owns the database, and knows how to get round its triggers. */
const tamper = async (statement: string, values: unknown[] = []) => {
  await database.query(`set session_replication_role = replica`);
  await database.query(statement, values);
  await database.query(`set session_replication_role = origin`);
};
const chainHead = async (): Promise<ChainHead> => {
  const { faults: _, ...head } = await ofStudio();
  return head;
};

describe('the chain', () => {
  it('leads through every entry without a gap, also where many write at the same moment', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => rename(`Studio ${index}`)));
    const entries = await trail();
    expect(entries.map(one => one.position)).toEqual(entries.map((_, index) => entries.length - index));
    expect(await ofStudio()).toEqual({
      chain: studio.studioId,
      length: entries.length,
      hash: entries[0]!.hash,
      faults: [],
    });
  });

  it('is written by the database, whatever a writer says', async () => {
    const { length } = await chainHead();
    await database.query(
      `insert into audit_entries (id, studio_id, at, actor_kind, actor, command, subject, detail, request_id, position, hash)
       values ('audit_' || $1, $1, now(), 'user', 'x', 'x.y', 'x', '{"b": 1.50, "a": "ä\\"\\n"}', 'r', 77, 'made up')`,
      [studio.studioId],
    );
    expect(await ofStudio()).toMatchObject({ length: length + 1, faults: [] });
  });

  it('lets nobody change, remove or empty what was written, not even the database’s owner by mistake', async () => {
    for (const statement of [
      `update audit_entries set actor = 'x'`,
      `delete from audit_entries`,
      `truncate audit_entries`,
    ])
      await expect(database.query(statement), statement).rejects.toThrow('kept as it was written');
  });

  it('finds an entry that was changed, in whatever it says', async () => {
    await rename('One');
    await rename('Two');
    for (const [column, value] of [
      ['actor', 'user_x'],
      ['detail', '{"name":"Never"}'],
      ['at', '2020-01-01T00:00:00Z'],
      ['command', 'studio.open'],
      ['impersonator', 'user_x'],
    ] as const) {
      const { rows } = await database.query(
        `select ${column}::text as kept from audit_entries where studio_id = $1 and position = 2`,
        [studio.studioId],
      );
      const set = `update audit_entries set ${column} = $2 where studio_id = $1 and position = 2`;
      await tamper(set, [studio.studioId, value]);
      expect((await ofStudio()).faults, column).toEqual([expect.stringContaining('Entry 2 (audit_')]);
      await tamper(set, [studio.studioId, rows[0].kept]);
      expect((await ofStudio()).faults).toEqual([]);
    }
  });

  it('finds entries that were removed, in the middle and at the end', async () => {
    await rename('One');
    await rename('Two');
    await rename('Three');
    await tamper(`delete from audit_entries where studio_id = $1 and position = 3`, [studio.studioId]);
    expect((await ofStudio()).faults).toEqual(['Entry 3 is missing.']);
    await tamper(`delete from audit_entries where studio_id = $1 and position >= 2`, [studio.studioId]);
    expect((await ofStudio()).faults).toEqual([expect.stringContaining('the last that is there is 1')]);
    await tamper(`delete from audit_entries where studio_id = $1`, [studio.studioId]);
    expect((await ofStudio()).faults).toEqual([expect.stringContaining('the last that is there is 0')]);
    await tamper(`delete from audit_chains where chain = $1`, [studio.studioId]);
    expect((await ofStudio()) ?? null).toBeNull();
  });

  it('written anew as a whole is found by where it was before', async () => {
    await rename('One');
    await rename('Two');
    const kept = await chainHead();
    await rename('Three');
    expect((await ofStudio([kept])).faults).toEqual([]);
    // All of it is undone and written again, one entry other than it was.
    await tamper(
      `create temp table again as select * from audit_entries where studio_id = '${studio.studioId}'`,
    );
    await tamper(`delete from audit_entries where studio_id = $1`, [studio.studioId]);
    await tamper(`delete from audit_chains where chain = $1`, [studio.studioId]);
    await database.query(`update again set actor = 'user_x' where position = 2`);
    await database.query(`insert into audit_entries select * from again order by position`);
    await database.query('drop table again');
    expect((await ofStudio()).faults).toEqual([]);
    expect((await ofStudio([kept])).faults).toEqual([expect.stringContaining('It was written anew')]);
    await tamper(`delete from audit_entries where studio_id = $1`, [studio.studioId]);
    await tamper(`delete from audit_chains where chain = $1`, [studio.studioId]);
    expect((await ofStudio([kept])).faults).not.toEqual([]);
  });
});

describe('the trail', () => {
  it('tells who did what to what, by name, the last first', async () => {
    const { planId } = await createPlan(studio.member, {
      title: 'Member portal',
      clientName: 'Kai',
      clientEmail: 'kai@example.com',
    });
    await rename('Northlight');
    const [second, first] = await trail();
    expect(second).toMatchObject({ actorName: 'Test owner', command: 'studio.saveSettings', about: null });
    expect(first).toMatchObject({
      actorName: 'Test member',
      command: 'plan.create',
      about: { planId, title: 'Member portal' },
    });
    expect(await auditPeople(studio.owner, {})).toEqual([
      { userId: studio.member.userId, name: 'Test member' },
      { userId: studio.owner.userId, name: 'Test owner' },
    ]);
  });

  it('is narrowed by person, part, day and words', async () => {
    const { planId } = await createPlan(studio.member, {
      title: 'Member portal',
      clientName: 'Kai',
      clientEmail: 'kai@example.com',
    });
    await saveDetails(studio.owner, { planId, title: 'Portal of 100%' });
    await rename('Northlight_Studio');
    const commands = async (input: Parameters<typeof trail>[0]) =>
      (await trail(input)).map(one => one.command);
    expect(await commands({ by: studio.member.userId })).toEqual(['plan.create']);
    expect(await commands({ by: 'system' })).toEqual(['studio.open']);
    expect(await commands({ area: 'plan' })).toEqual(['plan.saveDetails', 'plan.create']);
    expect(await commands({ text: planId, area: 'plan' })).toEqual(['plan.saveDetails', 'plan.create']);
    expect(await commands({ text: 't_S' })).toEqual(await commands({ text: 'northlight_studio' }));
    expect(await commands({ text: '%' })).not.toContain('studio.open');
    const today = (await trail())[0]!.at.slice(0, 10);
    expect(await commands({ until: '2020-01-01' })).toEqual([]);
    expect((await commands({ from: today, until: '2999-01-01' })).length).toBeGreaterThan(0);
    await expect(commands({ from: '2027-02-30' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('comes page by page and whole as a file, in which nothing runs as a formula', async () => {
    for (const name of ['Eins', 'Zwei']) await rename(name);
    await createPlan(studio.owner, { title: '=1+1', clientName: 'Kai', clientEmail: 'kai@example.com' });
    const first = await auditTrail(studio.owner, { limit: 3 });
    const second = await auditTrail(studio.owner, { limit: 3, before: first.next });
    expect([...first.items, ...second.items].map(one => one.position)).toEqual([4, 3, 2, 1]);
    expect(second.next).toBeNull();
    const { text } = await exportAuditPage(studio.owner, { format: 'csv' });
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(row => row['Position'])).toEqual(['4', '3', '2', '1']);
    expect(data[0]).toMatchObject({ Who: 'Test owner', What: 'made a plan' });
    expect(data[0]!['About']).toContain('=1+1');
    expect(data.flatMap(row => Object.values(row)).filter(cell => /^[=+\-@]/.test(cell))).toEqual([]);
    const { text: lines } = await exportAuditPage(studio.owner, { format: 'jsonl' });
    expect(
      lines
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).position),
    ).toEqual([4, 3, 2, 1]);
  });

  it('is for owners and staff: not for managers and members, nor for owners of another studio', async () => {
    const other = await studioForTest();
    await rename('Ours');
    for (const actor of [studio.manager, studio.member, studio.visitor])
      for (const ask of [auditTrail, auditPeople])
        await expect(ask(actor, {})).rejects.toMatchObject({ kind: 'forbidden' });
    expect(JSON.stringify(await auditTrail(other.owner, {}))).not.toContain(studio.studioId);
    expect(await auditTrail(other.owner, { text: studio.studioId })).toMatchObject({ items: [] });
  });

  it('has words for every command that there is', async () => {
    const commands = (await allOperations()).filter(one => one.kind === 'command');
    expect(commands.map(one => one.operation).filter(name => !wordsOf(name))).toEqual([]);
  });
});
