'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useProof, type WithProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { NumberField } from '@/components/ui/number-field';
import { PageHeader } from '@/components/ui/page-header';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toaster';
import type { StudioRole } from '@/server/kernel/actor';
import type { AccessRules } from '@/server/studio/domain/access';
import { FormSection } from '../form-section';
import { SettingsTabs } from '../settings-tabs';
import { CloseStudio } from './close-studio';

/** What the studio asks of everybody who works in it, and the way to close it. */
export function AccessPage({ studio }: { studio: { slug: string; name: string; role: StudioRole } }) {
  const trpc = useTRPC();
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { data: settings } = useSuspenseQuery(trpc.studio.settings.queryOptions({ studio: studio.slug }));
  const { withProof, dialog } = useProof(factor.since !== null);
  return (
    <>
      <PageHeader
        title="Access"
        tabs={<SettingsTabs studio={studio.slug} role={studio.role} current="access" />}
        lead="What everybody who works in this studio has to prove. It holds with their next click, wherever they are signed in."
      />
      <div className="mt-9 grid max-w-2xl gap-14">
        <RulesForm studio={studio.slug} initial={settings} withProof={withProof} />
        <CloseStudio studio={studio} withProof={withProof} />
      </div>
      {dialog}
    </>
  );
}

function RulesForm({
  studio,
  initial,
  withProof,
}: {
  studio: string;
  initial: AccessRules;
  withProof: WithProof;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [secondFactor, setSecondFactor] = useState(initial.requiresSecondFactor);
  const [domains, setDomains] = useState(initial.emailDomains.join('\n'));
  const [hours, setHours] = useState(initial.sessionHours);
  const save = useMutation(
    trpc.studio.saveAccess.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.studio.settings.queryKey({ studio }) }),
    }),
  );
  const fields = save.error?.data?.fields ?? {};
  const wrongDomains = Object.entries(fields).find(([path]) => path.startsWith('emailDomains'))?.[1];

  async function submit() {
    const rules = {
      requiresSecondFactor: secondFactor,
      emailDomains: domains.split(/[\s,;]+/).filter(Boolean),
      sessionHours: hours,
    };
    try {
      if (await withProof(() => save.mutateAsync({ studio, ...rules })))
        toast('Saved. It holds from now on.');
    } catch {
      // Said beside the fields.
    }
  }

  return (
    <form
      method="post"
      onSubmit={event => {
        event.preventDefault();
        if (!save.isPending) void submit();
      }}
    >
      <FormSection title="To work here">
        <Switch
          label="A second factor"
          hint="An authenticator app, or a passkey. Who has none is asked to set one up before anything else."
          checked={secondFactor}
          onCheckedChange={setSecondFactor}
        />
        <Field
          label="Addresses at these domains only"
          optional
          hint="One to a line. Nobody with another address is asked in, and members who have one are kept out until they change it."
          error={wrongDomains}
        >
          <Textarea
            rows={2}
            value={domains}
            placeholder="example.com"
            spellCheck={false}
            autoCapitalize="none"
            onChange={event => setDomains(event.target.value)}
          />
        </Field>
        <Field
          label="Prove anew after"
          optional
          hint="How long somebody works on a device after they signed in or proved it again. Empty: as long as they stay signed in, up to 90 days."
          error={fields['sessionHours']}
          className="max-w-xs"
        >
          <NumberField
            value={hours}
            onValueChange={setHours}
            min={1}
            max={2160}
            maximumFractionDigits={0}
            suffix="hours"
          />
        </Field>
        <div role="alert" className="empty:absolute">
          {save.error && !fields['proof'] && !wrongDomains && !fields['sessionHours'] ? (
            <Callout tone="bad">{save.error.message}</Callout>
          ) : null}
        </div>
        <div>
          <Button type="submit" variant="solid" pending={save.isPending}>
            Save
          </Button>
        </div>
      </FormSection>
    </form>
  );
}
