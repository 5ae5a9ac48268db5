import type { useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import { callOnce } from '../call-once';
import type { PartAnswer, PartChange } from './part-change';

/** Each change has its command. Those that hand back what takes them back do so also when their answer was lost. */
export async function sendPartChange(
  { plan: commands }: ReturnType<typeof useTRPCClient>,
  at: { studio: string; planId: Plan['id'] },
  change: PartChange,
  /** Names this change, however often it is tried. */
  once: string,
): Promise<PartAnswer> {
  switch (change.kind) {
    case 'decide': {
      const input = { ...at, keys: [...change.keys] };
      if (change.decision === 'accepted') await commands.acceptSuggestions.mutate(input);
      else if (change.decision === 'refused') await commands.refuseSuggestions.mutate(input);
      else await commands.reconsiderSuggestions.mutate(input);
      return {};
    }
    case 'save': {
      const { key, part, content, because, serves, basedOn } = change;
      const { updatedAt } = await commands.savePart.mutate({
        ...at,
        key,
        kind: part,
        content,
        basedOn: basedOn ?? null,
        ...(because === undefined ? {} : { because }),
        ...(serves === undefined ? {} : { serves }),
      });
      return { updatedAt };
    }
    case 'remove': {
      const { before, after } = await callOnce(once).removePart.mutate({ ...at, key: change.key });
      return { before, after };
    }
    case 'take-now': {
      const { before, after } = await callOnce(once).takeNowSuggested.mutate({
        ...at,
        rows: [...change.rows],
      });
      return { before, after };
    }
    case 'restore':
      await commands.restoreParts.mutate({
        ...at,
        before: change.before.map(({ key, kind, state, content, suggested, because, serves, position }) => ({
          key,
          kind,
          state,
          content,
          suggested,
          because,
          serves,
          position,
        })),
        after: [...change.after],
      });
      return {};
    case 'demands': {
      const { demands, over } = change;
      const { moved } = await commands.saveDemands.mutate({ ...at, demands, ...(over ? { over } : {}) });
      return { moved };
    }
  }
}
