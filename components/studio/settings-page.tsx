'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { SaveState } from '@/components/ui/save-state';
import type { StudioRole } from '@/server/kernel/actor';
import { type StudioSettings, settingsSchema } from '@/server/studio/domain/settings';
import type { StudioChoices } from './choices';
import { NextHolidays } from './next-holidays';
import { type DraftSettings, type FieldErrors, SettingsFields } from './settings-fields';
import { SettingsTabs } from './settings-tabs';
import { useAutosave } from './use-autosave';

interface SettingsPageProps {
  studio: string;
  initial: StudioSettings;
  /** Amounts were entered in it already. */
  currencyFixed: boolean;
  role: StudioRole;
  choices: StudioChoices;
}

export function SettingsPage({ studio, initial, currencyFixed, role, choices }: SettingsPageProps) {
  const [draft, setDraft] = useState<DraftSettings>(() => fieldsOf(initial));
  const save = useSaveSettings(studio);
  const saved = useRef<DraftSettings>(fieldsOf(initial));
  // Only what changed here is sent: what somebody else changed meanwhile stays.
  const { status, put, hold, retry } = useAutosave<StudioSettings>(async settings => {
    const changed = changesBetween(saved.current, settings);
    if (Object.keys(changed).length > 0) await save.mutateAsync({ studio, ...changed });
    saved.current = settings;
  });
  const checked = settingsSchema.safeParse(draft);
  const errors: FieldErrors = checked.success ? (save.error?.data?.fields ?? {}) : errorsOf(checked.error);
  const readOnly = role !== 'owner';

  function change(patch: Partial<DraftSettings>) {
    const next = { ...draft, ...patch };
    setDraft(next);
    const parsed = settingsSchema.safeParse(next);
    if (parsed.success) put(parsed.data);
    else hold();
  }

  return (
    <>
      <PageHeader
        title="Settings"
        tabs={<SettingsTabs studio={studio} role={role} current="studio" />}
        lead="What every plan starts from. Plans that are forecast again take up what changes here; proposals that were sent stay as they are."
        status={
          readOnly ? null : checked.success ? (
            <SaveState status={status} onRetry={retry} />
          ) : (
            'Not saved until every field is right'
          )
        }
      />
      {readOnly ? (
        <Callout className="mt-6" title="You can read these settings, but not change them">
          They decide prices and dates, so only owners change them. You are a {role} here.
        </Callout>
      ) : null}
      {status === 'failed' && save.error && Object.keys(errors).length === 0 ? (
        <Callout tone="bad" className="mt-6">
          {save.error.message}
        </Callout>
      ) : null}
      <div className="mt-9 grid gap-x-16 gap-y-12 xl:grid-cols-[minmax(0,40rem)_minmax(16rem,1fr)]">
        <SettingsFields
          studio={studio}
          draft={draft}
          currencyFixed={currencyFixed}
          errors={errors}
          choices={choices}
          readOnly={readOnly}
          onChange={change}
        />
        <NextHolidays studio={studio} />
      </div>
    </>
  );
}

function useSaveSettings(studio: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    trpc.studio.saveSettings.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: trpc.studio.nextHolidays.queryKey({ studio }) });
        void queryClient.invalidateQueries({ queryKey: trpc.studio.settings.queryKey({ studio }) });
        // The navigation says the studio's name; other pages show its currency.
        router.refresh();
      },
    }),
  );
}

/** Only what may be set: the record has more. */
const fieldsOf = ({
  name,
  currency,
  timeZone,
  country,
  region,
  hoursPerDay,
  focusFactor,
  marginRate,
  rangeConfidence,
}: StudioSettings): DraftSettings => ({
  name,
  currency,
  timeZone,
  country,
  region,
  hoursPerDay,
  focusFactor,
  marginRate,
  rangeConfidence,
});

const changesBetween = (before: DraftSettings, after: StudioSettings): Partial<StudioSettings> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => before[key as keyof StudioSettings] !== value),
  );

function errorsOf({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }): FieldErrors {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}
