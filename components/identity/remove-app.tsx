'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';

/** Asks before the app is taken away: the codes it makes are worth nothing from then on. */
export function RemoveApp({ pending, onRemove }: { pending: boolean; onRemove: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button pending={pending}>Take the app away</Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title="Take the app away?"
        description="Your password alone is enough to sign in again. The app’s codes and your recovery codes are worth nothing from then on, and every other device is signed out."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button
              variant="danger"
              onClick={() => {
                setOpen(false);
                onRemove();
              }}
            >
              Take it away
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
