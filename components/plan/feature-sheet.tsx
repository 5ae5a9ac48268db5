'use client';

import { Trash2, X } from 'lucide-react';
import { use, useId } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { cut } from '@/server/brief/domain/cut';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTIONS } from '@/server/brief/domain/sections';
import { DISCIPLINES, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { firstSection } from '@/server/plan/domain/because';
import { type BecauseValue, type CellKey, type CellValue, hoursKey } from '@/server/plan/domain/cells';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { AnswersContext } from './answers';
import { AnswersPicker } from './answers-picker';
import { cellsChange } from './changes';
import { DraftField } from './draft-field';
import { EstimateField } from './estimate-field';
import { FailedSaves } from './failed-saves';
import { NeedsPicker } from './needs-picker';
import { RangeMeaning } from './range-meaning';
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
  const verbs = useFeatureVerbs(work.desk);
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
                verbs.remove([feature]);
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
  const verbs = useFeatureVerbs(work.desk);
  /** `from`: what stood there when the writing began, where that may be long ago. */
  const save = (cell: CellKey, to: CellValue, from?: CellValue) =>
    work.change(cellsChange(feature, [{ cell, to, ...(from === undefined ? {} : { from }) }]));
  const saveRight = (cell: CellKey, to: CellValue) =>
    verbs.changeRight([cellsChange(feature, [{ cell, to }])]);
  return (
    <div className="grid gap-5">
      <FailedSaves work={work} only={feature.id} />
      <DraftField
        label="Name"
        value={feature.title}
        required="A feature needs a name."
        onSave={(title, before) => save('title', cut(title, 200), before)}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label="Edition">
          <NativeSelect
            value={feature.edition}
            onChange={event => saveRight('edition', event.target.value as Edition)}
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
          onSave={(area, before) => save('area', cut(area, 80), before)}
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
          <RangeMeaning /> A single number is taken as likely and spread from 0.7 to 1.6 of it.
        </p>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          {DISCIPLINES.map(discipline => (
            <EstimateField
              key={discipline}
              label={DISCIPLINE_NAMES[discipline]}
              range={feature.effortHours[discipline]}
              onSave={(range, before) => save(hoursKey(discipline), range, before)}
            />
          ))}
        </div>
      </fieldset>
      <Why feature={feature} onSave={(to, from) => save('because', to, from)} />
      <Needs work={work} feature={feature} onSave={needs => saveRight('needs', needs)} />
      <DraftField
        label="Note"
        hint="For the studio. What is in, what is left out."
        multiline
        value={feature.note}
        onSave={(note, before) => save('note', cut(note, 8000), before)}
      />
      {feature.origin ? (
        <p className="text-muted text-sm">It was suggested, and taken into the plan.</p>
      ) : null}
    </div>
  );
}

/** The answers that ask for it, and why in words. Without a brief a section can still be named. */
function Why({
  feature,
  onSave,
}: {
  feature: PlanFeature;
  onSave: (to: BecauseValue, from?: BecauseValue) => void;
}) {
  const { serves, because } = feature;
  const answers = use(AnswersContext);
  const words = new Map(answers.map(answer => [answer.ref, answer.words]));
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-medium font-serif text-lg">Because</legend>
      {answers.length ? (
        <div className="grid gap-2">
          {serves.length ? (
            <ul>
              {serves.map(ref => (
                <li key={ref} className="flex items-center gap-2 border-line border-b py-1 text-sm">
                  <span className="min-w-0 flex-1">
                    <span className="text-accent">{SECTION_NAMES[sectionOf(ref) ?? 'goals']}</span>{' '}
                    {words.get(ref) ?? ''}
                  </span>
                  <Button
                    variant="quiet"
                    size="icon-sm"
                    aria-label={`It does not serve ${words.get(ref) ?? SECTION_NAMES[sectionOf(ref) ?? 'goals']}`}
                    onClick={() => onSave({ because, serves: serves.filter(one => one !== ref) })}
                  >
                    <X aria-hidden />
                  </Button>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-sm text-warn">No answer asks for it.</p>
          )}
          <Popover>
            <PopoverTrigger asChild>
              <Button className="justify-self-start">Choose the answers it serves</Button>
            </PopoverTrigger>
            <PopoverContent align="start" className="w-88 max-w-[90vw] p-0" aria-label="Answers it serves">
              <AnswersPicker chosen={serves} onChange={chosen => onSave({ because, serves: chosen })} />
            </PopoverContent>
          </Popover>
        </div>
      ) : (
        <Field label="Answer that asks for it" hint="The section of the brief.">
          <NativeSelect
            value={firstSection(serves) ?? ''}
            onChange={event => onSave({ because, serves: event.target.value ? [event.target.value] : [] })}
          >
            <option value="">No answer asks for it</option>
            {SECTIONS.map(section => (
              <option key={section} value={section}>
                {SECTION_NAMES[section]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <DraftField
        label="In which words"
        value={because}
        onSave={(next, before) => onSave({ serves, because: cut(next, 300) }, { serves, because: before })}
      />
    </fieldset>
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
