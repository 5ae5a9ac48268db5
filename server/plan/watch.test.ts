import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pool } from '@/db/client';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { memberActor } from '@/server/identity/entrances';
import { type Id, newId } from '@/server/kernel/ids';
import { listen, listenerCount, notify, stopListening } from '@/server/kernel/notify';
import { addFeature } from './add-feature';
import { addFeatures } from './add-features';
import { createPlan } from './create';
import { PLAN_CHANGED, PLAN_PRESENCE, type PlanNews, type Presence, type PresenceNote } from './domain/live';
import { tellPlace } from './presence';
import { watchPlan } from './watch';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});
afterAll(stopListening);

const newPlan = async () =>
  (
    await createPlan(studio.member, {
      title: 'Physio',
      clientName: 'Nora',
      clientEmail: 'nora@example.com',
    })
  ).planId;
const add = (planId: Id<'plan'>, title: string, needs: Id<'feature'>[] = []) =>
  addFeature(studio.member, { planId, title, area: 'Booking', edition: 'mvp', needs });

/** A member who watches, and what they have been told so far. */
function watcher(planId: Id<'plan'>, name: string, more: Partial<Parameters<typeof watchPlan>[0]> = {}) {
  const control = new AbortController();
  const heard: PlanNews[] = [];
  const tab = `tab-of-${name}`;
  const ended = (async () => {
    for await (const news of watchPlan({
      planId,
      person: { tab, userId: studio.member.userId, name },
      admitted: () => memberActor({ id: studio.member.userId, sessionId: null }, studio.slug),
      signal: control.signal,
      ...more,
    }))
      heard.push(news);
  })();
  return {
    tab,
    ended,
    leave: () => {
      control.abort();
      return ended;
    },
    revision: () => heard.findLast(news => news.kind === 'revision')?.revision,
    others: () => heard.findLast(news => news.kind === 'people')?.people ?? [],
    beats: () => heard.filter(news => news.kind === 'still').length,
  };
}

const until = (what: () => unknown) => expect.poll(what, { timeout: 20_000, interval: 10 });

describe('watching a plan', () => {
  it('tells the revision at the beginning, and each change once it is committed', async () => {
    const planId = await newPlan();
    const ben = watcher(planId, 'Ben');
    await until(ben.revision).toBe(1);
    await add(planId, 'Book');
    await until(ben.revision).toBe(2);
    await addFeatures(studio.owner, {
      planId,
      features: ['A', 'B'].map(title => ({ title, area: 'Booking', edition: 'mvp' as const })),
    });
    await until(ben.revision).toBe(3);
    await ben.leave();
  });

  it('tells nothing of a change that was rolled back, nor of another plan', async () => {
    const [planId, elsewhere] = [await newPlan(), await newPlan()];
    const ben = watcher(planId, 'Ben');
    await until(ben.revision).toBe(1);
    await expect(add(planId, 'Book', [newId('feature')])).rejects.toMatchObject({ kind: 'invalid' });
    await add(elsewhere, 'Book');
    // Notes come in order: had there been one before, it would have been heard by now.
    let heardLast = false;
    const ear = listen('test_last', { onNote: () => (heardLast = true), onGap: () => {} });
    await ear.ready;
    await pool().query(`select pg_notify('test_last', '1')`);
    await until(() => heardLast).toBe(true);
    ear.stop();
    expect(ben.revision()).toBe(1);
    await ben.leave();
  });

  it('loses nothing while the connection is away', async () => {
    const planId = await newPlan();
    const ben = watcher(planId, 'Ben');
    await until(ben.revision).toBe(1);
    const administrator = new pg.Client({ connectionString: process.env['DATABASE_URL']! });
    await administrator.connect();
    const { rowCount } = await administrator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`,
      [`groundwork notes of ${process.pid}`],
    );
    await administrator.end();
    expect(rowCount).toBeGreaterThan(0);
    await add(planId, 'Meanwhile');

    await until(ben.revision).toBe(2);
    await add(planId, 'After');
    await until(ben.revision).toBe(3);
    await ben.leave();
  });

  it('hears of a change while it asks how far the plan has come', async () => {
    const planId = await newPlan();
    let asked = 0;
    const ben = watcher(planId, 'Ben', {
      async admitted() {
        if (++asked === 2) {
          await notify(PLAN_CHANGED, { planId, revision: 2, by: 'somebody' });
          await new Promise(done => setTimeout(done, 300));
        }
        return studio.member;
      },
    });
    await until(ben.revision).toBe(2);
    await ben.leave();
  });

  it('ends when the tab goes, and leaves no listener behind', async () => {
    const before = listenerCount();
    const planId = await newPlan();
    const watchers = ['Ada', 'Ben', 'Chiara'].map(name => watcher(planId, name));
    for (const one of watchers) await until(one.revision).toBe(1);
    expect(listenerCount()).toBeGreaterThan(before);
    await Promise.all(watchers.map(one => one.leave()));
    expect(listenerCount()).toBe(before);
  });

  it('delivers nothing to somebody who is out, however lately they were asked about', async () => {
    const planId = await newPlan();
    let isMember = true;
    const ben = watcher(planId, 'Ben', {
      freshMs: 0,
      admitted: () => (isMember ? Promise.resolve(studio.member) : Promise.reject(new Error('left'))),
    });
    await until(ben.revision).toBe(1);
    isMember = false;
    const ended = expect(ben.ended).rejects.toThrow('left');
    await add(planId, 'Secret');
    await ended;
    expect(ben.revision()).toBe(1);
  });

  it('ends for somebody who is not a member any more', async () => {
    const planId = await newPlan();
    let isMember = true;
    const ben = watcher(planId, 'Ben', {
      beatMs: 20,
      checkMs: 40,
      admitted: () => (isMember ? Promise.resolve(studio.member) : Promise.reject(new Error('left'))),
    });
    await until(ben.beats).toBeGreaterThan(0);
    isMember = false;
    await expect(ben.ended).rejects.toThrow('left');
  });
});

describe('who has a plan open', () => {
  it('is told to each of the others: who comes, where they are, who goes', async () => {
    const planId = await newPlan();
    const names = (people: Presence[]) => people.map(one => one.name).sort();
    const ada = watcher(planId, 'Ada');
    const ben = watcher(planId, 'Ben');
    await until(() => names(ada.others())).toEqual(['Ben']);
    await until(() => names(ben.others())).toEqual(['Ada']);
    tellPlace(planId, { tab: ben.tab, userId: studio.member.userId, at: 'feat_1:title' });
    await until(() => ada.others()[0]?.at).toBe('feat_1:title');
    const chiara = watcher(planId, 'Chiara');
    await until(() => chiara.others().find(one => one.name === 'Ben')?.at).toBe('feat_1:title');
    await ben.leave();
    await until(() => names(ada.others())).toEqual(['Chiara']);
    await Promise.all([ada.leave(), chiara.leave()]);
  });

  it('keeps the newest place of each, in whichever order the notes arrive', async () => {
    const planId = await newPlan();
    const ada = watcher(planId, 'Ada');
    await until(ada.revision).toBe(1);
    const ben = { tab: 'tab-of-Ben', userId: studio.owner.userId };
    const answer = { planId, kind: 'here', stay: 'one', ...ben, at: null, since: 0 };
    await notify(PLAN_PRESENCE, { ...answer, name: 'Ben' });
    tellPlace(planId, { ...ben, at: 'feat_1:title' });
    await until(() => ada.others()[0]?.at).toBe('feat_1:title');
    await notify(PLAN_PRESENCE, { ...answer, name: 'Benjamin' });
    await until(() => ada.others()[0]?.name).toBe('Benjamin');
    expect(ada.others()[0]?.at).toBe('feat_1:title');
    await ada.leave();
  });

  it('forgets who is gone, though something they said before arrives later', async () => {
    const planId = await newPlan();
    const said: PresenceNote[] = [];
    const ear = listen(PLAN_PRESENCE, {
      onNote: note => said.push(note as PresenceNote),
      onGap: () => undefined,
    });
    await ear.ready;
    const ada = watcher(planId, 'Ada');
    await until(ada.revision).toBe(1);
    const ben = watcher(planId, 'Ben');
    const names = () => ada.others().map(one => one.name);
    await until(names).toEqual(['Ben']);
    await ben.leave();
    await until(names).toEqual([]);
    tellPlace(planId, { tab: ben.tab, userId: studio.member.userId, at: 'feat_1:title' });
    await notify(PLAN_PRESENCE, said.find(note => note.kind === 'here' && note.name === 'Ben')!);
    // What comes after is heard after.
    const chiara = watcher(planId, 'Chiara');
    await until(names).toEqual(['Chiara']);
    // The same tab may come back.
    const again = watcher(planId, 'Ben');
    await until(() => names().sort()).toEqual(['Ben', 'Chiara']);
    ear.stop();
    await Promise.all([ada.leave(), chiara.leave(), again.leave()]);
  });

  it('keeps whoever has come in again, in whichever order their streams are heard to begin and to end', async () => {
    const planId = await newPlan();
    const ada = watcher(planId, 'Ada');
    const names = () => ada.others().map(one => one.name);
    const first = watcher(planId, 'Ben', { beatMs: 600_000 });
    await until(names).toEqual(['Ben']);
    const again = watcher(planId, 'Ben', { beatMs: 600_000 });
    await until(again.revision).toBe(1);
    // The stream before, in another process, is heard of last and then ends.
    const old = { planId, stay: 'an old one', tab: again.tab, userId: studio.member.userId };
    await notify(PLAN_PRESENCE, { ...old, kind: 'here', name: 'Ben', at: null, since: 0 });
    await notify(PLAN_PRESENCE, { ...old, kind: 'gone' });
    await first.leave();
    await notify(PLAN_PRESENCE, {
      ...old,
      stay: 'hers',
      tab: 'tab-of-Chiara',
      kind: 'here',
      name: 'Chiara',
      at: null,
      since: 0,
    });
    await until(() => names().sort()).toEqual(['Ben', 'Chiara']);
    await again.leave();
    await until(names).toEqual(['Chiara']);
    await ada.leave();
  });

  it('is told of whoever it is: a tab of the same name takes nobody’s place', async () => {
    const planId = await newPlan();
    const ada = watcher(planId, 'Ada');
    await until(ada.revision).toBe(1);
    const person = { tab: ada.tab, userId: studio.owner.userId, name: 'Mallory' };
    const mallory = watcher(planId, 'Mallory', { person });
    await until(() => ada.others().map(one => one.name)).toEqual(['Mallory']);
    await until(() => mallory.others().map(one => one.name)).toEqual(['Ada']);
    tellPlace(planId, { tab: ada.tab, userId: studio.owner.userId, at: 'feat_1:title' });
    await until(() => ada.others()[0]?.at).toBe('feat_1:title');
    await mallory.leave();
    await until(() => ada.others()).toEqual([]);
    await ada.leave();
  });
});
