'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import type { ClientView } from '@/server/proposal/domain/client-view';

/** Tells the studio that the proposal was opened. From the browser, as link previews run no script. */
export function RecordOpening({
  token,
  proposalId,
}: {
  token: string;
  proposalId: ClientView['proposalId'];
}) {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.proposal.recordOpening.mutationOptions());
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    mutate({ token, proposalId });
  }, [mutate, token, proposalId]);
  return null;
}
