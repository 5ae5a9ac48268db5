'use client';

import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** An area lives as long as it has features, so it begins with one. */
export function AddArea({
  label,
  isSecond = false,
  autoFocus = false,
  onAdd,
}: {
  label: string;
  /** Something else is to be done first. */
  isSecond?: boolean;
  autoFocus?: boolean;
  onAdd: (title: string, area: string) => void;
}) {
  return (
    <form
      method="post"
      className={cn('flex flex-wrap items-end gap-3', isSecond && 'pt-4')}
      onSubmit={event => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        onAdd(String(data.get('title')).trim(), String(data.get('area')).trim());
      }}
    >
      <Field label="Area">
        <Input
          name="area"
          required
          maxLength={80}
          pattern=".*\S.*"
          placeholder="Booking"
          autoFocus={autoFocus}
        />
      </Field>
      <Field label="First feature in it">
        <Input
          name="title"
          required
          maxLength={200}
          pattern=".*\S.*"
          placeholder="Book, move and cancel"
          className="sm:w-72"
        />
      </Field>
      <Button type="submit" variant={isSecond ? 'ghost' : 'solid'}>
        {label}
      </Button>
    </form>
  );
}
