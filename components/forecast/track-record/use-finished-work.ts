'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';

/** Saving a finished piece of work, and taking one out of the record, which can be undone. */
export function useFinishedWork(studio: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries(trpc.forecast.trackRecord.queryFilter({ studio }));
  const onError = ({ message }: { message: string }) => toastError(message);
  // A refusal may mean that somebody changed the piece: what is shown is then out of date.
  const save = useMutation(trpc.forecast.saveFinishedWork.mutationOptions({ onSettled: again }));
  const restore = useMutation(
    trpc.forecast.restoreFinishedWork.mutationOptions({
      onSettled: again,
      onSuccess: ({ restored }) => (restored ? null : toast('It is in the record already.')),
      onError,
    }),
  );
  const remove = useMutation(
    trpc.forecast.removeFinishedWork.mutationOptions({
      onSettled: again,
      onSuccess: removed =>
        toastUndo(`${removed.name ?? removed.reference ?? 'The piece of work'} is out of the record.`, () =>
          restore.mutate({ studio, ...removed }),
        ),
      onError,
    }),
  );
  return { save, remove };
}
