'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/components/trpc-provider';
import { Button, buttonVariants } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

/** One press, because programs that look through mail open every link in it. */
export function ConfirmAddressForm({ secret }: { secret: string }) {
  const confirm = useMutation(useTRPC().identity.confirmAddress.mutationOptions());
  return (
    <div className="grid gap-5">
      <div role="alert" className="empty:absolute">
        {confirm.error ? <Callout tone="bad">{confirm.error.message}</Callout> : null}
      </div>
      <div role="status" className="grid gap-5 empty:absolute">
        {confirm.isSuccess ? (
          <>
            <Callout tone="good">{confirm.data.email} is confirmed.</Callout>
            <Link href="/s" className={buttonVariants({ variant: 'solid', size: 'lg' })}>
              Go on
            </Link>
          </>
        ) : null}
      </div>
      {confirm.isSuccess ? null : (
        <Button
          variant="solid"
          size="lg"
          pending={confirm.isPending}
          autoFocus
          onClick={() => confirm.mutate({ secret })}
        >
          Yes, it is mine
        </Button>
      )}
    </div>
  );
}
