'use client';

import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { formatMoney } from '@/components/format/money';
import { ListKeys } from '@/components/shell/list-keys';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import { type TeamPerson, WEEKDAYS } from './types';

interface TeamTableProps {
  label: string;
  people: readonly TeamPerson[];
  currency: string;
  /** Not given to those who may only look. */
  onOpen: ((personId: string) => void) | undefined;
}

export function TeamTable({ label, people, currency, onOpen }: TeamTableProps) {
  const withRates = people.some(person => person.rateMinorPerHour !== null);
  return (
    <ListKeys>
      <Table label={label}>
        <TableHeader>
          <TableRow>
            <TableHead>Name</TableHead>
            <TableHead className="max-md:hidden">Can do</TableHead>
            <TableHead numeric>Share</TableHead>
            {withRates ? <TableHead numeric>Rate an hour</TableHead> : null}
            <TableHead className="pl-8 max-md:hidden">Working days</TableHead>
            <TableHead className="max-sm:hidden">Days off</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {people.map(person => (
            <TableRow key={person.id} data-key-row="">
              <TableCell className="py-1.5">
                {onOpen ? (
                  <button
                    type="button"
                    data-key-focus
                    onClick={() => onOpen(person.id)}
                    className="min-h-7 rounded-sm text-left font-medium text-base underline decoration-transparent underline-offset-[0.2em] hover:decoration-current pointer-coarse:min-h-11"
                  >
                    {person.name}
                  </button>
                ) : (
                  <span className="font-medium text-base">{person.name}</span>
                )}
                <span className="block text-muted md:hidden">{skills(person)}</span>
              </TableCell>
              <TableCell className="text-soft max-md:hidden">{skills(person)}</TableCell>
              <TableCell numeric>{Math.round(person.share * 100)}%</TableCell>
              {withRates ? (
                <TableCell numeric className="whitespace-nowrap">
                  {person.rateMinorPerHour === null
                    ? ''
                    : formatMoney(person.rateMinorPerHour, currency, LOCALE)}
                </TableCell>
              ) : null}
              <TableCell className="whitespace-nowrap pl-8 text-soft max-md:hidden">
                {weekdaysInWords(person.weekdays)}
              </TableCell>
              <TableCell className="text-soft max-sm:hidden">{daysOffInWords(person.timeOff)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ListKeys>
  );
}

const skills = (person: TeamPerson) => person.disciplines.map(one => DISCIPLINE_NAMES[one]).join(', ');

/** "Mon to Fri" for days in a row, else each. */
function weekdaysInWords(weekdays: readonly number[]): string {
  const days = WEEKDAYS.filter(day => weekdays.includes(day.value));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return 'None';
  const inRow = days.length > 2 && last.value - first.value === days.length - 1;
  return inRow ? `${first.short} to ${last.short}` : days.map(day => day.short).join(', ');
}

function daysOffInWords(timeOff: TeamPerson['timeOff']): string {
  const [first, ...others] = timeOff;
  if (!first) return 'None noted';
  const short = (day: string) => formatDay(day, LOCALE, { year: 'always', month: 'short' });
  const range = first.from === first.to ? short(first.from) : `${short(first.from)} to ${short(first.to)}`;
  return others.length > 0 ? `${range}, and ${others.length} more` : range;
}
