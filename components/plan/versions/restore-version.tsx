'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { usePlanDesk } from '@/components/plan/use-plan';
import { goneBack, lastWentBack } from '@/components/plan/went-back';
import { useShortcut } from '@/components/shell/use-shortcut';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';
import type { VersionHead } from '@/server/plan/domain/version';

interface RestoreVersionProps {
  studio: string;
  planId: Id<'plan'>;
  version: Pick<VersionHead, 'id' | 'title'>;
}

/** Puts the plan back to a version; the way forth again is the version that this keeps of the present. */
export function RestoreVersion({ studio, planId, version }: RestoreVersionProps) {
  const restore = useRestore(studio, planId);
  return (
    <Button
      variant="link"
      size="sm"
      pending={restore.isPending}
      aria-label={`Go back to “${version.title}”`}
      onClick={() => restore.mutate({ versionId: version.id, title: version.title })}
    >
      Go back to it
    </Button>
  );
}

interface Going {
  versionId: Id<'planVersion'>;
  title: string;
  /** The revision that a going back led to, which this undoes: nothing may have been changed since. */
  undoes?: number;
}

/** Goes back to a version and offers the undo of it. */
export function useRestore(studio: string, planId: Id<'plan'>) {
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { queue } = usePlanDesk(studio, planId);
  const restore = useMutation(trpc.plan.restoreVersion.mutationOptions());
  const whole = useMutation({
    async mutationFn({ versionId, undoes }: Going) {
      if (queue.snapshot().length)
        throw new Error(
          'Your last changes are still being saved. Go back once the plan says “All changes saved”.',
        );
      return restore.mutateAsync({
        studio,
        planId,
        versionId,
        ...(undoes === undefined ? {} : { ifRevision: undoes }),
      });
    },
    async onSuccess({ kept, revision }, { title, undoes }) {
      if (kept !== null) goneBack(planId, undoes === undefined ? { title, kept, revision } : null);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.plan.byId.queryKey({ studio, planId }) }),
        queryClient.invalidateQueries({ queryKey: trpc.plan.versions.pathKey() }),
      ]);
      router.refresh();
      if (kept === null) toast(`The plan says what “${title}” says already`);
      else if (undoes !== undefined) toast('The plan is as it was before');
      else
        toastUndo(`The plan is back at “${title}”`, () =>
          whole.mutate({ versionId: kept, title: 'the plan before', undoes: revision }),
        );
    },
    onError: ({ message }) => toastError(message),
  });
  return whole;
}

/** Ctrl+Z undoes a going back, for as long as nothing of the plan was changed since. */
export function useUndoOfGoingBack(studio: string, planId: Id<'plan'>): void {
  const restore = useRestore(studio, planId);
  useShortcut('mod+z', 'Undo going back to a version', ({ shiftKey }) => {
    if (shiftKey || restore.isPending) return;
    const last = lastWentBack(planId);
    if (!last) toast('Nothing to undo here', { duration: 2_500 });
    else restore.mutate({ versionId: last.kept, title: 'the plan before', undoes: last.revision });
  });
}
