import { COMPLIANCE_NAMES } from '@/server/plan/domain/architecture/decisions/decision';
import {
  type Compliance,
  type Demands,
  MOST_MEGABYTES,
  MOST_PEOPLE,
  MOST_RECORDS,
} from '@/server/plan/domain/architecture/demands';

type Numbers = { [K in keyof Demands]: Demands[K] extends number ? K : never }[keyof Demands];
type ByEdition = 'people' | 'awayHoursPerMonth';

export interface NumberDemand {
  field: Numbers;
  label: string;
  unit: string;
  /** What is shown is this many times what is kept: shares are shown in percent. */
  times: number;
  min: number;
  max: number;
  step: number;
  digits: number;
}

export interface EditionDemand extends Omit<NumberDemand, 'field' | 'times'> {
  field: ByEdition;
}

const number = (
  field: Numbers,
  label: string,
  unit: string,
  [min, max]: [number, number],
  { times = 1, step = 1, digits = 0 }: { times?: number; step?: number; digits?: number } = {},
): NumberDemand => ({ field, label, unit, times, min, max, step, digits });

export const BY_EDITION: readonly EditionDemand[] = [
  {
    field: 'people',
    label: 'People with an account',
    unit: '',
    min: 1,
    max: MOST_PEOPLE,
    step: 10,
    digits: 0,
  },
  {
    field: 'awayHoursPerMonth',
    label: 'May be away, a month',
    unit: 'h',
    min: 0,
    max: 200,
    step: 0.5,
    digits: 2,
  },
];

export const NUMBERS: readonly NumberDemand[] = [
  number('activeShare', 'Active on the busiest day', '%', [0, 100], { times: 100, digits: 1 }),
  number('requestsPerPerson', 'Requests of one of them on that day', '', [0, 100_000], { step: 10 }),
  number('peakHourShare', 'Of them in the busiest hour', '%', [0, 100], { times: 100, digits: 1 }),
  number('serviceMs', 'Time to answer one', 'ms', [1, 60_000], { step: 10 }),
  number('recordsPerPersonYear', 'Records of one person in a year', '', [0, MOST_RECORDS], {
    step: 10,
    digits: 2,
  }),
  number('recordKilobytes', 'Size of a record', 'kB', [0, 100_000], { digits: 1 }),
  number('filesMegabytesPerPersonYear', 'Files of one person in a year', 'MB', [0, MOST_MEGABYTES], {
    step: 10,
    digits: 2,
  }),
  number('integrations', 'Connected systems', '', [0, 200]),
];

export const complianceName = (kind: Compliance): string => COMPLIANCE_NAMES[kind];
