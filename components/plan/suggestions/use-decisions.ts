'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';
import type { ChangedSuggestion } from '@/server/plan/domain/changed-suggestion';
import type { Plan } from '@/server/plan/domain/plan';
import type { Decision, WeighedFeature } from '@/server/plan/domain/weigh';
import { callOnce } from '../call-once';
import { failureOf } from '../failure';
import { stepsInTab } from '../kept-steps';
import { Undone } from '../undone';
import { nothingTo, whenGoingBack } from '../went-back';
import { plural } from '../words';
import { inPlan } from './back-from-plan';
import { type Back, DecidedStack } from './decided';
import { DecisionQueue, isUnreached } from './decision-queue';
import { wrongInputs } from './read-change';
import { type Decisions, withDecisions } from './suggestions';
import { takeBack } from './take-back';

export interface Decide {
  accept: (keys: readonly string[], what?: string) => void;
  refuse: (keys: readonly string[], what?: string) => void;
  bringBack: (keys: readonly string[], what?: string) => void;
  /** Takes an accepted one out of the plan again: it waits for a decision. */
  takeBack: (key: string, what: string) => void;
  /** Accepts one with changes; answers why that cannot be, or null. */
  acceptChanged: (change: ChangedSuggestion, title: string) => Promise<Objection | null>;
  undo: () => void;
  redo: () => void;
}

export interface Objection {
  sentence: string;
  /** What is wrong with which field of the form. */
  wrong: Record<string, string>;
}

/**
 * Decides about suggestions: shows at once, is sent in order behind, as soon as the server can be reached,
 * and can be undone, also after a reload.
 */
export function useDecisions(
  studio: string,
  planId: Plan['id'],
): {
  /** What is decided here and not yet read back from the server. */
  ahead: Decisions;
  /** Some of it is not yet safe with the server. */
  isBusy: boolean;
  decide: Decide;
  decided: DecidedStack;
  /** Some of it waits until the server can be reached; `retry` tries at once. */
  isAway: boolean;
  retry: () => void;
} {
  const trpc = useTRPC();
  const { plan: commands } = useTRPCClient();
  const queries = useQueryClient();
  const { decided, queue, undone } = useDesk(planId);
  const { ahead, isBusy, isAway } = useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot);
  useUnloadGuard(queue.isBusy);
  const isRead = useReadAgain(studio, planId, queue);

  const decide = useMemo<Decide>(() => {
    const at = { studio, planId };
    const readAgain = async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.plan.suggestions.queryKey(at) }),
        queries.invalidateQueries({ queryKey: trpc.plan.byId.queryKey(at) }),
      ]);
      return isRead();
    };

    function send(keys: readonly string[], decision: Decision, work: () => Promise<unknown>) {
      queue.show(keys, decision);
      queue.untilReached(work, readAgain).catch(error => toastError(explain(error)));
    }

    /** The features as they are seen: with what is decided and not yet read back. */
    const seen = (): readonly WeighedFeature[] => {
      const known = queries.getQueryData(trpc.plan.suggestions.queryKey(at));
      return known ? withDecisions(known, queue.snapshot().ahead).features : [];
    };

    /** Shows a decision and sends it. */
    function doing(
      label: string,
      keys: readonly string[],
      [before, after]: [before: Decision, after: Decision],
      work: (id: string) => Promise<Back | null>,
      again: () => void,
    ) {
      const id = crypto.randomUUID();
      undone.did(id, again);
      decided.began({ id, label, keys, before, back: null });
      send(keys, after, async () => {
        try {
          await decided.send(id, () => work(id));
        } catch (error) {
          if (!isUnreached(error)) decided.drop(id);
          throw error;
        }
      });
      toastUndo(label, () => undo(id), { id: TOAST });
    }

    /** Takes one decision back, once whatever was sent before it is safe. */
    function undo(id: string) {
      const step = decided.take(id);
      if (!step) return;
      undone.undid(id);
      send(step.keys, step.before, async () => {
        const back = await decided.backOf(step);
        if (!back) return;
        const left = await takeBack(commands, at, { ...step, back });
        if (left.length) toast(stayed(left));
      });
    }

    const verbs: Decide = {
      accept(keys, what) {
        const label = `Accepted ${what ?? plural(keys.length, 'suggestion')}${needsWords(keys, seen())}`;
        const work = async (id: string): Promise<Back> => {
          const { taken } = await callOnce(id).acceptSuggestions.mutate({ ...at, keys: [...keys] });
          return { kind: 'take-back', taken };
        };
        doing(label, keys, ['suggested', 'accepted'], work, () => verbs.accept(keys, what));
      },
      refuse(keys, what) {
        const label = `Refused ${what ?? plural(keys.length, 'suggestion')}${needersWords(keys, seen())}`;
        const work = async (): Promise<Back> => {
          await commands.refuseSuggestions.mutate({ ...at, keys: [...keys] });
          return { kind: 'reconsider' };
        };
        doing(label, keys, ['suggested', 'refused'], work, () => verbs.refuse(keys, what));
      },
      bringBack(keys, what) {
        const label = `Brought ${what ?? plural(keys.length, 'suggestion')} back`;
        const work = async (): Promise<Back> => {
          await commands.reconsiderSuggestions.mutate({ ...at, keys: [...keys] });
          return { kind: 'refuse' };
        };
        doing(label, keys, ['refused', 'suggested'], work, () => verbs.bringBack(keys, what));
      },
      takeBack(key, what) {
        const label = `Took ${what} out of the plan again`;
        // Kept when it is tried again: what an answer that was lost took out is not in the plan any more.
        let there: ReturnType<typeof inPlan> = null;
        const work = async (): Promise<Back | null> => {
          const options = trpc.plan.byId.queryOptions(at);
          const seen = queries.getQueryData(options.queryKey);
          // Accepted a moment ago, it may not have been read back yet.
          there ??=
            (seen && inPlan(seen, key)) ??
            inPlan(await queries.fetchQuery({ ...options, staleTime: 0 }), key);
          if (!there) return null;
          const { left } = await commands.takeBackSuggestions.mutate({ ...at, taken: there.taken });
          if (left.length) toast(stayed(left));
          return left.length ? null : there.back;
        };
        doing(label, [key], ['accepted', 'suggested'], work, () => verbs.takeBack(key, what));
      },
      async acceptChanged(change, title) {
        const label = `Accepted “${title}” with your change`;
        const id = crypto.randomUUID();
        try {
          await queue.inOrder(async () => {
            const asked = { ...at, keys: [change.key], changed: [change] };
            const { taken } = await commands.acceptSuggestions.mutate(asked);
            const keys = [change.key];
            decided.began({ id, label, keys, before: 'suggested', back: { kind: 'take-back', taken } });
            undone.did(id, () => void verbs.acceptChanged(change, title));
            queue.show([change.key], 'accepted');
          }, readAgain);
        } catch (error) {
          return { sentence: explain(error), wrong: wrongInputs(fieldsOf(error)) };
        }
        toastUndo(label, () => undo(id), { id: TOAST });
        return null;
      },
      undo() {
        const step = decided.snapshot().at(-1);
        if (!step) {
          toast(nothingTo('undo', planId), { duration: 2_500, id: TOAST, action: null });
          return;
        }
        toast(`Undone: ${step.label[0]!.toLowerCase()}${step.label.slice(1)}`, {
          duration: 2_500,
          id: TOAST,
          action: null,
        });
        undo(step.id);
      },
      redo() {
        if (!undone.redo()) toast(nothingTo('redo', planId), { duration: 2_500, id: TOAST, action: null });
      },
    };
    return verbs;
  }, [commands, decided, undone, queue, queries, isRead, studio, planId, trpc]);
  return { ahead, isBusy, decide, decided, isAway, retry: queue.retry };
}

/**
 * Answers whether what is shown was read since it was last decided about. Where it could not be read at
 * once, the queue is told when it was.
 */
function useReadAgain(studio: string, planId: Plan['id'], queue: DecisionQueue): () => boolean {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const at = { studio, planId };
  const suggestedAt = useQuery(trpc.plan.suggestions.queryOptions(at)).dataUpdatedAt;
  const planAt = useQuery(trpc.plan.byId.queryOptions(at)).dataUpdatedAt;
  const isRead = useCallback(
    () =>
      [trpc.plan.suggestions.queryKey({ studio, planId }), trpc.plan.byId.queryKey({ studio, planId })].every(
        key => !queries.getQueryState(key)?.isInvalidated,
      ),
    [queries, trpc, studio, planId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies(suggestedAt): asked whenever something was read
  // biome-ignore lint/correctness/useExhaustiveDependencies(planAt): asked whenever something was read
  useEffect(() => {
    if (isRead()) queue.wasRead();
  }, [suggestedAt, planAt, isRead, queue]);
  return isRead;
}

interface Desk {
  decided: DecidedStack;
  queue: DecisionQueue;
  /** By the id of what was decided. */
  undone: Undone<string>;
}
const desks = new Map<string, Desk>();

/** One for each plan in this tab; what was decided is kept for this person until the tab is closed. */
function useDesk(planId: Plan['id']): Desk {
  const trpc = useTRPC();
  const [desk] = useState(() => {
    const known = typeof window === 'undefined' ? undefined : desks.get(planId);
    const made = known ?? {
      decided: new DecidedStack(),
      queue: new DecisionQueue(),
      undone: new Undone(),
    };
    if (typeof window !== 'undefined') {
      desks.set(planId, made);
      whenGoingBack(planId, () => {
        made.decided.forget();
        made.undone.forget();
      });
    }
    return made;
  });
  const me = useQuery(trpc.identity.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const userId = me.data?.id;
  useEffect(() => {
    if (userId) desk.decided.keepIn(stepsInTab('decided', planId, userId));
  }, [desk, planId, userId]);
  return desk;
}

const explain = (error: unknown): string =>
  failureOf(error, 'The server cannot be reached, so this is not decided yet.').sentence;

const fieldsOf = (error: unknown): Record<string, string> =>
  (error instanceof TRPCClientError &&
    (error.data as { fields?: Record<string, string> } | undefined)?.fields) ||
  {};

function stayed([first, ...others]: readonly string[]): string {
  if (!others.length) return `“${first}” stays in the plan: it was changed since.`;
  return `“${first}” and ${others.length} more stay in the plan: they were changed since.`;
}

/** One message about the last decision, however fast they are made. */
const TOAST = 'suggestion-decided';

/** Who accepts what needs others is told so: it is planned as if they were there, and needs them once they come. */
function needsWords([key, ...more]: readonly string[], features: readonly WeighedFeature[]): string {
  const needs = features.find(one => one.key === key)?.needs ?? [];
  const [first, ...others] = features.filter(one => one.decision !== 'accepted' && needs.includes(one.key));
  if (more.length || !first) return '';
  return `, which needs “${first.title}”${others.length ? ` and ${others.length} more` : ''} too`;
}

/** Who refuses what others need is told so: they are planned as if it were there. */
function needersWords([key, ...more]: readonly string[], features: readonly WeighedFeature[]): string {
  const needers = features.filter(one => one.decision !== 'refused' && one.needs.includes(key ?? '')).length;
  if (more.length || !needers) return '';
  return needers === 1 ? ', which another needs' : `, which ${needers} others need`;
}
