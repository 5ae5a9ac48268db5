'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { signWithPasskey } from './ask-device';
import { tryPasskey } from './try-sign-in';

/** Signs in with a passkey of this device, without a name. */
export function PasskeyButton({
  next,
  onProblem,
}: {
  next: string;
  onProblem: (problem: string | null) => void;
}) {
  const begin = useMutation(useTRPC().identity.beginPasskeySignIn.mutationOptions());
  const [pending, setPending] = useState(false);

  async function signIn() {
    setPending(true);
    onProblem(null);
    try {
      const signed = await signWithPasskey(await begin.mutateAsync());
      const outcome = signed
        ? await tryPasskey(signed)
        : 'No passkey was given. Sign in another way, or try again.';
      // A full load, so that nothing rendered for nobody is shown to somebody.
      if (outcome === null) return window.location.assign(next);
      onProblem(outcome);
    } catch (error) {
      onProblem((error as Error).message);
    }
    setPending(false);
  }

  return (
    <Button pending={pending} onClick={() => void signIn()}>
      Use a passkey
    </Button>
  );
}
