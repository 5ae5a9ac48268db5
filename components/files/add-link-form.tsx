'use client';

import { TRPCClientError } from '@trpc/client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MOST_NAME } from '@/server/files/domain/file-name';
import { linkAddressSchema } from '@/server/files/domain/link-address';

/** The address of something elsewhere, and what to call it. */
export function AddLinkForm({
  onAdd,
  onClose,
}: {
  onAdd: (link: { address: string; title: string }) => Promise<unknown>;
  onClose: () => void;
}) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const save = async () => {
    const checked = linkAddressSchema.safeParse(address);
    if (!checked.success) {
      first.current?.focus();
      return setError(checked.error.issues[0]!.message);
    }
    setSaving(true);
    try {
      await onAdd({ address: checked.data, title: title.trim() });
      onClose();
    } catch (failure) {
      setError(
        failure instanceof TRPCClientError && failure.data
          ? failure.message
          : 'It could not be sent. Check the connection, then try again.',
      );
      setSaving(false);
    }
  };
  return (
    <form
      className="mt-3 grid gap-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto]"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field label="Address" error={error}>
        <Input
          ref={first}
          type="url"
          inputMode="url"
          autoComplete="off"
          maxLength={2000}
          placeholder="https://"
          value={address}
          onChange={event => {
            setAddress(event.target.value);
            setError(null);
          }}
        />
      </Field>
      <Field label="What it is" optional>
        <Input value={title} maxLength={MOST_NAME} onChange={event => setTitle(event.target.value)} />
      </Field>
      <div className="flex gap-1 sm:pt-6.5">
        <Button type="submit" pending={isSaving}>
          Add
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
