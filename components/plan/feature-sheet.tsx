'use client';

import { Trash2, X } from 'lucide-react';
import { useId } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTIONS } from '@/server/brief/domain/sections';
import { DISCIPLINES, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { firstSection } from '@/server/plan/domain/because';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { DraftField } from './draft-field';
import { EstimateField } from './estimate-field';
import { FailedSaves } from './failed-saves';
import { NeedsPicker } from './needs-picker';
import { useFeatureVerbs } from './use-feature-verbs';
import type { PlanWork } from './use-plan';

/** Everything of one feature, at the side: the only editor on a phone. */
export function FeatureSheet({
  work,
  feature,
  onClose,
}: {
  work: PlanWork;
  feature: PlanFeature | undefined;
  onClose: () => void;
}) {
  const verbs = useFeatureVerbs(work);
  return (
    <Sheet open={feature !== undefined} onOpenChange={open => (open ? null : onClose())}>
      {feature ? (
        <SheetContent
          title={feature.title}
          onOpenAutoFocus={event => event.preventDefault()}
          footer={
            <Button
              variant="quiet"
              onClick={() => {
                onClose();
                verbs.remove(feature);
              }}
            >
              <Trash2 aria-hidden />
              Remove feature
            </Button>
          }
        >
          <FeatureForm key={feature.id} work={work} feature={feature} />
        </SheetContent>
      ) : null}
    </Sheet>
  );
}

function FeatureForm({ work, feature }: { work: PlanWork; feature: PlanFeature }) {
  const areasId = useId();
  const areas = [...new Set(work.plan.features.map(one => one.area))];
  const save = (fields: Partial<FeatureFields>) =>
    work.change({ kind: 'feature', featureId: feature.id, basedOn: feature.updatedAt, fields });
  return (
    <div className="grid gap-5">
      <FailedSaves work={work} only={feature.id} />
      <DraftField
        label="Name"
        value={feature.title}
        required="A feature needs a name."
        onSave={title => save({ title: title.slice(0, 200) })}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label="Edition">
          <NativeSelect
            value={feature.edition}
            onChange={event => save({ edition: event.target.value as Edition })}
          >
            {EDITIONS.map(edition => (
              <option key={edition} value={edition}>
                {EDITION_NAMES[edition]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <DraftField
          label="Area"
          value={feature.area}
          list={areasId}
          required="Name the part of the product it belongs to."
          onSave={area => save({ area: area.slice(0, 80) })}
        />
        <datalist id={areasId}>
          {areas.map(area => (
            <option key={area} value={area} />
          ))}
        </datalist>
      </div>
      <fieldset>
        <legend className="font-medium font-serif text-lg">Hours</legend>
        <p className="mb-2.5 text-soft text-sm">
          Low, likely, high: one time in ten it takes less than low, one time in ten more than high. A single
          number is taken as likely and spread from 0.7 to 1.6 of it.
        </p>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          {DISCIPLINES.map(discipline => (
            <EstimateField
              key={discipline}
              label={DISCIPLINE_NAMES[discipline]}
              range={feature.effortHours[discipline]}
              onSave={range => {
                const { [discipline]: _, ...others } = feature.effortHours;
                save({ effortHours: range ? { ...others, [discipline]: range } : others });
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-1 font-medium font-serif text-lg">Because</legend>
        <Field label="Answer that asks for it" hint="The section of the brief.">
          <NativeSelect
            value={firstSection(feature.serves) ?? ''}
            onChange={event => save({ serves: event.target.value ? [event.target.value] : [] })}
          >
            <option value="">No answer asks for it</option>
            {SECTIONS.map(section => (
              <option key={section} value={section}>
                {SECTION_NAMES[section]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <DraftField
          label="In which words"
          value={feature.because}
          onSave={because => save({ because: because.slice(0, 300) })}
        />
      </fieldset>
      <Needs work={work} feature={feature} onSave={needs => save({ needs })} />
      <DraftField
        label="Note"
        hint="For the studio. What is in, what is left out."
        multiline
        value={feature.note}
        onSave={note => save({ note: note.slice(0, 8000) })}
      />
    </div>
  );
}

function Needs({
  work,
  feature,
  onSave,
}: {
  work: PlanWork;
  feature: PlanFeature;
  onSave: (needs: PlanFeature['needs']) => void;
}) {
  const needed = work.plan.features.filter(one => feature.needs.includes(one.id));
  return (
    <section className="grid gap-2">
      <h3 className="font-medium font-serif text-lg">Needs</h3>
      {needed.length ? (
        <ul>
          {needed.map(one => (
            <li key={one.id} className="flex items-center gap-2 border-line border-b py-1">
              <span className="min-w-0 flex-1 truncate text-sm">{one.title}</span>
              <Button
                variant="quiet"
                size="icon-sm"
                aria-label={`It does not need ${one.title}`}
                onClick={() => onSave(feature.needs.filter(id => id !== one.id))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft text-sm">Nothing has to be finished before it begins.</p>
      )}
      <Popover>
        <PopoverTrigger asChild>
          <Button className="justify-self-start">Choose what it needs</Button>
        </PopoverTrigger>
        <PopoverContent align="start" className="w-88 max-w-[90vw] p-0">
          <NeedsPicker
            feature={feature}
            features={work.plan.features}
            chosen={feature.needs}
            onChange={onSave}
          />
        </PopoverContent>
      </Popover>
    </section>
  );
}
