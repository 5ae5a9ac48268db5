'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { TextField } from '@/components/ui/text-field';

/** A name and an address, then a link for them, shown this once. */
export function InviteForm({
  title,
  made,
  isPending,
  error,
  onInvite,
  onAnother,
}: {
  title: string;
  made: { token: string } | null;
  isPending: boolean;
  error: string | null;
  onInvite: (person: { name: string; email: string }) => void;
  onAnother: () => void;
}) {
  const [person, setPerson] = useState({ name: '', email: '' });
  const [isShown, setShown] = useState(false);
  const lacksName = !person.name.trim();
  if (made) {
    const address = `${location.origin}/b/${made.token}`;
    const mail = `mailto:${person.email}?subject=${encodeURIComponent(`Our brief: ${title}`)}&body=${encodeURIComponent(address)}`;
    return (
      <div className="grid gap-3">
        <Field
          label={`Link for ${person.name}`}
          hint="Shown this once. Pass it on; whoever has it can read and change the brief in their name."
        >
          <Input readOnly value={address} onFocus={event => event.currentTarget.select()} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <CopyButton variant="solid" text={address}>
            Copy the link
          </CopyButton>
          {person.email ? (
            <Button asChild>
              <a href={mail}>Write to {person.email}</a>
            </Button>
          ) : null}
          <Button
            variant="quiet"
            onClick={() => {
              setPerson({ name: '', email: '' });
              setShown(false);
              onAnother();
            }}
          >
            Invite another
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      method="post"
      noValidate
      className="grid gap-3"
      onSubmit={event => {
        event.preventDefault();
        event.stopPropagation();
        setShown(true);
        if (!lacksName && !isPending) onInvite(person);
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Their name"
          required
          most={120}
          value={person.name}
          onValue={name => setPerson({ ...person, name })}
          error={isShown && lacksName ? 'Give their name.' : null}
        />
        <TextField
          label="Their e-mail address"
          optional
          type="email"
          most={254}
          value={person.email}
          onValue={email => setPerson({ ...person, email })}
        />
      </div>
      {error ? (
        <Callout tone="bad" title="No link was made">
          {error}
        </Callout>
      ) : null}
      <Button type="submit" className="justify-self-start" pending={isPending}>
        Make a link for them
      </Button>
    </form>
  );
}
