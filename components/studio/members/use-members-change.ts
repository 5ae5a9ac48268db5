'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/components/trpc-provider';

/** Reads members and invitations again, and the page, as one's own role may be another now. */
export function useMembersChange(studio: string): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.studio.members.queryKey({ studio }) }),
      queryClient.invalidateQueries({ queryKey: trpc.studio.invitations.queryKey({ studio }) }),
    ]);
    router.refresh();
  };
}
