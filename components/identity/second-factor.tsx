'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toast, toastError } from '@/components/ui/toaster';
import { RecoveryCodes } from './recovery-codes';
import { RemoveApp } from './remove-app';
import { SetUpApp } from './set-up-app';
import { useProof } from './use-proof';

/** The authenticator app: set up, taken away, and the codes for when it is lost. */
export function SecondFactor() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const readAgain = () => queryClient.invalidateQueries({ queryKey: trpc.identity.secondFactor.queryKey() });
  const [settingUp, setSettingUp] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { withProof, dialog } = useProof(factor.since !== null);
  const begin = useMutation(trpc.identity.beginSecondFactor.mutationOptions());
  const remove = useMutation(trpc.identity.removeSecondFactor.mutationOptions());
  const renew = useMutation(trpc.identity.newRecoveryCodes.mutationOptions());

  /** What goes wrong is said; what was not proved is left. */
  async function attempt<T>(work: () => Promise<T>, then: (done: T) => void) {
    try {
      const done = await withProof(work);
      if (done !== undefined) then(done);
    } catch (error) {
      toastError((error as Error).message);
    }
  }

  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(null);
          void readAgain();
        }}
      />
    );
  if (settingUp)
    return (
      <SetUpApp
        {...settingUp}
        onCancel={() => setSettingUp(null)}
        onDone={recoveryCodes => {
          setSettingUp(null);
          setCodes(recoveryCodes);
          void readAgain();
        }}
      />
    );
  return (
    <section aria-labelledby="second-factor" className="grid gap-5">
      <h2 id="second-factor" className="border-ink border-b pb-3 font-medium text-2xl">
        Authenticator app
      </h2>
      {factor.since ? (
        <>
          <p>
            Signing in asks for a code of your app, since <Time value={factor.since} show="day" />.
            <span className="block text-muted text-sm">{leftOver(factor.recoveryCodesLeft)}</span>
          </p>
          <div className="flex flex-wrap gap-2.5">
            <Button
              pending={renew.isPending}
              onClick={() =>
                attempt(
                  () => renew.mutateAsync(),
                  done => setCodes(done.recoveryCodes),
                )
              }
            >
              New recovery codes
            </Button>
            <RemoveApp
              pending={remove.isPending}
              onRemove={() =>
                attempt(
                  () => remove.mutateAsync(),
                  () => {
                    toast('Your password alone is enough again. Every other device was signed out.');
                    void readAgain();
                  },
                )
              }
            />
          </div>
        </>
      ) : (
        <>
          <p className="max-w-prose text-soft">
            With an app such as Aegis, 1Password or Google Authenticator, signing in asks for a code that only
            your phone shows. Whoever has your password does not get in with it.
          </p>
          <div>
            <Button
              variant="solid"
              pending={begin.isPending}
              onClick={() => attempt(() => begin.mutateAsync(), setSettingUp)}
            >
              Set up an app
            </Button>
          </div>
        </>
      )}
      {dialog}
    </section>
  );
}

const leftOver = (left: number) =>
  left === 0
    ? 'No recovery code is left: make new ones before your phone is lost.'
    : `${left === 1 ? 'One recovery code is' : `${left} recovery codes are`} left for when your phone is lost.`;
