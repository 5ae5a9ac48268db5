'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { placeOfTimeZone } from '@/server/studio/domain/place';
import { slugFrom } from '@/server/studio/domain/settings';
import { including, type StudioChoices } from './choices';

/** A name, from which the address follows; a country, from which currency and time zone follow. */
export function OpenStudioForm({ places, currencies, timeZones }: StudioChoices) {
  const open = useMutation(
    useTRPC().studio.open.mutationOptions({
      onSuccess: ({ slug }) => window.location.assign(`/s/${slug}`),
    }),
  );
  const [name, setName] = useState('');
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const [where, setWhere] = useState({ country: null as string | null, currency: 'EUR', timeZone: 'UTC' });
  const slug = ownSlug ?? slugFrom(name);
  const fields = open.error?.data?.fields ?? {};
  const taken = open.error?.data?.kind === 'conflict' ? open.error.message : undefined;
  const unnamed = open.error && !taken && Object.keys(fields).length === 0 ? open.error.message : null;

  const located = useRef(false);
  // Only the browser knows where it is.
  useEffect(() => {
    if (located.current) return;
    located.current = true;
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const place = placeOfTimeZone(places, timeZone);
    setWhere(now => ({
      country: place?.code ?? now.country,
      currency: place?.currency ?? now.currency,
      timeZone,
    }));
  }, [places]);

  function chooseCountry(code: string | null) {
    const place = places.find(one => one.code === code);
    setWhere(now => ({
      country: code,
      currency: place?.currency ?? now.currency,
      timeZone:
        !place || place.timeZones.includes(now.timeZone)
          ? now.timeZone
          : (place.timeZones[0] ?? now.timeZone),
    }));
  }

  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault();
        if (!open.isPending && !open.isSuccess) open.mutate({ name, slug, ...where });
      }}
    >
      <div role="alert" className="empty:absolute">
        {unnamed ? <Callout tone="bad">{unnamed}</Callout> : null}
      </div>
      <Field label="Name of the studio" error={fields['name']} required>
        <Input
          autoFocus
          autoComplete="organization"
          value={name}
          onChange={event => setName(event.target.value)}
        />
      </Field>
      <Field
        label="Address"
        hint="Clients see it when they begin a brief. It stays as it is."
        error={taken ?? fields['slug']}
        required
      >
        <Input
          autoCapitalize="none"
          spellCheck={false}
          placeholder="northlight"
          value={slug}
          onChange={event => setOwnSlug(event.target.value)}
        />
      </Field>
      <Field
        label="Country"
        hint="For its public holidays, on which nobody is planned."
        error={fields['country']}
      >
        <Combobox
          clearable
          placeholder="No public holidays"
          searchLabel="Search countries"
          options={places.map(({ code, name: label }) => ({ value: code, label }))}
          value={where.country}
          onValueChange={chooseCountry}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Currency" className="grid-cols-1" error={fields['currency']}>
          <Combobox
            searchLabel="Search currencies"
            options={including(currencies, where.currency)}
            value={where.currency}
            onValueChange={currency => currency && setWhere({ ...where, currency })}
          />
        </Field>
        <Field label="Time zone" className="grid-cols-1" error={fields['timeZone']}>
          <Combobox
            searchLabel="Search time zones"
            options={including(timeZones, where.timeZone)}
            value={where.timeZone}
            onValueChange={timeZone => timeZone && setWhere({ ...where, timeZone })}
          />
        </Field>
      </div>
      <Button type="submit" variant="solid" size="lg" pending={open.isPending || open.isSuccess}>
        Open the studio
      </Button>
    </form>
  );
}
