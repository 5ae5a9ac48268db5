'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toaster';
import type { AppRouter } from '@/server/trpc/root';
import { SignOutButton } from './sign-out-button';

type Device = inferRouterOutputs<AppRouter>['identity']['devices'][number];

/** Where one is signed in, and the way out of each. */
export function Devices({ now }: { now: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: devices } = useSuspenseQuery(trpc.identity.devices.queryOptions());
  const readAgain = () => queryClient.invalidateQueries({ queryKey: trpc.identity.devices.queryKey() });
  const everywhereElse = useMutation(
    trpc.identity.signOutEverywhere.mutationOptions({
      onSuccess: ({ ended }) =>
        toast(
          ended.length === 1 ? 'The other device is signed out.' : `${ended.length} devices are signed out.`,
        ),
      onError: error => toast(error.message),
      onSettled: readAgain,
    }),
  );
  const others = devices.filter(one => !one.isThis);
  return (
    <section aria-labelledby="devices">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-ink border-b pb-3">
        <h2 id="devices" className="font-medium text-2xl">
          Where you are signed in
        </h2>
        {others.length ? (
          <Button
            pending={everywhereElse.isPending}
            onClick={() => everywhereElse.mutate({ hereToo: false })}
          >
            Sign out everywhere else
          </Button>
        ) : null}
      </div>
      <ul>
        {[...devices.filter(one => one.isThis), ...others].map(one => (
          <DeviceRow key={one.sessionId} device={one} now={now} onGone={readAgain} />
        ))}
      </ul>
      <p className="mt-5 text-muted text-sm">
        A name you do not know, or an address that is not yours? Sign it out, then change your password: that
        signs out every other device. A device that stays away for 30 days is signed out by itself.
      </p>
    </section>
  );
}

function DeviceRow({
  device: { sessionId, name, address, createdAt, lastSeenAt, isThis },
  now,
  onGone,
}: {
  device: Device;
  now: string;
  onGone: () => Promise<void>;
}) {
  const end = useMutation(
    useTRPC().identity.endSession.mutationOptions({
      onSuccess: () => toast(`${name} is signed out.`),
      onError: error => toast(error.message),
      onSettled: onGone,
    }),
  );
  return (
    <li className="flex items-center justify-between gap-x-4 border-line border-b py-3.5">
      <div className="min-w-0">
        <p className="flex items-center gap-2 font-medium">
          {name}
          {isThis ? <Badge>This device</Badge> : null}
        </p>
        <p className="text-muted text-sm">
          Seen <Time value={lastSeenAt} now={now} show="relative" />
          {address ? ` from ${address}` : ''}, signed in <Time value={createdAt} show="day-and-time" />
        </p>
      </div>
      {isThis ? (
        <SignOutButton className="-mr-3 shrink-0" />
      ) : (
        <Button
          variant="quiet"
          className="-mr-3 shrink-0"
          pending={end.isPending}
          aria-label={`Sign out ${name}`}
          onClick={() => end.mutate({ sessionId })}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
