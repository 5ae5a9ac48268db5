'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WithProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { FormSection } from '../form-section';

/** Closes the studio, by its address typed. */
export function CloseStudio({
  studio: { slug, name },
  withProof,
}: {
  studio: { slug: string; name: string };
  withProof: WithProof;
}) {
  const [open, setOpen] = useState(false);
  const close = useMutation(useTRPC().studio.close.mutationOptions());
  const fields = close.error?.data?.fields ?? {};

  async function submit(typed: string) {
    try {
      // A full load: nothing of the studio stays in the tab's memory.
      if (await withProof(() => close.mutateAsync({ studio: slug, slug: typed })))
        window.location.assign(`/s/${slug}`);
    } catch {
      // Said in the dialog.
    }
  }

  return (
    <FormSection title="Close the studio">
      <p className="text-soft">
        Nobody works in it from then on, and its public address and all links to briefs and proposals lead
        nowhere. Nothing is removed: clients signed what is in it. You can open it again.
      </p>
      <div>
        <Dialog open={open} onOpenChange={setOpen}>
          <DialogTrigger asChild>
            <Button>Close {name}</Button>
          </DialogTrigger>
          <DialogContent size="sm" title={`Close ${name}?`} description="Everybody is out at once, you too.">
            <form
              method="post"
              className="grid gap-5 pb-2"
              onSubmit={event => {
                event.preventDefault();
                const typed = String(new FormData(event.currentTarget).get('slug'));
                if (!close.isPending) void submit(typed);
              }}
            >
              <div role="alert" className="empty:absolute">
                {close.error && !fields['slug'] && !fields['proof'] ? (
                  <Callout tone="bad">{close.error.message}</Callout>
                ) : null}
              </div>
              <Field label={`Type ${slug} to close it`} error={fields['slug']}>
                <Input name="slug" required autoComplete="off" autoCapitalize="none" spellCheck={false} />
              </Field>
              <div className="flex gap-3">
                <Button type="submit" variant="danger" pending={close.isPending || close.isSuccess}>
                  Close it
                </Button>
                <Button onClick={() => setOpen(false)}>Keep it open</Button>
              </div>
            </form>
          </DialogContent>
        </Dialog>
      </div>
    </FormSection>
  );
}
