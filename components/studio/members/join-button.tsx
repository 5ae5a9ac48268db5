'use client';

import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

export function JoinButton({ secret, studioName }: { secret: string; studioName: string }) {
  const join = useMutation(
    useTRPC().studio.acceptInvitation.mutationOptions({
      // A full load: what was rendered for no member is not shown to one.
      onSuccess: ({ slug }) => window.location.assign(`/s/${slug}`),
    }),
  );
  return (
    <div className="grid gap-5">
      <div role="alert" className="empty:absolute">
        {join.error ? <Callout tone="bad">{join.error.message}</Callout> : null}
      </div>
      <Button
        variant="solid"
        size="lg"
        autoFocus
        pending={join.isPending || join.isSuccess}
        onClick={() => join.mutate({ secret })}
      >
        Join {studioName}
      </Button>
    </div>
  );
}
