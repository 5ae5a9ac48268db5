'use client';

import { useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type Details, detailsSchema } from '@/server/brief/domain/details';

export type DetailErrors = Partial<Record<keyof Details, string>>;

/** The sentence for each detail that will not do. */
export function detailErrors(details: Details): DetailErrors {
  const parsed = detailsSchema.safeParse(details);
  if (parsed.success) return {};
  const errors: DetailErrors = {};
  for (const issue of parsed.error.issues) errors[issue.path[0] as keyof Details] ??= issue.message;
  return errors;
}

/** The three details that a brief cannot be without. */
export function DetailFields({
  details,
  errors,
  onChange,
  autoFocus = false,
}: {
  details: Details;
  errors: DetailErrors;
  onChange: (details: Details) => void;
  autoFocus?: boolean;
}) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) first.current?.focus();
  }, [autoFocus]);
  const input = (key: keyof Details) => ({
    name: key,
    value: details[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...details, [key]: event.target.value }),
  });
  return (
    <div className="grid gap-5">
      <Field
        label="What do you call the project?"
        hint="A working name will do."
        error={errors.title}
        required
      >
        <Input {...input('title')} ref={first} maxLength={120} placeholder="Online booking for our clinics" />
      </Field>
      <Field label="Your name, or your company’s" error={errors.clientName} required>
        <Input
          {...input('clientName')}
          maxLength={120}
          autoComplete="organization"
          placeholder="Halden Clinics"
        />
      </Field>
      <Field
        label="Your e-mail address"
        hint="Only to answer you about this brief."
        error={errors.clientEmail}
        required
      >
        <Input
          {...input('clientEmail')}
          type="email"
          maxLength={254}
          autoComplete="email"
          placeholder="you@example.com"
        />
      </Field>
    </div>
  );
}

/** Shows errors only once the person has tried to go on. */
export function useDetails(initial: Details) {
  const [details, setDetails] = useState(initial);
  const [isShown, setShown] = useState(false);
  const errors = detailErrors(details);
  return {
    details,
    setDetails,
    errors: isShown ? errors : {},
    /** Whether they will do; from now on what is wrong is shown. */
    check: () => {
      setShown(true);
      return Object.keys(errors).length === 0;
    },
  };
}
