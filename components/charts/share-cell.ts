import { formatPercent } from '@/components/format/percent';
import type { Cell } from './save/figures-csv';

/** A share of the simulated projects as it is read in a table, `>99%`, and as it is saved, `0.9975`; null where nothing asks for it. */
export const shareCell = (share: number | null, locale: string): Cell =>
  share === null
    ? { shown: '–', raw: null }
    : { shown: formatPercent(share, locale, { estimated: true }), raw: share };

/** The title of a column of shares; the saved one says what a 1 is. */
export const shareTitle = (title: string) => ({ shown: title, raw: `${title} (share of trials)` });
