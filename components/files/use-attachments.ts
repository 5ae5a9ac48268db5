'use client';

import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTRPCClient } from '@/components/trpc-provider';
import { toastError, toastUndo } from '@/components/ui/toaster';
import type { AppRouter } from '@/server/trpc/root';
import { type Door, headersOf } from './door';

export type Attachment = inferRouterOutputs<AppRouter>['files']['of'][number];

const keyOf = (door: Door) => ['attachments', door.briefId, 'token' in door];

/** Asks for the list again, and is settled when it is there. */
export const refresh = (client: QueryClient, door: Door) =>
  client.invalidateQueries({ queryKey: keyOf(door) });

/** What is attached to a brief: one list for all of its places, and what can be done with it. */
export function useAttachments(door: Door) {
  const client = useQueryClient();
  const calls = callsBy(useTRPCClient(), door);
  const queryKey = keyOf(door);
  const list = useQuery({ queryKey, queryFn: calls.list });
  const change = (edit: (items: readonly Attachment[]) => readonly Attachment[]) =>
    client.setQueryData<readonly Attachment[]>(queryKey, items => items && edit(items));
  const settle = () => refresh(client, door);

  const addLink = useMutation({ mutationFn: calls.addLink, onSuccess: settle });
  const rename = useMutation({ mutationFn: calls.rename, onSuccess: settle });
  const bringBack = useMutation({
    mutationFn: calls.bringBack,
    onError: error => toastError(error.message),
    onSettled: settle,
  });
  const remove = useMutation({
    mutationFn: ({ fileId }: { fileId: Attachment['id']; name: string }) => calls.remove(fileId),
    onMutate: async ({ fileId }) => {
      await client.cancelQueries({ queryKey });
      change(items => items.filter(item => item.id !== fileId));
    },
    onSuccess: (_result, { fileId, name }) => {
      toastUndo(`“${name}” was removed.`, () => bringBack.mutate(fileId));
    },
    onError: error => toastError(error.message),
    onSettled: settle,
  });
  return { list, addLink, rename, remove };
}

/** Lets the browser fetch pictures and downloads by the client's link. Whether it may already. */
export function useEntrance(door: Door): boolean {
  const { isSuccess } = useQuery({
    queryKey: ['attachments-entrance', door.briefId],
    queryFn: async () => {
      const { ok } = await fetch('/api/files/entry', { method: 'POST', headers: headersOf(door) });
      if (!ok) throw new Error('The link was not accepted.');
      return true;
    },
    enabled: 'token' in door,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  });
  return isSuccess || 'studio' in door;
}

interface NewLink {
  place: string;
  address: string;
  title: string;
}

function callsBy(trpc: ReturnType<typeof useTRPCClient>, door: Door) {
  if ('token' in door) {
    const { token } = door;
    const { forClient } = trpc.files;
    return {
      list: () => forClient.of.query({ token }),
      addLink: (link: NewLink) => forClient.addLink.mutate({ token, ...link }),
      rename: (input: { fileId: Attachment['id']; name: string }) =>
        forClient.rename.mutate({ token, ...input }),
      remove: (fileId: Attachment['id']) => forClient.remove.mutate({ token, fileId }),
      bringBack: (fileId: Attachment['id']) => forClient.bringBack.mutate({ token, fileId }),
    };
  }
  const where = { studio: door.studio, subjectId: door.briefId };
  return {
    list: () => trpc.files.of.query(where),
    addLink: (link: NewLink) => trpc.files.addLink.mutate({ ...where, ...link }),
    rename: (input: { fileId: Attachment['id']; name: string }) =>
      trpc.files.rename.mutate({ ...where, ...input }),
    remove: (fileId: Attachment['id']) => trpc.files.remove.mutate({ ...where, fileId }),
    bringBack: (fileId: Attachment['id']) => trpc.files.bringBack.mutate({ ...where, fileId }),
  };
}
