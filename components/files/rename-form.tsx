'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { apart, MOST_NAME } from '@/server/files/domain/file-name';

/** A new name in place of the old. The part before the ending is selected, as in a file manager. */
export function RenameForm({
  name,
  onRename,
  onClose,
}: {
  name: string;
  onRename: (name: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    if (!draft.trim()) return setError('Give it a name.');
    if (draft.trim() === name) return onClose();
    setSaving(true);
    try {
      await onRename(draft.trim());
      onClose();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'It was not renamed. Try again.');
      setSaving(false);
    }
  };
  return (
    <form
      className="flex flex-wrap items-start gap-2 py-1"
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
      <Field label="New name" hideLabel error={error} className="min-w-40 flex-1">
        <Input
          value={draft}
          maxLength={MOST_NAME}
          onChange={event => setDraft(event.target.value)}
          ref={selectStem}
        />
      </Field>
      <div className="flex gap-1">
        <Button type="submit" pending={isSaving}>
          Rename
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Once, when it appears; the menu that led here gives its focus back before. */
const selectStem = (input: HTMLInputElement | null) => {
  if (!input) return;
  setTimeout(() => {
    input.focus();
    input.setSelectionRange(0, apart(input.value)[0].length);
  }, 50);
};
