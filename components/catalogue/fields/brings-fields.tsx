'use client';

import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import { ChosenList, Part, type PartProps } from './parts';

const byKey = new Map(CATALOGUE_ENTITIES.map(entity => [entity.key, entity]));

/** The kinds of people and of records that come with it. */
export function BringsFields({ draft, errors, onChange, readOnly }: PartProps & { readOnly: boolean }) {
  const chosen = draft.entities.map(key => {
    const entity = byKey.get(key);
    const personal = entity?.fields.some(field => field.personal) ? 'personal data' : undefined;
    return { key, label: entity?.name ?? key, hint: personal };
  });
  return (
    <Part
      title="Brings"
      lead="What a plan with this feature also gets: roles, and records in the data model."
    >
      <Field label="Roles" hint="Kinds of people, with commas between them." error={errors['roles']}>
        <Input
          value={draft.roles}
          placeholder="none"
          onChange={event => onChange({ roles: event.target.value })}
        />
      </Field>
      <div className="grid gap-2">
        <span className="font-medium text-sm">Records</span>
        {errors['entities'] ? <Callout tone="bad">{errors['entities']}</Callout> : null}
        {chosen.length > 0 ? (
          <ChosenList
            items={chosen}
            removeLabel={label => `It does not bring ${label}`}
            onRemove={
              readOnly ? undefined : key => onChange({ entities: draft.entities.filter(one => one !== key) })
            }
          />
        ) : (
          <p className="text-soft text-sm">No records of its own.</p>
        )}
        {readOnly ? null : (
          <Combobox
            aria-label="Add a kind of record"
            className="max-w-88"
            placeholder="Add a kind of record"
            searchLabel="Find a kind of record"
            options={CATALOGUE_ENTITIES.filter(entity => !draft.entities.includes(entity.key)).map(
              entity => ({
                value: entity.key,
                label: entity.name,
                keywords: entity.fields.map(field => field.name),
              }),
            )}
            value={null}
            onValueChange={key => (key ? onChange({ entities: [...draft.entities, key] }) : undefined)}
          />
        )}
      </div>
    </Part>
  );
}
