'use client';

import { useMemo, useState } from 'react';
import { LOCALE } from '@/components/format/locale';
import { Comparison } from '@/components/plan/versions/comparison';
import { plural } from '@/components/plan/words';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { RadioCards } from '@/components/ui/radio-cards';
import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { newId } from '@/server/kernel/ids';
import { comparePlans } from '@/server/plan/domain/compare/compare';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { ColumnUse } from '@/server/plan/domain/exchange/columns';
import type { HeaderFound } from '@/server/plan/domain/exchange/header';
import type { FileKind, Read } from '@/server/plan/domain/exchange/reading';
import { type TakeMode, takeIn } from '@/server/plan/domain/exchange/take';
import type { Plan } from '@/server/plan/domain/plan';
import { type Column, ColumnsTable } from './columns-table';
import { HeaderDoubt } from './header-doubt';
import { LeftOut } from './left-out';
import { TooMany } from './too-many';
import { KIND_NAMES } from './words';

interface UnderstoodProps {
  plan: Plan;
  reading: Read & {
    kind: FileKind;
    described: string;
    columns: Column[] | null;
    header?: HeaderFound | undefined;
  };
  fileName: string;
  currency: string;
  totalsAre: Discipline;
  /** Somebody said what the columns are. */
  isTold: boolean;
  taking: boolean;
  onColumns: (uses: (ColumnUse | null)[]) => void;
  onTotals: (discipline: Discipline) => void;
  onNamed: (isNamed: boolean) => void;
  onBack: () => void;
  onTake: (mode: TakeMode) => void;
}

const IDS = {
  feature: () => newId('feature'),
  risk: () => newId('risk'),
  fixedCost: () => newId('fixedCost'),
};

/** What was read, what it would change in the plan, and what is left out. Nothing is written yet. */
export function Understood(props: UnderstoodProps) {
  const { plan, reading, fileName, currency, totalsAre, isTold, taking } = props;
  const { onColumns, onTotals, onNamed, onBack, onTake } = props;
  const [mode, setMode] = useState<TakeMode>('add');
  const { found, notes } = useMemo(() => {
    const taken = takeIn(plan, reading, mode, IDS, plan.updatedAt);
    return { found: comparePlans(plan, taken.after), notes: taken.notes };
  }, [plan, reading, mode]);
  const { added, removed, changed } = found.features;
  const leftOut = reading.unread.length + (reading.beyond?.count ?? 0);
  const { header = 'known', columns } = reading;
  // A list of one column is a plain list, and needs no names.
  const isUnsure = columns !== null && columns.length > 1 && header !== 'known';
  const nothing = !reading.features.length;
  return (
    <div className="grid gap-8">
      <p className="max-w-[46em] text-soft">
        <b className="font-medium text-ink">{fileName || 'The text'}</b>: {KIND_NAMES[reading.kind]}.{' '}
        {reading.described}. {reading.features.length.toLocaleString(LOCALE)}{' '}
        {reading.features.length === 1 ? 'feature' : 'features'} read
        {leftOut
          ? `, ${reading.beyond?.isLeast ? 'at least ' : ''}${leftOut.toLocaleString(LOCALE)} left out`
          : ''}
        . Nothing is changed yet.
      </p>
      <TooMany beyond={reading.beyond} />
      {isUnsure && !isTold ? <HeaderDoubt header={header} columns={columns} /> : null}
      {columns ? (
        <details open={nothing || isUnsure || undefined}>
          <summary className="cursor-pointer rounded-sm py-1 font-medium">What the columns are</summary>
          <div className="mt-3 grid max-w-3xl gap-4">
            {isUnsure ? (
              <Checkbox
                label="The first row names the columns"
                checked={header === 'guessed'}
                onCheckedChange={checked => onNamed(checked === true)}
              />
            ) : null}
            <ColumnsTable columns={columns} onChange={onColumns} />
            {columns.some(column => column.use?.startsWith('hours total')) ? (
              <Field label="Hours without a discipline are of" className="max-w-60">
                <NativeSelect
                  value={totalsAre}
                  onChange={event => onTotals(event.target.value as Discipline)}
                >
                  {DISCIPLINES.map(discipline => (
                    <option key={discipline} value={discipline}>
                      {DISCIPLINE_NAMES[discipline]}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            ) : null}
          </div>
        </details>
      ) : null}
      <LeftOut unread={reading.unread} notes={notes} />
      {nothing ? (
        <Callout tone="warn" title="There is no feature to take">
          Choose the column that holds the features’ titles, or another file.
        </Callout>
      ) : (
        <Field label="How to take it" group>
          <RadioCards
            columns={2}
            value={mode}
            onValueChange={value => setMode(value as TakeMode)}
            className="max-w-4xl"
            options={[
              {
                value: 'add',
                label: 'Add and update',
                hint: 'Features of the same title are updated where the file says something, new ones are added. All others stay.',
              },
              {
                value: 'replace',
                label: 'Replace',
                hint: 'The plan has the features of the file and no others. Those of the same title keep their history.',
              },
            ]}
          />
        </Field>
      )}
      {nothing ? null : (
        <section aria-label="What it would change">
          <p className="font-medium font-serif text-xl" role="status">
            {found.same
              ? 'The plan says all of this already'
              : `${plural(added.length, 'feature')} added, ${changed.length} changed, ${removed.length} removed`}
          </p>
          <div className="max-w-4xl">
            <Comparison found={found} currency={currency} />
          </div>
        </section>
      )}
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-paper py-3">
        {nothing ? null : (
          <Button variant="solid" pending={taking} onClick={() => onTake(mode)}>
            {mode === 'add' ? 'Take it into the plan' : 'Replace the plan’s features'}
          </Button>
        )}
        <Button onClick={onBack}>Choose another file</Button>
      </div>
    </div>
  );
}
