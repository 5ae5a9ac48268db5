'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { type CellChange, type CellKey, cellValue, hoursKey, sameValue } from '@/server/plan/domain/cells';
import type { Plan, PlanFeature } from '@/server/plan/domain/plan';
import type { Decision } from '@/server/plan/domain/weigh';
import { plural } from '../words';
import type { Decisions } from './suggestions';

export type FeatureChange = Pick<PlanFeature, 'title' | 'edition' | 'effortHours' | 'note'>;

export interface Decide {
  accept: (keys: readonly string[], what?: string) => void;
  refuse: (keys: readonly string[], what?: string) => void;
  bringBack: (keys: readonly string[], what?: string) => void;
  /** Accepts a feature with changes; answers why that cannot be, or null. */
  acceptChanged: (key: string, title: string, change: FeatureChange) => Promise<string | null>;
  undo: () => void;
}

/** Decides about suggestions: shows at once, is sent in order behind, and can be undone. */
export function useDecisions(
  studio: string,
  planId: Plan['id'],
): {
  /** What is decided here and not yet read back from the server. */
  ahead: Decisions;
  decide: Decide;
} {
  const trpc = useTRPC();
  const { plan: commands } = useTRPCClient();
  const queries = useQueryClient();
  const [ahead, setAhead] = useState<Decisions>(new Map());
  const underWay = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const done = useRef<(() => void)[]>([]);
  useUnsentWarning(underWay);

  const inOrder = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      underWay.current += 1;
      const mine = last.current.then(work);
      last.current = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        underWay.current -= 1;
        if (underWay.current === 0) {
          const at = { studio, planId };
          await Promise.all([
            queries.invalidateQueries({ queryKey: trpc.plan.suggestions.queryKey(at) }),
            queries.invalidateQueries({ queryKey: trpc.plan.byId.queryKey(at) }),
          ]);
          if (underWay.current === 0) setAhead(new Map());
        }
      }
    },
    [queries, studio, planId, trpc],
  );

  const decide = useMemo<Decide>(() => {
    const at = { studio, planId };

    const show = (keys: readonly string[], decision: Decision) =>
      setAhead(before => new Map([...before, ...keys.map(key => [key, decision] as const)]));

    function send(keys: readonly string[], decision: Decision, work: () => Promise<unknown>) {
      show(keys, decision);
      inOrder(work).catch((error: Error) => toastError(error.message));
    }

    /** What was taken waits again, but for what somebody has changed since. */
    async function takeBack(taken: Taken) {
      const { left } = await commands.takeBackSuggestions.mutate({ ...at, taken });
      if (left.length) toast(stayed(left));
    }

    const accepting = (keys: readonly string[]) => () =>
      commands.acceptSuggestions.mutate({ ...at, keys: [...keys] });
    const refusing = (keys: readonly string[]) => () =>
      commands.refuseSuggestions.mutate({ ...at, keys: [...keys] });
    const reconsidering = (keys: readonly string[]) => () =>
      commands.reconsiderSuggestions.mutate({ ...at, keys: [...keys] });

    function undoable(message: string, undo: () => void) {
      const once = () => {
        if (!done.current.includes(once)) return;
        done.current = done.current.filter(one => one !== once);
        undo();
      };
      done.current.push(once);
      toastUndo(message, once, { id: TOAST });
    }

    return {
      accept(keys, what) {
        let taken: Taken | null = null;
        send(keys, 'accepted', async () => {
          taken = (await accepting(keys)()).taken;
        });
        undoable(`Accepted ${what ?? plural(keys.length, 'suggestion')}`, () =>
          send(keys, 'suggested', async () => taken && takeBack(taken)),
        );
      },
      refuse(keys, what) {
        send(keys, 'refused', refusing(keys));
        undoable(`Refused ${what ?? plural(keys.length, 'suggestion')}`, () =>
          send(keys, 'suggested', reconsidering(keys)),
        );
      },
      bringBack(keys, what) {
        send(keys, 'suggested', reconsidering(keys));
        undoable(`${what ?? plural(keys.length, 'suggestion')} waits again`, () =>
          send(keys, 'refused', refusing(keys)),
        );
      },
      async acceptChanged(key, title, change) {
        let taken: Taken | null = null;
        try {
          await inOrder(async () => {
            const accepted = (await accepting([key])()).taken;
            taken = accepted;
            try {
              const plan = await queries.fetchQuery({ ...trpc.plan.byId.queryOptions(at), staleTime: 0 });
              const feature = plan.features.find(one => one.origin === key);
              if (!feature) throw new Error('This is not suggested any more. Reload to see what is.');
              const changes = cellChanges(feature, change);
              if (changes.length) {
                const { updatedAt } = await commands.saveFeature.mutate({
                  ...at,
                  featureId: feature.id,
                  changes,
                });
                taken = { ...accepted, features: accepted.features.map(one => ({ ...one, updatedAt })) };
              }
              show([key], 'accepted');
            } catch (error) {
              // Accepted as it was suggested is not what was asked for.
              await takeBack(accepted);
              throw error;
            }
          });
        } catch (error) {
          return (error as Error).message;
        }
        undoable(`Accepted “${title}” with your change`, () =>
          send([key], 'suggested', async () => taken && takeBack(taken)),
        );
        return null;
      },
      undo() {
        const undo = done.current.at(-1);
        if (!undo) return;
        toast.dismiss(TOAST);
        undo();
      },
    };
  }, [commands, inOrder, queries, studio, planId, trpc]);
  return { ahead, decide };
}

/** What one call took into the plan. */
type Taken = Awaited<
  ReturnType<ReturnType<typeof useTRPCClient>['plan']['acceptSuggestions']['mutate']>
>['taken'];

function stayed([first, ...others]: readonly string[]): string {
  if (!others.length) return `“${first}” stays in the plan: it was changed since.`;
  return `“${first}” and ${others.length} more stay in the plan: they were changed since.`;
}

/** The cells in which a feature is to be otherwise. */
function cellChanges(feature: PlanFeature, change: FeatureChange): CellChange[] {
  const wanted = { ...feature, ...change };
  return CHANGEABLE.flatMap(cell => {
    const [from, to] = [cellValue(feature, cell), cellValue(wanted, cell)];
    return sameValue(from, to) ? [] : [{ cell, from, to } as CellChange];
  });
}

const CHANGEABLE: readonly CellKey[] = ['title', 'edition', 'note', ...DISCIPLINES.map(hoursKey)];

/** One message about the last decision, however fast they are made. */
const TOAST = 'suggestion-decided';

function useUnsentWarning(underWay: { current: number }) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (underWay.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [underWay]);
}
