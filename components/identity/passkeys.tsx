'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast, toastError } from '@/components/ui/toaster';
import type { AppRouter } from '@/server/trpc/root';
import { makePasskey } from './ask-device';
import { useProof, type WithProof } from './use-proof';

type Passkey = inferRouterOutputs<AppRouter>['identity']['passkeys'][number];

/** One's passkeys: added, and taken away. */
export function Passkeys({ now, thisDevice }: { now: string; thisDevice: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: passkeys } = useSuspenseQuery(trpc.identity.passkeys.queryOptions());
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { withProof, dialog } = useProof(factor.since !== null);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: trpc.identity.passkeys.queryKey() });
  const remove = useMutation(trpc.identity.removePasskey.mutationOptions());

  async function removeOne({ passkeyId, name }: Passkey) {
    try {
      if (await withProof(() => remove.mutateAsync({ passkeyId }))) toast(`${name} no longer signs you in.`);
    } catch (error) {
      toastError((error as Error).message);
    }
    await readAgain();
  }

  return (
    <section aria-labelledby="passkeys" className="grid gap-8">
      <div>
        <h2 id="passkeys" className="border-ink border-b pb-3 font-medium text-2xl">
          Passkeys
        </h2>
        {passkeys.length ? (
          <ul>
            {passkeys.map(one => (
              <li
                key={one.passkeyId}
                className="flex items-center justify-between gap-x-4 border-line border-b py-3.5"
              >
                <div className="min-w-0">
                  <p className="truncate font-medium">{one.name}</p>
                  <p className="text-muted text-sm">
                    Added <Time value={one.createdAt} show="day" />
                    {one.lastUsedAt ? (
                      <>
                        , used <Time value={one.lastUsedAt} now={now} show="relative" />
                      </>
                    ) : (
                      ', not used yet'
                    )}
                  </p>
                </div>
                <Button
                  variant="quiet"
                  className="-mr-3 shrink-0"
                  aria-label={`Remove ${one.name}`}
                  pending={remove.isPending && remove.variables.passkeyId === one.passkeyId}
                  onClick={() => void removeOne(one)}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-5 max-w-prose text-soft">
            With a passkey your finger, your face or the PIN of your device signs you in: no password to type,
            to forget or to be tricked out of. It counts for the second factor too.
          </p>
        )}
      </div>
      <AddPasskey suggested={thisDevice} withProof={withProof} onAdded={readAgain} />
      {dialog}
    </section>
  );
}

function AddPasskey({
  suggested,
  withProof,
  onAdded,
}: {
  suggested: string;
  withProof: WithProof;
  onAdded: () => Promise<void>;
}) {
  const trpc = useTRPC();
  const [pending, setPending] = useState(false);
  const begin = useMutation(trpc.identity.beginPasskey.mutationOptions());
  const add = useMutation(trpc.identity.addPasskey.mutationOptions());
  const wrong = add.error?.data?.fields['name'];

  async function submit(name: string) {
    setPending(true);
    try {
      const options = await withProof(() => begin.mutateAsync());
      const made = options && (await makePasskey(options));
      if (made) {
        await add.mutateAsync({ name, made });
        toast(`${name} signs you in from now on.`);
        await onAdded();
      } else if (options) toastError('No passkey was made. Try again when you are ready.');
    } catch (error) {
      toastError((error as Error).message);
    }
    setPending(false);
  }

  return (
    <form
      method="post"
      className="grid max-w-md gap-5"
      onSubmit={event => {
        event.preventDefault();
        if (!pending) void submit(String(new FormData(event.currentTarget).get('name')).trim());
      }}
    >
      <Field label="Name" hint="What you will know it by later." error={wrong}>
        <Input name="name" defaultValue={suggested} required maxLength={60} autoComplete="off" />
      </Field>
      <div>
        <Button type="submit" variant="solid" pending={pending}>
          Add a passkey
        </Button>
      </div>
    </form>
  );
}
