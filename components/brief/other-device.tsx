'use client';

import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** The way back to the brief, from anywhere. */
export function OtherDevice({ token, title }: { token: string; title: string }) {
  const [address, setAddress] = useState('');
  const mail = `mailto:?subject=${encodeURIComponent(`Brief: ${title}`)}&body=${encodeURIComponent(address)}`;
  return (
    <Dialog onOpenChange={() => setAddress(`${location.origin}/b/${token}`)}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm" className="-mr-2.5">
          <Link2 aria-hidden />
          <span className="max-sm:sr-only">Continue on another device</span>
          <span aria-hidden className="sm:hidden">
            Other device
          </span>
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Continue on another device"
        description="Open this link there. What you have written is already behind it."
        footer={
          <>
            <Button asChild>
              <a href={mail}>Send it to myself</a>
            </Button>
            <CopyButton variant="solid" text={address}>
              Copy the link
            </CopyButton>
          </>
        }
      >
        <Field
          label="Link to this brief"
          hint="Whoever has it can read and change the brief. Share it only with people who should."
        >
          <Input readOnly value={address} onFocus={event => event.currentTarget.select()} />
        </Field>
      </DialogContent>
    </Dialog>
  );
}
