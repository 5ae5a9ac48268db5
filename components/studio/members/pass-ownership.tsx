'use client';

import { useMutation } from '@tanstack/react-query';
import type { WithProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { toast, toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';
import { useMembersChange } from './use-members-change';

/** Makes another an owner in one's own place. */
export function PassOwnership({
  studio,
  others,
  withProof,
}: {
  studio: string;
  others: readonly { userId: Id<'user'>; name: string }[];
  withProof: WithProof;
}) {
  const trpc = useTRPC();
  const transfer = useMutation(trpc.studio.transferOwnership.mutationOptions());
  const onChanged = useMembersChange(studio);

  async function pass(userId: Id<'user'>) {
    const name = others.find(one => one.userId === userId)?.name;
    try {
      if (await withProof(() => transfer.mutateAsync({ studio, userId })))
        toast(`${name} is an owner now, and you are a manager.`);
    } catch (error) {
      toastError((error as Error).message);
    }
    await onChanged();
  }

  return (
    <section aria-labelledby="ownership" className="grid gap-5">
      <h2 id="ownership" className="border-ink border-b pb-3 font-medium text-2xl">
        Pass the ownership on
      </h2>
      <form
        method="post"
        className="grid items-end gap-4 sm:grid-cols-[1fr_auto]"
        onSubmit={event => {
          event.preventDefault();
          const userId = new FormData(event.currentTarget).get('to') as Id<'user'>;
          if (!transfer.isPending) void pass(userId);
        }}
      >
        <Field label="To" hint="They become an owner, and you stay as a manager.">
          <NativeSelect name="to">
            {others.map(one => (
              <option key={one.userId} value={one.userId}>
                {one.name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Button type="submit" pending={transfer.isPending}>
          Pass it on
        </Button>
      </form>
    </section>
  );
}
