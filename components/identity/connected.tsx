'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { signIn } from 'next-auth/react';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { toast, toastError } from '@/components/ui/toaster';
import { PROVIDER_NAMES, type Provider } from '@/server/identity/domain/provider';
import type { Id } from '@/server/kernel/ids';
import { useProof } from './use-proof';

/** Accounts elsewhere that sign one in: connected, and disconnected. */
export function Connected({
  providers,
  problem,
  now,
}: {
  providers: readonly Provider[];
  /** Why coming back from one did not connect it. */
  problem: string | null;
  now: string;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: connections } = useSuspenseQuery(trpc.identity.connections.queryOptions());
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { withProof, dialog } = useProof(factor.since !== null);
  const begin = useMutation(trpc.identity.beginConnecting.mutationOptions());
  const disconnect = useMutation(trpc.identity.disconnect.mutationOptions());

  async function connect(provider: Provider) {
    try {
      const began = await withProof(async () => {
        await begin.mutateAsync({ provider });
        return true;
      });
      if (began) await signIn(provider, { callbackUrl: '/account/connected' });
    } catch (error) {
      toastError((error as Error).message);
    }
  }

  async function remove(connectionId: Id<'connection'>, provider: Provider) {
    try {
      if (await withProof(() => disconnect.mutateAsync({ connectionId })))
        toast(`${PROVIDER_NAMES[provider]} no longer signs you in.`);
    } catch (error) {
      toastError((error as Error).message);
    }
    await queryClient.invalidateQueries({ queryKey: trpc.identity.connections.queryKey() });
  }

  return (
    <section aria-labelledby="connected" className="grid gap-8">
      <div role="alert" className="empty:absolute">
        {problem ? <Callout tone="bad">{problem}</Callout> : null}
      </div>
      <div>
        <h2 id="connected" className="border-ink border-b pb-3 font-medium text-2xl">
          Connected accounts
        </h2>
        <ul>
          {connections.map(one => (
            <li
              key={one.connectionId}
              className="flex items-center justify-between gap-x-4 border-line border-b py-3.5"
            >
              <div className="min-w-0">
                <p className="truncate font-medium">{PROVIDER_NAMES[one.provider]}</p>
                <p className="wrap-anywhere text-muted text-sm">
                  {one.email ? `${one.email}, ` : ''}
                  {one.lastUsedAt ? (
                    <>
                      used <Time value={one.lastUsedAt} now={now} show="relative" />
                    </>
                  ) : (
                    <>
                      connected <Time value={one.createdAt} show="day" />
                    </>
                  )}
                </p>
              </div>
              <Button
                variant="quiet"
                className="-mr-3 shrink-0"
                aria-label={`Disconnect ${PROVIDER_NAMES[one.provider]}`}
                pending={disconnect.isPending && disconnect.variables.connectionId === one.connectionId}
                onClick={() => void remove(one.connectionId, one.provider)}
              >
                Disconnect
              </Button>
            </li>
          ))}
        </ul>
        {connections.length ? null : (
          <p className="mt-5 max-w-prose text-soft">
            {providers.length
              ? 'Connect an account that you have anyway, and it signs you in here: one password less.'
              : 'No provider is set up here, so there is nothing to connect.'}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        {providers.map(provider => (
          <Button key={provider} pending={begin.isPending} onClick={() => void connect(provider)}>
            Connect {PROVIDER_NAMES[provider]}
          </Button>
        ))}
      </div>
      {dialog}
    </section>
  );
}
