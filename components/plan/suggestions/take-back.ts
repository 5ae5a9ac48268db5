import type { useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import type { Back, Decided } from './decided';

type Commands = ReturnType<typeof useTRPCClient>['plan'];

/** Takes a decision back, and answers the names of what stays because somebody has changed it since. */
export async function takeBack(
  commands: Commands,
  at: { studio: string; planId: Plan['id'] },
  { back, keys }: Decided & { back: Back },
): Promise<string[]> {
  switch (back.kind) {
    case 'take-back':
      return (await commands.takeBackSuggestions.mutate({ ...at, taken: back.taken })).left;
    case 'reconsider':
      await commands.reconsiderSuggestions.mutate({ ...at, keys: [...keys] });
      return [];
    case 'refuse':
      await commands.refuseSuggestions.mutate({ ...at, keys: [...keys] });
      return [];
    case 'restore-feature': {
      const { feature, neededBy, threatenedBy } = back;
      await commands.restoreFeatures.mutate({ ...at, removed: [{ feature, neededBy, threatenedBy }] });
      return [];
    }
    case 'restore-risk': {
      const { id: riskId, updatedAt: _was, ...fields } = back.risk;
      await commands.saveRisk.mutate({ ...at, ...fields, riskId, basedOn: null });
      return [];
    }
    case 'restore-part':
      await commands.restoreParts.mutate({
        ...at,
        before: [back.row],
        after: [{ key: back.row.key, updatedAt: null }],
      });
      return [];
  }
}
