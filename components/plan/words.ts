import { LOCALE } from '@/components/format/locale';
import type { Edition } from '@/server/forecast/engine/types';
import type { CostPeriod, Impact } from '@/server/plan/domain/plan';

export const IMPACT_NAMES: Record<Impact, string> = {
  hours: 'Extra hours',
  days: 'Days of delay',
  money: 'Money',
};

export const PERIOD_NAMES: Record<CostPeriod, string> = { project: 'Once', month: 'Each month' };

/** The letter that chooses an edition in the grid. */
export const EDITION_KEYS: Record<string, Edition> = { m: 'mvp', s: 'scalable', e: 'enterprise' };

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

// Made once: to make one takes longer than to draw a cell.
const HOURS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

/** Hours as they are read: no more decimals than were given. */
export const hours = (value: number): string => HOURS.format(value);
