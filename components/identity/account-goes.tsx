'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toast, toastError } from '@/components/ui/toaster';

/** Says that one's account is to be deleted, wherever one is, and lets one keep it. */
export function AccountGoes({ deleteAfter }: { deleteAfter: string }) {
  const router = useRouter();
  const keep = useMutation(
    useTRPC().identity.keepAccount.mutationOptions({
      onSuccess: () => {
        toast('Your account stays.');
        router.refresh();
      },
      onError: error => toastError(error.message),
    }),
  );
  return (
    <aside
      aria-label="Your account is to be deleted"
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-warn border-b-2 bg-wash px-4.5 py-2 sm:px-8"
    >
      <p>
        <span className="font-medium text-warn">Your account is deleted</span> after{' '}
        <Time value={deleteAfter} show="day" />.
      </p>
      <Button size="sm" pending={keep.isPending || keep.isSuccess} onClick={() => keep.mutate()}>
        Keep my account
      </Button>
    </aside>
  );
}
