import { type QueryClient, type QueryKey, replaceEqualDeep } from '@tanstack/react-query';
import { newId } from '@/server/kernel/ids';
import type { Plan } from '@/server/plan/domain/plan';
import { applyChanges, type Change, isEmpty } from './changes';
import { failureOf } from './failure';
import { stepsInTab } from './kept-steps';
import { type Draft, inThisBrowser, KeptWork } from './kept-work';
import { LivePlan } from './live-plan';
import { type Queued, SaveQueue } from './save-queue';
import { goTogether, type PlanClient, sendChanges } from './send-change';
import { UndoStack } from './undo-stack';
import { nothingTo, whenGoingBack } from './went-back';
import { type Answer, withAnswers } from './with-answers';

const UNREACHED =
  'The server cannot be reached. What you do is kept here and sent once the connection is back.';

interface Place {
  client: PlanClient;
  queryClient: QueryClient;
  queryKey: QueryKey;
  studio: string;
  planId: Plan['id'];
  /** When to do what nobody waits for. */
  later?: (work: () => void) => void;
}

/**
 * One plan as it is worked on in this tab: what is shown, what is not saved yet, what can be taken back,
 * and what the others do. It outlives the page, so that leaving the page loses nothing.
 */
export class PlanDesk {
  readonly queue: SaveQueue;
  readonly history = new UndoStack();
  readonly live: LivePlan;
  /** Names this tab among all that have the plan open. */
  readonly tab = newId('request');
  #kept: KeptWork | null = null;
  #othersWatchers = new Set<() => void>();
  /** Our own saves, with the revision that each led to: a reading from before does not know of them. */
  #own: { revision: number; change: Change; answer: Answer }[] = [];
  #shown: { onServer: Plan; queued: readonly Queued[]; plan: Plan } | null = null;

  constructor(private readonly place: Place) {
    const { client, studio, planId, queryClient, queryKey } = place;
    whenGoingBack(planId, this.history.forget);
    this.queue = new SaveQueue({
      send: changes => sendChanges(client, studio, planId, changes),
      goTogether,
      saved: (changes, answers) => this.#saved(changes, answers),
      explain: error => failureOf(error, UNREACHED),
      keep: queue => this.#kept?.keepQueue(queue),
      failed: (_change, failure) => {
        if (failure.kind === 'not_found') void queryClient.invalidateQueries({ queryKey });
      },
    });
    this.live = new LivePlan({
      revision: () => this.onServer()?.revision ?? 0,
      read: async () => {
        await queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
        for (const watcher of this.#othersWatchers) watcher();
      },
      tellPlace: at => client.plan.here.mutate({ studio, planId, tab: this.tab, at }),
      subscribe: on => {
        const { unsubscribe } = client.plan.watch.subscribe(
          { studio, planId, tab: this.tab },
          {
            onData: on.news,
            onError: on.lost,
            onStopped: on.lost,
            onConnectionStateChange: ({ state, error }) => {
              if (state === 'connecting' && error) on.again();
            },
          },
        );
        return unsubscribe;
      },
    });
  }

  onServer = (): Plan | undefined => this.place.queryClient.getQueryData<Plan>(this.place.queryKey);

  /** The plan as it looks with everything done so far, saved or not. */
  shown = (onServer: Plan, queued: readonly Queued[]): Plan => {
    if (this.#shown?.onServer === onServer && this.#shown.queued === queued) return this.#shown.plan;
    const plan = applyChanges(
      onServer,
      queued.map(one => one.change),
    );
    this.#shown = { onServer, queued, plan };
    return plan;
  };

  now = (): Plan => this.shown(this.onServer()!, this.queue.snapshot());

  /** Does it, and remembers how to take it back. `label` says what was done. */
  change = (made: readonly Change[], label: string): void => {
    const changes = made.filter(change => !isEmpty(change));
    if (!changes.length) return;
    this.history.did(this.now(), changes, label);
    this.queue.put(...changes);
  };

  /** Tells each time that somebody else's changes were read. */
  whenOthersChange = (watcher: () => void): (() => void) => {
    this.#othersWatchers.add(watcher);
    return () => this.#othersWatchers.delete(watcher);
  };

  /** Takes the last step back; returns what it was. */
  undo = () => this.#again(this.history.undo(this.now()));
  redo = () => this.#again(this.history.redo(this.now()));
  /** Why there is nothing to take back, or to do again. */
  nothingTo = (how: 'undo' | 'redo'): string => nothingTo(how, this.place.planId);

  /** From here on what is not saved is kept for this person; what they left behind is taken up. */
  keepFor(userId: string, onDraft: (draft: Draft) => void): void {
    if (this.#kept) return;
    const { planId } = this.place;
    this.history.keepIn({
      ...stepsInTab('undo', planId, userId),
      ...(this.place.later ? { later: this.place.later } : {}),
    });
    this.#kept = new KeptWork(inThisBrowser(), { planId, userId, tab: this.tab });
    this.#kept.keepQueue(this.queue.snapshot());
    this.#kept.adopt(async left => {
      // A draft is read against the plan, which may have been let go of by the time that another tab goes.
      if (left.draft) await this.#load();
      this.queue.restore(left.queue);
      if (left.draft) onDraft(left.draft);
    });
  }

  keepDraft = (draft: Draft | null): void => this.#kept?.keepDraft(draft);

  /** Whether going away now would lose something for good. */
  isUnkept = (): boolean => this.queue.snapshot().length > 0 && !this.#kept?.isKept;

  /** What is shown after a reading: it never falls back behind what this tab has saved. */
  reconcile = (before: Plan | undefined, read: Plan): Plan => {
    this.#own = this.#own.filter(one => one.revision > read.revision);
    const whole = withAnswers(
      read,
      this.#own.map(one => one.change),
      this.#own.map(one => one.answer),
    );
    return replaceEqualDeep(before, whole);
  };

  async #load(): Promise<void> {
    const { client, queryClient, queryKey, studio, planId } = this.place;
    const queryFn = () => client.plan.byId.query({ studio, planId });
    await queryClient.ensureQueryData<Plan>({ queryKey, queryFn, retry: 3 });
  }

  #again(step: { changes: Change[]; label: string } | null) {
    if (step) this.queue.put(...step.changes);
    return step;
  }

  #saved(changes: readonly Change[], answers: readonly Answer[]): void {
    const { queryClient, queryKey } = this.place;
    const before = this.onServer();
    if (!before) return;
    let plan = withAnswers(before, changes, answers);
    changes.forEach((change, at) => {
      const answer = answers[at]!;
      if (answer.revision) this.#own.push({ revision: answer.revision, change, answer });
    });
    const revision = Math.max(before.revision, ...answers.map(answer => answer.revision ?? 0));
    // A gap is somebody else's change, which is not here yet.
    if (revision === before.revision + 1) plan = { ...plan, revision };
    queryClient.setQueryData<Plan>(queryKey, plan);
    this.live.heardOf(revision);
  }
}
