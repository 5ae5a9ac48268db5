import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCatalogue } from '@/db/seed/catalogue';
import { seedHistory } from '@/db/seed/history';
import { seedProjects } from '@/db/seed/projects';
import { seedTeam } from '@/db/seed/team';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { startBrief } from '@/server/brief/start';
import { ID_PREFIXES, type Id, type IdKind, newId } from '@/server/kernel/ids';
import type { Operation } from '@/server/kernel/operation';
import type { Audience } from '@/server/kernel/policy';
import { allOperations } from '@/server/manage/permissions-table';
import { sentProposal } from '@/server/proposal/testing/offer';
import type { RequestContext } from './context';
import { callOver, inputFor, type Procedure, procedures } from './testing/procedures';
import type { Making } from './testing/sample';

/**
 * The rights that docs/permissions.md promises, asked of the whole API as a browser reaches it. Procedures are read from
 * the router and their inputs made from their schemas, so that a new one is asked the day it is made.
 */

/** Which operation a procedure of a studio calls, where it is not named like it. */
const CALLS: Readonly<Record<string, string>> = {
  'forecast.assumptions': 'forecast.assumptionsOfPlan',
  'plan.here': 'plan.byId',
};
/** For whom a procedure is that is neither of a studio nor of a link. */
const FOR_ANYBODY = new Set([
  'identity.askForLink',
  'identity.beginPasskeySignIn',
  'identity.changeAddress',
  'identity.confirmAddress',
  'identity.me',
  'identity.prover',
  'identity.providers',
  'identity.recover',
  'identity.signUp',
  'studio.invited',
]);
const FOR_VISITORS_OF_A_STUDIO = new Set(['brief.start', 'brief.welcome', 'studio.face']);
const FOR_STAFF = new Set(['studio.impersonate', 'studio.endImpersonation']);
/** Streams answer in another way; server/plan/watch.test.ts asks theirs. */
const STREAMS = ['plan.watch'];

const called = procedures.filter(one => one.type !== 'subscription');
const ofStudio = called.filter(one => one.names.has('studio') && !FOR_VISITORS_OF_A_STUDIO.has(one.path));
const ofLink = called.filter(one => one.names.has('token'));
const ofPerson = called.filter(
  one =>
    !one.names.has('studio') &&
    !one.names.has('token') &&
    !FOR_ANYBODY.has(one.path) &&
    !FOR_STAFF.has(one.path),
);

/** The refusal of a policy, which says what it refused; not one of a rule further in, as a missing proof is. */
const REFUSED = /You are not allowed to do that here \((?<operation>[\w.]+)\)/;
const ROLES = ['owner', 'manager', 'member'] as const;
const MISCHIEF = {
  role: 'owner',
  studioId: 'studio_00000000000000000000000000',
  studio_id: 'studio_00000000000000000000000000',
  staff: true,
  staffGroup: 'superuser',
  staff_group: 'superuser',
  userId: 'user_00000000000000000000000000',
  ownerId: 'user_00000000000000000000000000',
  id: 'made-up',
  tokenVersion: 99,
  createdAt: '2020-01-01T00:00:00.000Z',
} as const;

const contextOf = (userId: Id<'user'> | null): RequestContext => ({
  user: userId && {
    id: userId,
    name: 'Test',
    email: `${userId}@example.com`,
    staffGroup: null,
    deleteAfter: null,
    tokenVersion: 1,
    sessionId: newId('session'),
  },
  impersonation: null,
  requestId: newId('request'),
  idempotencyKey: undefined,
  address: newId('request'),
  userAgent: null,
});
const secret = Buffer.alloc(32, 7).toString('base64url');
/** Neither a region nor a file's text can be told from their schemas. */
const usual = { secret, region: null, finishedOn: '2026-01-05', csv: 'estimate,actual\n8,9\n' };

/** A part of a plan is read by its kind. */
const role = { kind: 'role', content: { name: 'Editor', people: null, note: '' } };
const special: Readonly<Record<string, Record<string, unknown>>> = {
  'plan.savePart': role,
  'forecast.saveAssumption': { value: 0.5 },
  'plan.restoreParts': { before: [] },
  'plan.takeImport': { parts: [] },
};

let database: pg.Client;
let operations: Map<string, Operation>;
beforeAll(async () => {
  database = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await database.connect();
  operations = new Map((await allOperations()).map(one => [one.operation, one]));
});
afterAll(() => database.end());

function operationOf({ path }: Procedure): Operation {
  const found = operations.get(CALLS[path] ?? path);
  if (!found) throw new Error(`Say in CALLS which operation ${path} calls.`);
  return found;
}
const grantTo = (operation: Operation, audience: Audience): 'always' | 'if' | 'never' => {
  const grants = operation.allow.filter(one => one.to.includes(audience));
  if (!grants.length) return 'never';
  return grants.some(one => !one.when) ? 'always' : 'if';
};
const ask = (
  procedure: Procedure,
  userId: Id<'user'> | null,
  fields: Record<string, unknown> = {},
  idOf: Making['idOf'] = newId,
) =>
  callOver(
    procedure,
    inputFor(procedure, {
      idOf,
      fields: { ...usual, slug: `s-${newId('request').slice(-20)}`, ...special[procedure.path], ...fields },
      extras: MISCHIEF,
    }),
    contextOf(userId),
  );

describe('every procedure', () => {
  it('is known to this test: each stream, each that anybody may call, each of a studio by its operation', () => {
    expect(procedures.filter(one => one.type === 'subscription').map(one => one.path)).toEqual(STREAMS);
    const known = new Set(called.map(one => one.path));
    for (const path of [...FOR_ANYBODY, ...FOR_VISITORS_OF_A_STUDIO, ...FOR_STAFF, ...Object.keys(CALLS)])
      expect(known, path).toContain(path);
    for (const procedure of ofStudio) operationOf(procedure);
    expect(ofStudio.length).toBeGreaterThan(100);
  });

  it.each(ofStudio.map(one => [one.path, one] as const))(
    'of a studio, %s, does for each role what its policy says, and for nobody else',
    async (path, procedure) => {
      const studio = await studioForTest();
      const other = await studioForTest();
      const at = { studio: studio.slug };
      const operation = operationOf(procedure);
      expect(await ask(procedure, null, at), 'a visitor').toMatchObject({
        status: 403,
        message: 'Sign in first.',
      });
      for (const stranger of [other.owner.userId, newId('user')])
        expect(await ask(procedure, stranger, at), 'a stranger').toMatchObject({
          status: 404,
          message: expect.stringContaining('That studio'),
        });
      for (const role of [...ROLES].reverse()) {
        const answer = await ask(procedure, studio[role].userId, at);
        const grant = grantTo(operation, role);
        expect(answer.status, `${role}: ${answer.message}`).toBeLessThan(500);
        const refused = REFUSED.exec(answer.message)?.groups?.['operation'];
        if (grant === 'never') expect(refused, role).toBe(operation.operation);
        if (grant === 'always') expect(refused, `${role}: ${answer.message}`).toBeUndefined();
        // An input that is refused before its policy is asked would prove nothing.
        expect(answer.message, `${path} as ${role}`).not.toMatch(/^Invalid input|expected/);
      }
    },
  );

  it.each(ofPerson.map(one => [one.path, one] as const))(
    'of a person, %s, is for whoever is signed in, and never fails on our side',
    async (_path, procedure) => {
      expect(await ask(procedure, null)).toMatchObject({ status: 403, message: 'Sign in first.' });
      const answer = await ask(procedure, (await studioForTest()).owner.userId);
      expect(answer.status, answer.message).toBeLessThan(500);
      expect(answer.message).not.toMatch(REFUSED);
    },
  );

  it.each([...FOR_STAFF])('of staff, %s, is not there for anybody else', async path => {
    const procedure = called.find(one => one.path === path)!;
    expect(await ask(procedure, null)).toMatchObject({ status: 403 });
    expect(await ask(procedure, (await studioForTest()).owner.userId)).toMatchObject({ status: 404 });
  });

  it('of a link opens to the link that is for it, and to no other', async () => {
    const studio = await studioForTest();
    const { token: proposal } = await sentProposal(studio);
    const begun = { title: 'Portal', clientName: 'Kai', clientEmail: 'kai@example.com' };
    for (const procedure of ofLink) {
      const { token: brief } = await startBrief(studio.visitor, { ...begun, address: newId('request') });
      const [right, wrong] = procedure.path.startsWith('proposal.') ? [proposal, brief] : [brief, proposal];
      for (const token of [wrong, secret, `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`])
        for (const caller of [null, studio.owner.userId])
          expect(await ask(procedure, caller, { token }), procedure.path).toMatchObject({ status: 404 });
      const answer = await ask(procedure, null, { token: right });
      expect(answer.status, `${procedure.path}: ${answer.message}`).toBeLessThan(500);
    }
  });
});

describe('a studio’s records', () => {
  it('are neither read nor changed with their ids from another studio, in any procedure', async () => {
    // All that the demo has, in a studio that no other test touches.
    const theirs = await studioForTest();
    await seedTeam(theirs.owner);
    await seedCatalogue(theirs.owner);
    await seedHistory(theirs.owner);
    await seedProjects(theirs.owner, theirs.system);
    const mine = await studioForTest();
    const ids = await idsOf(theirs.studioId);
    const idOf = (kind: IdKind) => ids.get(ID_PREFIXES[kind]) ?? newId(kind);
    expect(
      ['plan', 'brief', 'feat', 'prop', 'fcst', 'ver', 'risk'].filter(prefix => !ids.has(prefix)),
    ).toEqual([]);
    const before = await stateOf(theirs.studioId);
    for (const procedure of ofStudio) {
      const answer = await ask(procedure, mine.owner.userId, { studio: mine.slug }, idOf);
      expect(answer.status, `${procedure.path}: ${answer.message}`).toBeLessThan(500);
      for (const text of ['Physio', 'Halden', 'Ada Moreau'])
        expect(answer.text, procedure.path).not.toContain(text);
    }
    expect(await stateOf(theirs.studioId)).toEqual(before);
  });
});

describe('an input', () => {
  /** Which of what decides over rights an input may say, and where that is the very point of it. */
  const SAID: Readonly<Record<string, readonly string[]>> = {
    // A role of the software that is planned.
    'plan.acceptSuggestions': ['role'],
    'studio.changeRole': ['role', 'userId'],
    'studio.impersonate': ['studioId', 'userId'],
    'studio.invite': ['role'],
    'studio.removeMember': ['userId'],
    'studio.transferOwnership': ['userId'],
  };
  const DECIDES = [
    'role',
    'studioId',
    'studio_id',
    'staff',
    'staffGroup',
    'userId',
    'ownerId',
    'tokenVersion',
  ];

  it('names nothing that decides over rights, but where that is its point', () => {
    const saying = called
      .map(one => [one.path, DECIDES.filter(name => one.names.has(name))] as const)
      .filter(([, names]) => names.length);
    expect(Object.fromEntries(saying)).toEqual(SAID);
  });

  it('that says more than it may changes nobody’s rights', async () => {
    const studio = await studioForTest();
    const mutations = ofStudio.filter(one => one.type === 'mutation' && !(one.path in SAID));
    const stays = ['studio.leaveStudio', 'studio.close'];
    for (const procedure of mutations.filter(one => !stays.includes(one.path)))
      for (const role of ROLES) await ask(procedure, studio[role].userId, { studio: studio.slug });
    for (const procedure of ofPerson.filter(one => one.type === 'mutation'))
      await ask(procedure, studio.member.userId);
    expect(await rightsIn(studio)).toEqual(
      ROLES.map(role => ({ user_id: studio[role].userId, role, staff_group: null })).sort(byUser),
    );
  });
});

const byUser = (a: { user_id: string }, b: { user_id: string }) => (a.user_id < b.user_id ? -1 : 1);

async function rightsIn(studio: TestStudio) {
  const { rows } = await database.query(
    `select m.user_id, m.role, u.staff_group from memberships m join users u on u.id = m.user_id where m.studio_id = $1`,
    [studio.studioId],
  );
  return rows.sort(byUser);
}

async function tenantTables(): Promise<{ name: string; has_id: boolean }[]> {
  const { rows } = await database.query(
    `select table_name as name, bool_or(column_name = 'id') as has_id from information_schema.columns
     where table_schema = 'public' group by 1 having bool_or(column_name = 'studio_id') order by 1`,
  );
  return rows;
}

/** A record of each kind that a studio has, by the prefix of its id. */
async function idsOf(studioId: Id<'studio'>): Promise<Map<string, string>> {
  const ids = new Map<string, string>([['studio', studioId]]);
  for (const { name } of (await tenantTables()).filter(one => one.has_id)) {
    const { rows } = await database.query(`select id from ${name} where studio_id = $1 limit 1`, [studioId]);
    if (rows[0]) ids.set(rows[0].id.slice(0, rows[0].id.lastIndexOf('_')), rows[0].id);
  }
  return ids;
}

/** A fingerprint of all that a studio has, table by table. */
async function stateOf(studioId: Id<'studio'>): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const { name } of await tenantTables()) {
    const { rows } = await database.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t where studio_id = $1`,
      [studioId],
    );
    state[name] = rows[0].sum;
  }
  return state;
}
