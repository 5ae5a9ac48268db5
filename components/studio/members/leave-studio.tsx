'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';

/** The way out of a studio. */
export function LeaveStudio({ studio: { slug, name } }: { studio: { slug: string; name: string } }) {
  const [open, setOpen] = useState(false);
  const leave = useMutation(
    useTRPC().studio.leaveStudio.mutationOptions({
      // A full load: nothing of the studio stays in the tab's memory.
      onSuccess: () => window.location.assign('/s'),
    }),
  );
  return (
    <div>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogTrigger asChild>
          <Button variant="quiet" className="-ml-3">
            Leave {name}
          </Button>
        </DialogTrigger>
        <DialogContent
          size="sm"
          title={`Leave ${name}?`}
          description="You see nothing of it from then on, until somebody invites you again. What you did stays."
          footer={
            <>
              <Button onClick={() => setOpen(false)}>Stay</Button>
              <Button
                variant="danger"
                pending={leave.isPending || leave.isSuccess}
                onClick={() => leave.mutate({ studio: slug })}
              >
                Leave
              </Button>
            </>
          }
        >
          <div role="alert" className="empty:absolute">
            {leave.error ? <Callout tone="bad">{leave.error.message}</Callout> : null}
          </div>
        </DialogContent>
      </Dialog>
    </div>
  );
}
