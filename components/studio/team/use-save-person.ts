'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { toastError, toastUndo } from '@/components/ui/toaster';
import type { TeamPerson } from './types';

/** Saving a person, and taking one off the team or back, which can be undone. */
export function useSavePerson(studio: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = trpc.studio.team.queryKey({ studio });
  const save = useMutation(
    trpc.studio.savePerson.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );

  function setActive(person: TeamPerson, active: boolean, undoable = true) {
    const { id, createdAt: _, rateMinorPerHour, ...rest } = person;
    const before = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, team => team?.map(one => (one.id === id ? { ...one, active } : one)));
    save.mutate(
      { studio, personId: id, ...rest, rateMinorPerHour: rateMinorPerHour ?? 0, active },
      {
        onError: error => {
          queryClient.setQueryData(queryKey, before);
          toastError(`${person.name} was not changed. ${error.message}`);
        },
      },
    );
    if (undoable)
      toastUndo(
        active ? `${person.name} is planned with again.` : `${person.name} is no longer planned with.`,
        () => setActive(person, !active, false),
      );
  }

  return { save, setActive };
}
