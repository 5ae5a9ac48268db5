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
  const refresh = () => queryClient.invalidateQueries({ queryKey });
  // A refusal may mean that somebody changed the person: what is shown is then out of date.
  const save = useMutation(trpc.studio.savePerson.mutationOptions({ onSettled: refresh }));
  const leave = useMutation(trpc.studio.leaveTeam.mutationOptions({ onSettled: refresh }));
  const rejoin = useMutation(trpc.studio.rejoinTeam.mutationOptions({ onSettled: refresh }));

  function setActive({ id, name }: Pick<TeamPerson, 'id' | 'name'>, active: boolean, undoable = true) {
    const show = (shown: boolean) =>
      queryClient.setQueryData(queryKey, team =>
        team?.map(one => (one.id === id ? { ...one, active: shown } : one)),
      );
    show(active);
    // Caught here, as the sheet that this was pressed in is closed by the time of the answer.
    (active ? rejoin : leave).mutateAsync({ studio, personId: id }).catch(error => {
      show(!active);
      toastError(`${name} was not changed. ${error.message}`);
    });
    if (undoable)
      toastUndo(active ? `${name} is planned with again.` : `${name} is no longer planned with.`, () =>
        setActive({ id, name }, !active, false),
      );
  }

  return { save, setActive };
}
