import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import type { Actor } from '@/server/kernel/actor';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { listen } from '@/server/kernel/notify';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { PLAN_CHANGED, type PlanChanged, type PlanNews, type Presence } from './domain/live';
import { enterRoom } from './presence';

/** How far a plan has come; for those who have it open and ask whether that is still all. */
export const planRevision = query({
  name: 'plan.revision',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ tx, input: { planId } }) {
    const [plan] = await tx.select({ revision: plans.revision }).from(plans).where(eq(plans.id, planId));
    if (!plan) throw notFound('That plan');
    return plan;
  },
});

export const watchInput = z.object({
  planId: id('plan'),
  /** The tab that watches, chosen by it: its own presence is not told to it. */
  tab: z.string().min(8).max(64),
});

export const hereInput = watchInput.extend({ at: z.string().max(120).nullable() });

interface Watch {
  planId: Id<'plan'>;
  /** Who watches, as the others see them. */
  person: Omit<Presence, 'at'>;
  /** The actor of this moment, or a throw once they may not see the plan any more. */
  admitted: () => Promise<Actor>;
  signal: AbortSignal;
  beatMs?: number;
  checkMs?: number;
  freshMs?: number;
}

const BEAT_MS = 15_000;
const CHECK_MS = 60_000;
/** For how long it is taken as known that somebody may see the plan, when there is something to tell. */
const FRESH_MS = 1_000;

/**
 * Says when a plan changes and who else has it open, until `signal` aborts or the person may not see
 * it any more. Each time it begins it says the newest revision, so that nothing is missed in between.
 */
export async function* watchPlan({
  planId,
  person,
  admitted,
  signal,
  beatMs = BEAT_MS,
  checkMs = CHECK_MS,
  freshMs = FRESH_MS,
}: Watch): AsyncGenerator<PlanNews> {
  const first = await planRevision(await admitted(), { planId });
  let revision = first.revision;
  let stale = false;
  let people: Presence[] | null = null;
  let wake = () => {};
  const tell = () => wake();
  const ear = listen(PLAN_CHANGED, {
    onNote: note => {
      const news = note as PlanChanged;
      if (news.planId !== planId || news.revision <= revision) return;
      revision = news.revision;
      tell();
    },
    onGap: () => {
      stale = true;
      tell();
    },
  });
  const room = enterRoom(planId, person, others => {
    people = others;
    tell();
  });
  signal.addEventListener('abort', tell);
  try {
    await Promise.race([ear.ready, aborted(signal)]);
    // What was committed before the ear was open is asked for.
    stale = true;
    let told = 0;
    let checkedAt = performance.now();
    while (!signal.aborted) {
      const forMs = revision > told || people ? freshMs : checkMs;
      if (stale || performance.now() - checkedAt > forMs) {
        stale = false;
        checkedAt = performance.now();
        const asked = await planRevision(await admitted(), { planId });
        // Read only now: a note may have told of a later one meanwhile.
        revision = Math.max(revision, asked.revision);
      }
      if (revision > told) {
        told = revision;
        yield { kind: 'revision', revision };
      } else if (people) {
        const news: PlanNews = { kind: 'people', people };
        people = null;
        yield news;
      } else if (!stale && !signal.aborted) {
        const isQuiet = await quiet(beatMs, waker => {
          wake = waker;
        });
        if (isQuiet && !signal.aborted) {
          room.beat();
          yield { kind: 'still' };
        }
      }
    }
  } finally {
    signal.removeEventListener('abort', tell);
    ear.stop();
    room.leave();
  }
}

/** Waits until it is woken, or for so long: whether nothing came. */
function quiet(forMs: number, onWaker: (waker: () => void) => void): Promise<boolean> {
  return new Promise(done => {
    const timer = setTimeout(() => done(true), forMs);
    timer.unref();
    onWaker(() => {
      clearTimeout(timer);
      done(false);
    });
  });
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>(done => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
