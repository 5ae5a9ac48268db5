'use client';

import { LOCALE } from '@/components/format';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SettledNumber } from '@/components/ui/settled-number';
import type { PartContent } from '@/server/plan/domain/parts';
import { usePlanDocument } from './context';
import { freeName } from './free-name';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { ownKey } from './verbs';
import { wrongWords } from './wrong-words';

/** Who will use it, and how many they are. */
export function RolesSection({
  open,
  onOpen,
}: {
  open: string | null;
  onOpen: (key: string | null) => void;
}) {
  const { document } = usePlanDocument();
  const roles = partsOf(document.shown.parts, 'role');
  const part = roles.there.find(one => one.key === open);
  const add = () => {
    const name = freeName('New role', roles.there);
    onOpen(document.verbs.add('role', ownKey(), { name, people: null, note: '' }, `“${name}”`));
  };
  return (
    <DocumentSection
      id="roles"
      title="Roles"
      open={roles.open}
      refused={roles.refused}
      actions={
        <Button size="sm" onClick={add}>
          Add a role
        </Button>
      }
    >
      {roles.there.length ? (
        <ul>
          {roles.there.map(role => (
            <PartLine
              key={role.key}
              part={role}
              title={role.content.name}
              detail={role.content.note ? role.content.note.split('\n').join(' · ') : null}
              figure={people(role.content.people)}
              onOpen={() => onOpen(role.key)}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-soft">
          Nobody yet. A role is a kind of person who uses it, with rights of its own.
        </p>
      )}
      <PartSheet part={part} title={part?.content.name ?? ''} onClose={() => onOpen(null)}>
        {part ? <RoleForm part={part} /> : null}
      </PartSheet>
    </DocumentSection>
  );
}

function RoleForm({ part }: { part: PartOf<'role'> }) {
  const { document } = usePlanDocument();
  const { content } = part;
  const save = (some: Partial<PartContent<'role'>>) =>
    document.verbs.change(part, { ...content, ...some }, `Changed “${some.name ?? content.name}”`);
  return (
    <>
      <LineField
        label="Name"
        value={content.name}
        most={80}
        required="Give the role a name."
        check={name => wrongWords(part, { name }, document.shown.parts)}
        onSave={name => save({ name })}
      />
      <Field label="How many people" optional>
        <SettledNumber
          className="max-w-40"
          value={content.people}
          min={0}
          max={1_000_000_000}
          maximumFractionDigits={0}
          onValueChange={number => save({ people: number })}
        />
      </Field>
      <LineField
        label="What they may do"
        lines={4}
        most={2000}
        value={content.note}
        onSave={note => save({ note })}
      />
    </>
  );
}

const people = (count: number | null): string =>
  count === null ? '' : `${new Intl.NumberFormat(LOCALE).format(count)} ${count === 1 ? 'person' : 'people'}`;
