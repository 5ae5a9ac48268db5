'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/components/trpc-provider';
import { Button, buttonVariants } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';

/** The address is one's own. */
export function ConfirmAddressForm({ secret }: { secret: string }) {
  const confirm = useMutation(useTRPC().identity.confirmAddress.mutationOptions());
  return <OnePress label="Yes, it is mine" done="is confirmed" press={confirm} secret={secret} />;
}

/** One's account moves to the address. */
export function ChangeAddressForm({ secret }: { secret: string }) {
  const change = useMutation(useTRPC().identity.changeAddress.mutationOptions());
  return <OnePress label="Move to it" done="is your address now" press={change} secret={secret} />;
}

/** One press, because programs that look through mail open every link in it. */
function OnePress({
  label,
  done,
  press,
  secret,
}: {
  label: string;
  done: string;
  press: {
    mutate: (input: { secret: string }) => void;
    isPending: boolean;
    data: { email: string } | undefined;
    error: { message: string } | null;
  };
  secret: string;
}) {
  return (
    <div className="grid gap-5">
      <div role="alert" className="empty:absolute">
        {press.error ? <Callout tone="bad">{press.error.message}</Callout> : null}
      </div>
      <div role="status" className="grid gap-5 empty:absolute">
        {press.data ? (
          <>
            <Callout tone="good">
              {press.data.email} {done}.
            </Callout>
            <Link href="/s" className={buttonVariants({ variant: 'solid', size: 'lg' })}>
              Go on
            </Link>
          </>
        ) : null}
      </div>
      {press.data ? null : (
        <Button
          variant="solid"
          size="lg"
          pending={press.isPending}
          autoFocus
          onClick={() => press.mutate({ secret })}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
