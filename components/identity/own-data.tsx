'use client';

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { download } from '@/components/charts/save/save-files';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';
import { useProof } from './use-proof';

/** Takes with one all that is one's own. */
export function OwnData() {
  const trpc = useTRPC();
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { withProof, dialog } = useProof(factor.since !== null);
  const take = useMutation(trpc.identity.exportOwnData.mutationOptions());

  async function save() {
    try {
      const data = await withProof(() => take.mutateAsync());
      if (!data) return;
      const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
      download(file, `groundwork-your-data-${data.exportedAt.slice(0, 10)}.json`);
    } catch (error) {
      toastError(error instanceof Error ? error.message : 'Your data could not be read. Try again.');
    }
  }

  return (
    <section aria-labelledby="own-data" className="grid gap-5">
      <h2 id="own-data" className="border-ink border-b pb-3 font-medium text-2xl">
        Take your data with you
      </h2>
      <p className="max-w-prose text-soft">
        One file (JSON) with what Groundwork keeps about you: your account, devices, passkeys and connected
        accounts, your studios and the invitations you sent, the mails you were sent, your remarks and the
        names of your files, and what you did and when. No password, key or code is in it.
      </p>
      <div>
        <Button variant="solid" pending={take.isPending} onClick={save}>
          Save your data
        </Button>
      </div>
      {dialog}
    </section>
  );
}
