'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignOutButton } from '@/components/identity/sign-out-button';
import { ProofForm, useProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';
import type { StudioRole } from '@/server/kernel/actor';
import { GATE_SENTENCES, type Gate } from '@/server/studio/domain/access';
import { LeaveStudio } from '../members/leave-studio';

interface GatedStudio {
  slug: string;
  name: string;
  role: StudioRole;
  gate: Gate;
}

/** In place of a studio that keeps its member out: why, and what mends it. */
export function GatePage({ studio, hasSecondFactor }: { studio: GatedStudio; hasSecondFactor: boolean }) {
  return (
    <AuthShell title={studio.name} lead={GATE_SENTENCES[studio.gate]}>
      <Remedy studio={studio} hasSecondFactor={hasSecondFactor} />
      <nav
        aria-label="Elsewhere"
        className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-t pt-5"
      >
        <Link href={'/s' as Route} className="text-soft underline underline-offset-2 hover:text-ink">
          Your studios
        </Link>
        <Link href={'/account' as Route} className="text-soft underline underline-offset-2 hover:text-ink">
          Your account
        </Link>
        <LeaveStudio studio={studio} />
      </nav>
    </AuthShell>
  );
}

function Remedy({ studio, hasSecondFactor }: { studio: GatedStudio; hasSecondFactor: boolean }): ReactNode {
  const router = useRouter();
  switch (studio.gate) {
    case 'closed':
      return studio.role === 'owner' ? (
        <Reopen studio={studio} hasSecondFactor={hasSecondFactor} />
      ) : (
        <p>What is in it is kept. Its owners can open it again.</p>
      );
    case 'address':
      return (
        <Button asChild variant="solid" className="justify-self-start">
          <Link href={'/account/profile' as Route}>Change your address</Link>
        </Button>
      );
    case 'second factor':
      return hasSecondFactor ? (
        <ProofForm hasSecondFactor onProved={() => router.refresh()} />
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button asChild variant="solid">
            <Link href={'/account/second-factor' as Route}>Set up an app</Link>
          </Button>
          <Button asChild>
            <Link href={'/account/passkeys' as Route}>Add a passkey</Link>
          </Button>
          <SignOutButton />
        </div>
      );
    case 'fresh proof':
      return <ProofForm hasSecondFactor={hasSecondFactor} onProved={() => router.refresh()} />;
  }
}

function Reopen({ studio, hasSecondFactor }: { studio: GatedStudio; hasSecondFactor: boolean }) {
  const router = useRouter();
  const { withProof, dialog } = useProof(hasSecondFactor);
  const reopen = useMutation(useTRPC().studio.reopen.mutationOptions());

  async function openAgain() {
    try {
      if (await withProof(() => reopen.mutateAsync({ studio: studio.slug }))) router.refresh();
    } catch (error) {
      toastError((error as Error).message);
    }
  }

  return (
    <div className="grid justify-items-start gap-4">
      <p>What is in it is kept. Open it again, and its members and links are as they were.</p>
      <Button variant="solid" pending={reopen.isPending || reopen.isSuccess} onClick={openAgain}>
        Open it again
      </Button>
      {dialog}
    </div>
  );
}
