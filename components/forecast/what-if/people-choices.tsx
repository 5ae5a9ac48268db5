'use client';

import { Plus, X } from 'lucide-react';
import { memo, useRef } from 'react';
import { currencySymbol } from '@/components/format';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { MoneyField } from '@/components/ui/money-field';
import { NumberField } from '@/components/ui/number-field';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { MOST_ADDED, newcomerName, type ScenarioChanges } from '@/server/forecast/domain/scenario';
import { DISCIPLINES, type Discipline, type Person } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';

interface PeopleChoicesProps {
  team: readonly Person[];
  people: ScenarioChanges['people'];
  added: ScenarioChanges['added'];
  currency: string;
  locale: string;
  onChange: (changes: Pick<ScenarioChanges, 'people' | 'added'>) => void;
}

/** Who works on it, with how much of their time and at which rate; and who might come in addition. */
export const PeopleChoices = memo(function PeopleChoices({
  team,
  people,
  added,
  currency,
  locale,
  onChange,
}: PeopleChoicesProps) {
  const change = (person: Person, to: { share?: number; rateMinorPerHour?: number }) => {
    const { [person.id]: now = {}, ...others } = people;
    const { share = person.share, rateMinorPerHour = person.rateMinorPerHour } = { ...now, ...to };
    const changed = {
      ...(share === person.share ? {} : { share }),
      ...(rateMinorPerHour === person.rateMinorPerHour ? {} : { rateMinorPerHour }),
    };
    onChange({
      people: Object.keys(changed).length ? { ...others, [person.id]: changed } : others,
      added,
    });
  };
  const replace = (index: number, person: ScenarioChanges['added'][number] | null) =>
    onChange({ people, added: added.flatMap((one, at) => (at === index ? (person ?? []) : one)) });
  const add = () => onChange({ people, added: [...added, somebody(team, added)] });
  const whole = useRef<HTMLDivElement>(null);
  useFocusKept(whole, '[data-act="add"]:not(:disabled)');
  return (
    <div ref={whole} tabIndex={-1}>
      <ul className="border-line border-t">
        {team.map(person => {
          const { share = person.share, rateMinorPerHour = person.rateMinorPerHour } =
            people[person.id] ?? {};
          return (
            <li key={person.id} className="grid gap-2 border-line border-b py-2.5">
              <Checkbox
                label={person.name}
                hint={inWords(person.disciplines)}
                checked={share > 0}
                onCheckedChange={checked => change(person, { share: checked === true ? person.share : 0 })}
              />
              {share > 0 ? (
                <ShareAndRate
                  name={person.name}
                  share={share}
                  rateMinorPerHour={rateMinorPerHour}
                  currency={currency}
                  locale={locale}
                  onChange={to => change(person, to)}
                />
              ) : null}
            </li>
          );
        })}
        {added.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: whoever is added has no other name.
          <li key={index} data-row className="grid gap-2 border-line border-b py-2.5">
            <div className="flex items-center gap-2">
              <Input
                aria-label="Name of who comes in addition"
                value={person.name}
                maxLength={80}
                onChange={event => replace(index, { ...person, name: event.target.value })}
                onBlur={() => person.name.trim() || replace(index, { ...person, name: newcomerName(index) })}
              />
              <Button
                variant="ghost"
                size="icon"
                data-act="take-away"
                aria-label={`Take ${person.name.trim() || newcomerName(index)} away again`}
                onClick={() => replace(index, null)}
              >
                <X aria-hidden className="size-4" />
              </Button>
            </div>
            <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
              <legend className="sr-only">What {person.name} does</legend>
              {DISCIPLINES.map(discipline => (
                <Checkbox
                  key={discipline}
                  label={DISCIPLINE_NAMES[discipline]}
                  checked={person.disciplines.includes(discipline)}
                  onCheckedChange={checked => {
                    const disciplines = DISCIPLINES.filter(one =>
                      one === discipline ? checked === true : person.disciplines.includes(one),
                    );
                    if (disciplines.length) replace(index, { ...person, disciplines });
                  }}
                />
              ))}
            </fieldset>
            <ShareAndRate
              name={person.name}
              share={person.share}
              rateMinorPerHour={person.rateMinorPerHour}
              currency={currency}
              locale={locale}
              onChange={to => replace(index, { ...person, ...to })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="ghost"
        className="mt-2.5"
        data-act="add"
        disabled={added.length >= MOST_ADDED}
        onClick={add}
      >
        <Plus aria-hidden className="size-4" /> Add somebody
      </Button>
      {added.length >= MOST_ADDED ? (
        <p className="mt-1 text-muted text-sm">A scenario adds {MOST_ADDED} people at most.</p>
      ) : null}
    </div>
  );
});

function ShareAndRate(props: {
  name: string;
  share: number;
  rateMinorPerHour: number;
  currency: string;
  locale: string;
  onChange: (to: { share?: number; rateMinorPerHour?: number }) => void;
}) {
  const { name, share, rateMinorPerHour, currency, locale, onChange } = props;
  return (
    <div className="flex flex-wrap gap-2 pl-6.5">
      <NumberField
        aria-label={`${name}: share of their time`}
        className="w-26"
        value={Math.round(100 * share)}
        min={1}
        max={100}
        step={5}
        maximumFractionDigits={0}
        suffix="%"
        required
        onValueChange={percent => percent !== null && onChange({ share: percent / 100 })}
      />
      <MoneyField
        aria-label={`${name}: what an hour costs, in ${currencySymbol(currency, locale)}`}
        className="w-34"
        currency={currency}
        amountMinor={rateMinorPerHour}
        suffix={<span className="whitespace-nowrap">/ h</span>}
        required
        onAmountMinorChange={rate => rate !== null && onChange({ rateMinorPerHour: rate })}
      />
    </div>
  );
}

/** A newcomer builds, full time, and costs what the team costs on average; all of it can be changed. */
function somebody(
  team: readonly Person[],
  already: ScenarioChanges['added'],
): ScenarioChanges['added'][number] {
  let place = already.length;
  while (already.some(one => one.name === newcomerName(place))) place++;
  const total = team.reduce((sum, person) => sum + person.rateMinorPerHour, 0);
  return {
    name: newcomerName(place),
    disciplines: ['backend', 'frontend'],
    share: 1,
    rateMinorPerHour: team.length ? Math.round(total / team.length / 100) * 100 : 0,
  };
}

const inWords = (disciplines: readonly Discipline[]) =>
  disciplines.map(discipline => DISCIPLINE_NAMES[discipline]).join(', ');
